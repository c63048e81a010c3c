package id.lini.server.completeness;

import id.lini.shared.form.FormDefinition;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A report that somebody still has to send.
 *
 * @param returned whether it came and was given back
 */
record Gap(Duty duty, FormDefinition form, boolean returned) {

    Gap {
        Objects.requireNonNull(duty, "duty is null");
        Objects.requireNonNull(form, "form is null");
    }

    /** How many days it is over its due day; not less than 0. */
    long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(duty.due(), today));
    }
}
