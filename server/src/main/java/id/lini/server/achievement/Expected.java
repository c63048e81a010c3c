package id.lini.server.achievement;

import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Rhythm;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many reports of a form belong to a window. */
final class Expected {
    private final RegistrySnapshot registers;
    private final Window window;
    private final LocalDate today;
    private final Map<String, Optional<Long>> counted;

    /** {@code counted}: what was counted already under the same registers and on the same day. */
    Expected(RegistrySnapshot registers, Window window, LocalDate today, Map<String, Optional<Long>> counted) {
        this.registers = registers;
        this.window = window;
        this.today = today;
        this.counted = counted;
    }

    /**
     * One for each unit of the form's kinds and each period that has begun and at whose end the unit exists; empty for
     * events, which nobody can expect. A quarterly report belongs to the month in which its quarter ends, as its counts do.
     */
    Optional<Long> of(List<FormDefinition> versions) {
        return counted.computeIfAbsent(versions.get(0).id() + " " + window, key -> count(versions));
    }

    private Optional<Long> count(List<FormDefinition> versions) {
        Rhythm rhythm = versions.get(0).rhythm();
        if (!rhythm.periodic()) {
            return Optional.empty();
        }
        long expected = 0;
        for (YearMonth month : window.months()) {
            Period period = Period.containing(rhythm.period(), month.atDay(1));
            boolean due = period.ledgerMonth().equals(month) && !period.first().isAfter(today);
            expected += due ? reporting(versions, period) : 0;
        }
        return Optional.of(expected);
    }

    private long reporting(List<FormDefinition> versions, Period period) {
        Period end = Period.day(period.last());
        return registers.units().stream()
                .filter(unit -> unit.existsIn(end) && reports(versions, period, unit))
                .count();
    }

    private static boolean reports(List<FormDefinition> versions, Period period, ReportingUnit unit) {
        return versions.stream()
                .anyMatch(
                        form -> form.validOn(period.first()) && form.unitKinds().contains(unit.kind()));
    }
}
