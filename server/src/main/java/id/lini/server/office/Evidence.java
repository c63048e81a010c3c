package id.lini.server.office;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The document that proves an entry.
 *
 * @param kind of document, such as a decree or a payment order
 * @param file the name it was sent with
 * @param sha256 of its bytes, lower-case hexadecimal: the key it is kept by
 */
public record Evidence(String kind, String number, LocalDate dated, String file, String sha256) {
    /** Checks that nothing is missing. */
    public Evidence {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(number, "number is null");
        Objects.requireNonNull(dated, "dated is null");
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(sha256, "sha256 is null");
    }
}
