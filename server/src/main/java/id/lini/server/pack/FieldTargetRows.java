package id.lini.server.pack;

import static id.lini.server.pack.PackColumn.cell;
import static id.lini.server.pack.PackColumn.key;

import id.lini.server.pack.PackColumn.Kind;
import id.lini.server.plan.PlanReader;
import id.lini.server.targets.FieldTarget;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.form.Slice;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code field_targets.csv}: what is to be counted at a unit; the phone shows its officer how far it is. */
final class FieldTargetRows {
    /** What the file holds. */
    static final PackFile FILE = PackFile.optional(
            "field_targets.csv",
            "field_target",
            key("year", Kind.WHOLE),
            key("unit"),
            key("form"),
            key("item"),
            key("dimensions").maybe(),
            key("period").maybe(),
            cell("target", Kind.WRITTEN).as("amount"));

    private static final Label CODE = new Label("sebuah kode", "a code");

    private final PackTables tables;
    private final PackFaults faults;
    private final Map<String, String> kinds = new HashMap<>();

    FieldTargetRows(PackTables tables, PackFaults faults) {
        this.tables = tables;
        this.faults = faults;
        tables.get("areas.csv").rows().forEach(row -> kind(row.value(), "area", "level"));
        tables.get("units.csv").rows().forEach(row -> kind(row.value(), "unit", "kind"));
    }

    private void kind(Map<String, String> row, String id, String kind) {
        kinds.put(row.getOrDefault(id, "").strip(), row.getOrDefault(kind, "").strip());
    }

    /** The targets; what they name must be in the pack. */
    List<Placed<FieldTarget>> read(NumberLocale numbers, List<Placed<Pack.Form>> forms) {
        List<Placed<FieldTarget>> rows = tables.get(FILE.name()).map(numbers, FieldTargetRows::target);
        RegisterCheck.distinct(rows, "unit", FieldTargetRows::place, faults);
        Set<String> years = tables.get("plan_versions.csv").known("year");
        Map<FormId, List<FormDefinition>> known = forms.stream()
                .map(form -> form.value().definition())
                .collect(Collectors.groupingBy(FormDefinition::id));
        for (Placed<FieldTarget> row : rows) {
            FieldTarget target = row.value();
            if (!years.contains(String.valueOf(target.year()))) {
                faults.unknown(row, "year", String.valueOf(target.year()), "plan_versions.csv");
            }
            if (!kinds.containsKey(target.unit().value())) {
                faults.unknown(row, "unit", target.unit().value(), "areas.csv / units.csv");
            }
            List<FormDefinition> versions = known.getOrDefault(target.form(), List.of());
            if (versions.isEmpty()) {
                faults.unknown(row, "form", target.form().value(), "forms");
            } else {
                counted(row, versions);
            }
        }
        return rows;
    }

    /** That some version of the form counts it, at such a unit, and not more seldom than the target's period. */
    private void counted(Placed<FieldTarget> row, List<FormDefinition> versions) {
        FieldTarget target = row.value();
        String kind = kinds.getOrDefault(target.unit().value(), "");
        if (!kind.isEmpty()
                && versions.stream().noneMatch(form -> form.unitKinds().contains(kind))) {
            faults.at(
                    row,
                    "unit",
                    new Label(
                            kind + " tidak melaporkan formulir " + target.form(),
                            kind + " does not report on the form " + target.form()),
                    new Label("Tulis unit berjenis " + kinds(versions), "Write a unit of the kind " + kinds(versions)));
        }
        if (versions.stream()
                .allMatch(form -> form.rhythm().period().compareTo(target.span().kind()) > 0)) {
            faults.at(
                    row,
                    "period",
                    new Label(
                            "formulir ini dilaporkan lebih jarang dari " + target.period(),
                            "this form is reported more seldom than " + target.period()),
                    new Label("Tulis target triwulan atau tahun", "Write the target of a quarter or the year"));
        }
        List<FormDefinition> counting = versions.stream()
                .filter(form -> form.item(target.item()).isPresent())
                .toList();
        if (counting.isEmpty()) {
            String items = versions.stream()
                    .flatMap(form -> form.items().stream())
                    .map(Item::id)
                    .distinct()
                    .collect(Collectors.joining(", "));
            unknown(row, "item", target.item(), items);
        } else if (counting.stream().noneMatch(form -> unknown(form, target).isEmpty())) {
            FormDefinition last = counting.get(counting.size() - 1);
            unknown(row, "dimensions", unknown(last, target).get(0), members(last, target.item()));
        }
    }

    private void unknown(Placed<FieldTarget> row, String column, String name, String known) {
        faults.at(
                row,
                column,
                new Label(
                        row.value().form() + " tidak punya \"" + name + "\"; yang ada: " + known,
                        row.value().form() + " has no \"" + name + "\"; known: " + known),
                new Label("Perbaiki ejaannya", "Correct the spelling"));
    }

    private static List<String> unknown(FormDefinition form, FieldTarget target) {
        return target.slice().unknown(form, form.item(target.item()).orElseThrow());
    }

    private static String kinds(List<FormDefinition> versions) {
        return versions.stream()
                .flatMap(form -> form.unitKinds().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String members(FormDefinition form, String item) {
        return form.item(item).orElseThrow().dimensions().stream()
                .flatMap(id -> form.dimension(id).stream())
                .flatMap(dimension -> dimension.members().stream().map(member -> dimension.id() + "=" + member.id()))
                .collect(Collectors.joining(", "));
    }

    private static FieldTarget target(PackRow row) {
        int year = PlanRows.year(row);
        Slice slice = row.optional("dimensions")
                .map(text -> row.read(
                        "dimensions",
                        Slice::read,
                        Slice.WHOLE,
                        new Label(
                                "seperti metode=mkjp atau metode=iud|implan;sumber=pemerintah",
                                "like metode=mkjp or metode=iud|implan;sumber=pemerintah")))
                .orElse(Slice.WHOLE);
        return new FieldTarget(
                year,
                row.read("unit", text -> guarded(text, UnitId::new), new UnitId("x"), CODE),
                row.read("form", text -> guarded(text, FormId::new), new FormId("xx"), CODE),
                row.text("item"),
                slice,
                period(row, year),
                amount(row));
    }

    private static <T> Optional<T> guarded(String text, Function<String, T> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String period(PackRow row, int year) {
        String period = PlanRows.period(row, PlanRows.PERIOD, FieldTarget.YEAR);
        if (period.isEmpty()) {
            return FieldTarget.YEAR;
        }
        boolean known =
                row.optional("year").filter(String.valueOf(year)::equals).isPresent();
        if (known && FieldTarget.span(period, year).first().getYear() != year) {
            row.fault(
                    "period",
                    new Label("bulannya di tahun lain", "the month is in another year"),
                    new Label("Perbaiki year atau period", "Correct year or period"));
        }
        return period;
    }

    private static BigDecimal amount(PackRow row) {
        BigDecimal amount = row.decimal("target", PlanReader.TARGET_SCALE);
        if (row.optional("target").isPresent() && amount.signum() <= 0) {
            row.fault(
                    "target",
                    new Label("target harus lebih dari nol", "a target is more than zero"),
                    new Label("Hapus barisnya kalau tidak ada target", "Remove the row where there is no target"));
        }
        return new BigDecimal(new PackPlan.Amount("", Optional.of(amount)).plain());
    }

    private static String place(FieldTarget target) {
        return String.join(
                        " ",
                        String.valueOf(target.year()),
                        target.unit().value(),
                        target.form().value(),
                        target.item(),
                        target.slice().toString(),
                        target.period())
                .replaceAll(" +", " ");
    }
}
