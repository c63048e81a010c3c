package id.lini.server.enrolment;

import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.id.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/** A code just issued: the only time it can be seen. */
public record IssuedCode(EnrolmentCode code, PersonId person, Instant expiresAt) {

    /** Checks that nothing is missing. */
    public IssuedCode {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(expiresAt, "expiresAt is null");
    }

    /** The text of the QR picture, {@code LINI:https://server/#K7QF2MXP9R}; {@code server} is where phones reach it. */
    public String qrText(URI server) {
        String base = server.toString();
        return "LINI:" + (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "#" + code.text();
    }
}
