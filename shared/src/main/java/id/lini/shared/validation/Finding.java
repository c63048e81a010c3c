package id.lini.shared.validation;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.Rule;
import id.lini.shared.text.Label;
import java.util.Objects;

/**
 * One thing wrong or unusual in an entry.
 *
 * @param rule the rule's id, empty for what holds of every form
 * @param place the cell ({@code aktif[metode=iud]}), item or field concerned, empty for the whole entry
 */
public record Finding(Rule.Severity severity, ErrorCode code, String rule, String place, Label message) {

    /** Checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(severity, "severity is null");
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(rule, "rule is null");
        Objects.requireNonNull(place, "place is null");
        Objects.requireNonNull(message, "message is null");
    }

    /** An error of every form, with the code's own text. */
    static Finding error(ErrorCode code, String place, Object... arguments) {
        return new Finding(Rule.Severity.ERROR, code, "", place, code.text(arguments));
    }

    /** Whether it stops the entry. */
    public boolean stops() {
        return severity == Rule.Severity.ERROR;
    }
}
