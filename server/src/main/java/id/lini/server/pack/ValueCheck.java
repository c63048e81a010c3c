package id.lini.server.pack;

import id.lini.server.plan.Direction;
import id.lini.server.plan.Source;
import id.lini.server.plan.Targets;
import id.lini.server.plan.TimeRule;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** That targets and stated values belong to indicators that can have them. */
final class ValueCheck {
    private final PackFaults faults;
    private final Set<String> versions;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, String> scales = new HashMap<>();
    private final Set<String> steps = new HashSet<>();
    private final Set<String> added = new HashSet<>();

    /** Checks against these versions, each with its year. */
    ValueCheck(PackFaults faults, Set<String> versions) {
        this.faults = faults;
        this.versions = versions;
    }

    void run(PackPlan plan, PackTables tables) {
        for (Placed<PackPlan.PlannedIndicator> row : plan.indicators()) {
            PackPlan.PlannedIndicator each = row.value();
            String key = PlanCheck.key(each.year(), each.id());
            sources.put(key, each.measured().source());
            added(key, each.measured());
            if (each.direction() == Direction.ORDINAL) {
                scales.put(key, each.scale().orElse(""));
            }
        }
        plan.components().forEach(row -> {
            String key = subjectKey(
                    row.value().year(), row.value().indicator(), row.value().id());
            sources.put(key, row.value().measured().source());
            added(key, row.value().measured());
        });
        plan.scales()
                .forEach(step ->
                        steps.add(step.value().scale() + " " + step.value().step()));
        points(plan.scales());
        targets(plan.targets());
        renstra(plan);
        stated(plan.external(), Source.EXTERNAL);
        stated(plan.office(), Source.OFFICE);
        lengths(plan.external());
        lengths(plan.office());
        lists(plan.lists(), tables);
    }

    private void added(String key, PackPlan.Measured measured) {
        measured.rule().filter(rule -> rule != TimeRule.LATEST).ifPresent(rule -> added.add(key));
    }

    /** June and the second quarter would both be added. */
    private void lengths(List<Placed<PackPlan.Stated>> rows) {
        Map<String, String> first = new HashMap<>();
        for (Placed<PackPlan.Stated> row : rows) {
            PackPlan.Stated each = row.value();
            String key = subjectKey(each.year(), each.indicator(), each.component());
            String length = each.period().startsWith("q") ? "q" : each.period().equals("year") ? "year" : "month";
            if (added.contains(key)
                    && !first.computeIfAbsent(key, none -> length).equals(length)) {
                faults.at(
                        row,
                        "period",
                        new Label(
                                "nilai yang dijumlahkan memakai periode yang sama panjang",
                                "values that are added up have periods of one length"),
                        new Label(
                                "Pakai bulan saja, triwulan saja, atau tahun saja",
                                "Use months only, quarters only, or the year only"));
            }
        }
    }

    private void points(List<Placed<PackPlan.Step>> rows) {
        RegisterCheck.distinct(rows, "step", each -> each.scale() + " " + each.step(), faults);
        Map<String, BigDecimal> last = new HashMap<>();
        Map<String, Boolean> given = new HashMap<>();
        for (Placed<PackPlan.Step> row : rows) {
            PackPlan.Step step = row.value();
            boolean mixed =
                    given.computeIfAbsent(step.scale(), scale -> step.points().isPresent())
                            != step.points().isPresent();
            boolean falling = step.points()
                    .filter(points -> last.containsKey(step.scale()) && points.compareTo(last.get(step.scale())) <= 0)
                    .isPresent();
            if (mixed || falling) {
                faults.at(
                        row,
                        "points",
                        new Label(
                                "nilai langkah harus naik, dan diisi semua atau tidak sama sekali",
                                "points must rise, and be given for all steps or for none"),
                        new Label("Tulis langkah dari yang terendah", "Write the lowest step first"));
            }
            step.points().ifPresent(points -> last.put(step.scale(), points));
        }
    }

    private void targets(List<Placed<PackPlan.Target>> rows) {
        RegisterCheck.distinct(
                rows,
                "indicator",
                each -> each.year() + " " + each.version() + " " + each.indicator()
                        + (each.component().isEmpty() ? "" : " " + each.component())
                        + (each.period().equals("year") ? "" : " " + each.period()),
                faults);
        Map<String, Targets.Kind> kinds = new HashMap<>();
        for (Placed<PackPlan.Target> row : rows) {
            PackPlan.Target each = row.value();
            if (!versions.contains(each.year() + " " + each.version())) {
                faults.unknown(row, "version", each.year() + " " + each.version(), "plan_versions.csv");
            }
            subject(row, each.year(), each.indicator(), each.component());
            amount(row, "target", each.year(), each.indicator(), each.component(), each.value());
            if (!each.period().equals("year")) {
                quarter(row, kinds);
            }
        }
    }

    /** A target at the end of the Renstra belongs to a plan's year within it, and to an indicator that has one value. */
    private void renstra(PackPlan plan) {
        RegisterCheck.distinct(
                plan.renstra(), "indicator", each -> PlanCheck.key(each.year(), each.indicator()), faults);
        Set<String> valued = plan.indicators().stream()
                .map(Placed::value)
                .filter(each ->
                        each.measured().formula().isEmpty() && each.measured().source() != Source.ROLLUP)
                .map(each -> PlanCheck.key(each.year(), each.id()))
                .collect(Collectors.toSet());
        Set<String> divided = plan.components().stream()
                .map(row -> PlanCheck.key(row.value().year(), row.value().indicator()))
                .filter(valued::contains)
                .collect(Collectors.toSet());
        for (Placed<PackPlan.RenstraEnd> row : plan.renstra()) {
            PackPlan.RenstraEnd each = row.value();
            subject(row, each.year(), each.indicator(), "");
            amount(row, "target", each.year(), each.indicator(), "", each.value());
            if (divided.contains(PlanCheck.key(each.year(), each.indicator()))) {
                faults.at(
                        row,
                        "indicator",
                        new Label(
                                "\"" + each.indicator() + "\" terdiri dari komponen tanpa satu nilai",
                                "\"" + each.indicator() + "\" is made of components without one value"),
                        new Label("Hapus barisnya, atau beri indikator rumus", "Remove the row, or give it a formula"));
            }
            if (each.lastYear() < each.firstYear()) {
                faults.at(
                        row,
                        "last_year",
                        new Label("Renstra berakhir sebelum mulai", "the Renstra ends before it begins"),
                        new Label("Perbaiki first_year atau last_year", "Correct first_year or last_year"));
            } else if (each.year() < each.firstYear() || each.year() > each.lastYear()) {
                faults.at(
                        row,
                        "year",
                        new Label(
                                "tahun " + each.year() + " di luar Renstra " + each.firstYear() + "-" + each.lastYear(),
                                "the year " + each.year() + " is outside the Renstra " + each.firstYear() + "-"
                                        + each.lastYear()),
                        new Label("Perbaiki salah satu tahun", "Correct one of the years"));
            }
        }
    }

    private void quarter(Placed<PackPlan.Target> row, Map<String, Targets.Kind> kinds) {
        PackPlan.Target each = row.value();
        if (each.kind().isEmpty()) {
            faults.at(
                    row,
                    "kind",
                    new Label("target triwulan tanpa arti", "a quarter's target without a meaning"),
                    new Label(
                            "Tulis increment (tambahan triwulan itu), to_date (s.d. triwulan itu), atau year_end",
                            "Write increment (what the quarter adds), to_date (up to its end), or year_end"));
            return;
        }
        String key = each.year() + " " + each.version() + " " + each.indicator() + "/" + each.component();
        boolean mixed = kinds.computeIfAbsent(key, first -> each.kind().get())
                != each.kind().get();
        boolean early =
                each.kind().get() == Targets.Kind.YEAR_END && !each.period().equals("q4");
        boolean summed = each.kind().get() == Targets.Kind.INCREMENT && ordinal(each.year(), each.indicator());
        if (mixed || early || summed) {
            faults.at(
                    row,
                    "kind",
                    new Label(
                            "satu indikator satu arti; year_end hanya pada q4; peringkat bukan increment",
                            "one meaning an indicator; year_end in q4 only; a grade is no increment"),
                    new Label("Samakan kind-nya", "Give them the same kind"));
        }
    }

    private void stated(List<Placed<PackPlan.Stated>> rows, Source source) {
        RegisterCheck.distinct(
                rows,
                "posted",
                each -> each.year() + " " + each.indicator() + "/" + each.component() + " " + each.period() + " "
                        + each.posted() + each.entry(),
                faults);
        for (Placed<PackPlan.Stated> row : rows) {
            PackPlan.Stated each = row.value();
            subject(row, each.year(), each.indicator(), each.component());
            amount(row, "value", each.year(), each.indicator(), each.component(), each.value());
            Optional<Source> found =
                    Optional.ofNullable(sources.get(subjectKey(each.year(), each.indicator(), each.component())));
            if (found.filter(other -> other != source).isPresent()) {
                faults.at(
                        row,
                        "indicator",
                        new Label(
                                "nilainya bukan dari sumber ini, tetapi "
                                        + found.get().word().id(),
                                "its value is not of this source, but of: "
                                        + found.get().word().en()),
                        new Label(
                                "Ubah source di indicators.csv, atau pindahkan barisnya",
                                "Change its source in indicators.csv, or move the row"));
            }
            if (PlanRows.end(each).getYear() != each.year()) {
                faults.at(
                        row,
                        "period",
                        new Label("bulannya di tahun lain", "the month is in another year"),
                        new Label("Perbaiki year atau period", "Correct year or period"));
            }
        }
    }

    private void subject(Placed<?> row, int year, String indicator, String component) {
        String key = PlanCheck.key(year, indicator);
        if (!sources.containsKey(key)) {
            faults.unknown(row, "indicator", key, "indicators.csv");
        } else if (!component.isEmpty() && !sources.containsKey(key + "/" + component)) {
            faults.unknown(row, "component", component, "components.csv");
        }
    }

    private void amount(
            Placed<?> row, String column, int year, String indicator, String component, PackPlan.Amount value) {
        if (value.text().isEmpty()) {
            return;
        }
        boolean ordinal = component.isEmpty() && ordinal(year, indicator);
        if (ordinal && !steps.contains(scales.get(PlanCheck.key(year, indicator)) + " " + value.text())) {
            faults.at(
                    row,
                    column,
                    new Label(
                            "\"" + value.text() + "\" bukan langkah skala "
                                    + scales.get(PlanCheck.key(year, indicator)),
                            "\"" + value.text() + "\" is not a step of the scale "
                                    + scales.get(PlanCheck.key(year, indicator))),
                    new Label("Tulis langkah dari scales.csv", "Write a step of scales.csv"));
        } else if (!ordinal && value.number().isEmpty()) {
            faults.at(
                    row,
                    column,
                    new Label("\"" + value.text() + "\" bukan angka", "\"" + value.text() + "\" is not a number"),
                    new Label("Tulis angka, atau kosongkan barisnya", "Write a number, or remove the row"));
        }
    }

    private boolean ordinal(int year, String indicator) {
        return scales.containsKey(PlanCheck.key(year, indicator));
    }

    private static String subjectKey(int year, String indicator, String component) {
        return PlanCheck.key(year, indicator) + (component.isEmpty() ? "" : "/" + component);
    }

    private void lists(List<Placed<PackPlan.Listed>> rows, PackTables tables) {
        RegisterCheck.distinct(rows, "unit", each -> each.list() + " " + each.unit(), faults);
        Set<String> units = new HashSet<>(tables.get("units.csv").known("unit"));
        units.addAll(tables.get("areas.csv").known("area"));
        Map<String, Set<LocalDate>> days = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.value().list(),
                        Collectors.mapping(row -> row.value().dated(), Collectors.toSet())));
        for (Placed<PackPlan.Listed> row : rows) {
            if (!units.contains(row.value().unit())) {
                faults.unknown(row, "unit", row.value().unit(), "areas.csv / units.csv");
            }
            if (days.get(row.value().list()).size() > 1) {
                faults.at(
                        row,
                        "dated",
                        new Label("satu daftar punya satu tanggal", "a list has one day"),
                        new Label("Samakan tanggalnya", "Give all its rows the same day"));
            }
        }
    }
}
