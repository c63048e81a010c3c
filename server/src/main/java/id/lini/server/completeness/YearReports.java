package id.lini.server.completeness;

import id.lini.server.registry.Area;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The expected reports of a year beside what came, in memory. */
final class YearReports {
    private final RegistrySnapshot registers;
    private final Map<FormId, List<FormDefinition>> forms;
    private final List<Duty> duties;
    private final Map<String, Arrival> arrivals;
    private final LocalDate today;

    YearReports(
            RegistrySnapshot registers,
            Map<FormId, List<FormDefinition>> forms,
            List<Duty> duties,
            Map<String, Arrival> arrivals,
            LocalDate today) {
        this.registers = registers;
        this.forms = Map.copyOf(forms);
        this.duties = List.copyOf(duties);
        this.arrivals = Map.copyOf(arrivals);
        this.today = today;
    }

    List<Duty> duties(Predicate<Duty> wanted) {
        return duties.stream().filter(wanted).toList();
    }

    /** Whether any report came. */
    boolean any() {
        return !arrivals.isEmpty();
    }

    Standing standing(Duty duty) {
        return Standing.of(duty, arrival(duty), today);
    }

    boolean late(Duty duty) {
        return arrival(duty)
                .filter(arrival ->
                        Standing.late(duty, arrival, registers.agency().zone()))
                .isPresent();
    }

    Tally tally(Predicate<Duty> wanted) {
        Tally tally = Tally.NONE;
        for (Duty duty : duties) {
            if (wanted.test(duty)) {
                tally = tally.plus(standing(duty), late(duty));
            }
        }
        return tally;
    }

    /** Reports by kecamatan, its name first. */
    Map<String, Tally> byPlace() {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Duty duty : duties) {
            tallies.merge(
                    place(duty.unit()),
                    Tally.NONE.plus(standing(duty), late(duty)),
                    (one, other) -> one.plus(standing(duty), late(duty)));
        }
        return tallies;
    }

    /** What is still to be sent, the oldest first. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Duty duty : duties) {
            Standing standing = standing(duty);
            if (standing == Standing.MISSING || standing == Standing.RETURNED) {
                gaps.add(new Gap(duty, latest(duty.form()), standing == Standing.RETURNED));
            }
        }
        gaps.sort(Comparator.comparing((Gap gap) -> gap.duty().due())
                .thenComparing(gap -> gap.form().id().value())
                .thenComparing(gap -> gap.duty().unit().name()));
        return gaps;
    }

    /** The units of a form by kecamatan, each with its duties by period. */
    Map<String, Map<ReportingUnit, Map<Period, Duty>>> matrix(FormId form) {
        Map<String, Map<ReportingUnit, Map<Period, Duty>>> groups = new TreeMap<>();
        duties.stream()
                .filter(duty -> duty.form().equals(form))
                .sorted(Comparator.comparing((Duty duty) -> duty.unit().name())
                        .thenComparing(duty -> duty.unit().id().value()))
                .forEach(duty -> groups.computeIfAbsent(place(duty.unit()), place -> new LinkedHashMap<>())
                        .computeIfAbsent(duty.unit(), unit -> new TreeMap<>())
                        .put(duty.period(), duty));
        return groups;
    }

    FormDefinition latest(FormId form) {
        List<FormDefinition> versions = forms.get(form);
        return versions.get(versions.size() - 1);
    }

    /** The kecamatan of a unit: the area above it that lies right in the agency's own; else the agency's own. */
    private String place(ReportingUnit unit) {
        UnitId top = registers.agency().area();
        Function<UnitId, Optional<Area>> area = registers::area;
        Optional<Area> at = area.apply(unit.area());
        for (int steps = 0; at.isPresent() && steps < 10; steps++) {
            if (at.get().parent().filter(top::equals).isPresent()) {
                return at.get().name();
            }
            at = at.get().parent().flatMap(area);
        }
        return registers.area(top).map(Area::name).orElse(top.value());
    }

    private Optional<Arrival> arrival(Duty duty) {
        return Optional.ofNullable(arrivals.get(Arrivals.slot(duty)));
    }
}
