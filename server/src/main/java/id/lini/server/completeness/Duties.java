package id.lini.server.completeness;

import id.lini.server.forms.KnownForm;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Rhythm;
import id.lini.shared.id.FormId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which reports are expected: as the coverage of figures counts them, one by one. */
final class Duties {
    private final RegistrySnapshot registers;
    private final int grace;

    /**
     * Duties of an agency.
     *
     * @param grace days after a period's end within which its report is on time
     */
    Duties(RegistrySnapshot registers, int grace) {
        this.registers = registers;
        this.grace = grace;
    }

    /** The periodic forms with all their versions, by id. */
    Map<FormId, List<FormDefinition>> forms() {
        Map<FormId, List<FormDefinition>> forms = new LinkedHashMap<>();
        registers.forms().all().stream()
                .map(KnownForm::definition)
                .filter(form -> form.rhythm().periodic())
                .forEach(form -> forms.computeIfAbsent(form.id(), id -> new ArrayList<>())
                        .add(form));
        return forms;
    }

    /** The periods of a rhythm that end in a year and have ended by {@code today}. */
    static List<Period> periods(Rhythm rhythm, int year, LocalDate today) {
        List<Period> periods = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth at = YearMonth.of(year, month);
            Period period = Period.containing(rhythm.period(), at.atDay(1));
            if (period.ledgerMonth().equals(at) && period.last().isBefore(today)) {
                periods.add(period);
            }
        }
        return periods;
    }

    /** One for each unit of the form's kinds and each period that is over and at whose end the unit existed. */
    List<Duty> of(Collection<ReportingUnit> units, int year, LocalDate today) {
        List<Duty> duties = new ArrayList<>();
        forms().forEach((id, versions) -> {
            for (Period period : periods(versions.get(0).rhythm(), year, today)) {
                Period end = Period.day(period.last());
                units.stream()
                        .filter(unit -> unit.existsIn(end) && fills(versions, unit, period))
                        .forEach(unit -> duties.add(
                                new Duty(id, unit, period, period.last().plusDays(grace))));
            }
        });
        return duties;
    }

    private static boolean fills(List<FormDefinition> versions, ReportingUnit unit, Period period) {
        return versions.stream()
                .anyMatch(
                        form -> form.validOn(period.first()) && form.unitKinds().contains(unit.kind()));
    }
}
