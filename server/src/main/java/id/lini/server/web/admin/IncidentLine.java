package id.lini.server.web.admin;

import id.lini.shared.error.ErrorCode;
import java.util.Objects;

/**
 * Something a phone did that it should not have; texts in the reader's language.
 *
 * @param person the id of the phone's owner, empty when unknown
 * @param number of the batch concerned
 * @param last when it happened last
 */
public record IncidentLine(
        ErrorCode code, String phone, String person, String name, String number, String times, String last) {

    /** Checks that nothing is missing. */
    public IncidentLine {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(phone, "phone is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(name, "name is null");
    }

    /** The key of what it means. */
    public String key() {
        return "admin.incident." + code.name();
    }
}
