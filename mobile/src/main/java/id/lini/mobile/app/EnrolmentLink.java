package id.lini.mobile.app;

import id.lini.mobile.identity.Enrolment;
import java.util.Optional;

/**
 * What the QR code on the administrator's page says: {@code LINI:https://lini.pekalongankota.go.id#K7QF2MXP9R}.
 *
 * @param server the address
 * @param code the one-time code
 */
public record EnrolmentLink(String server, String code) {
    private static final String MARK = "LINI:";

    /** Reads the text of a QR code; empty when it is another one, or its code is damaged. */
    public static Optional<EnrolmentLink> read(String text) {
        int hash = text.lastIndexOf('#');
        if (!text.startsWith(MARK) || hash < 0) {
            return Optional.empty();
        }
        EnrolmentLink link = new EnrolmentLink(text.substring(MARK.length(), hash), text.substring(hash + 1));
        boolean readable = Enrolment.address(link.server()).isPresent()
                && Enrolment.read(link.code()).isPresent();
        return readable ? Optional.of(link) : Optional.empty();
    }
}
