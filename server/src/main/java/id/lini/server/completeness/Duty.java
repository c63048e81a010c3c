package id.lini.server.completeness;

import id.lini.server.registry.ReportingUnit;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A report that belongs to a unit and a period.
 *
 * @param due the last day on which it is on time
 */
record Duty(FormId form, ReportingUnit unit, Period period, LocalDate due) {

    Duty {
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(period, "period is null");
        Objects.requireNonNull(due, "due is null");
    }
}
