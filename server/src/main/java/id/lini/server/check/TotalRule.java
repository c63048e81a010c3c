package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A total against its parts: cells with one more dimension, and areas against the areas in them. */
final class TotalRule implements Rule {
    /** What parts and total share. */
    private record Group(
            String table, int year, String period, String version, PrintedColumn column, String item, String owner) {
        static Group of(PrintedCell cell) {
            String owner = cell.item().isBlank() || cell.column().money()
                    ? cell.node().orElse("") + " " + cell.indicator().orElse("") + " "
                            + cell.component().orElse("")
                    : "";
            String item = cell.column().money() ? "" : PrintedReport.words(cell.item());
            return new Group(cell.table(), cell.year(), cell.period(), cell.version(), cell.column(), item, owner);
        }
    }

    private record Slot(Optional<String> area, SortedMap<String, String> dimensions) {}

    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.group(Group::of).forEach((group, cells) -> {
            Map<Slot, PrintedCell> slots = new LinkedHashMap<>();
            cells.stream()
                    .filter(cell -> adds(report, cell))
                    .forEach(cell -> slots.putIfAbsent(new Slot(cell.area(), cell.dimensions()), cell));
            if (slots.size() > 2) {
                slots.forEach((slot, cell) -> {
                    dimensions(slots)
                            .forEach(dimension -> split(slots, slot, dimension)
                                    .flatMap(parts -> judge(report, cell, parts, true))
                                    .ifPresent(findings::add));
                    areas(report, slots, slot)
                            .filter(parts -> cell.column() != PrintedColumn.SHARE)
                            .flatMap(parts -> judge(report, cell, parts, allAreas(report, slot, parts)))
                            .ifPresent(findings::add);
                });
            }
        });
        return findings;
    }

    private static boolean adds(PrintedReport report, PrintedCell cell) {
        boolean quantity = cell.column().kind() == PrintedColumn.Kind.QUANTITY
                && cell.column() != PrintedColumn.TARGET_CHANGE
                && Units.additive(cell.unit());
        boolean money = cell.column().kind() == PrintedColumn.Kind.MONEY;
        boolean score = cell.column() == PrintedColumn.SCORE;
        return (quantity || money || score || cell.column() == PrintedColumn.SHARE)
                && report.number(cell).isPresent();
    }

    private static Set<String> dimensions(Map<Slot, PrintedCell> slots) {
        Set<String> names = new TreeSet<>();
        slots.keySet().forEach(slot -> names.addAll(slot.dimensions().keySet()));
        return names;
    }

    /** The cells that have this one dimension more. */
    private static Optional<List<PrintedCell>> split(Map<Slot, PrintedCell> slots, Slot total, String dimension) {
        if (total.dimensions().containsKey(dimension)) {
            return Optional.empty();
        }
        List<PrintedCell> parts = new ArrayList<>();
        slots.forEach((slot, cell) -> {
            SortedMap<String, String> rest = new TreeMap<>(slot.dimensions());
            if (rest.remove(dimension) != null
                    && rest.equals(total.dimensions())
                    && slot.area().equals(total.area())) {
                parts.add(cell);
            }
        });
        return parts.size() < 2 ? Optional.empty() : Optional.of(parts);
    }

    private static Optional<List<PrintedCell>> areas(PrintedReport report, Map<Slot, PrintedCell> slots, Slot total) {
        List<PrintedCell> parts = new ArrayList<>();
        slots.forEach((slot, cell) -> {
            boolean under = slot.area()
                    .map(area -> report.reference().areas().get(area))
                    .filter(parent -> total.area().filter(parent::equals).isPresent())
                    .isPresent();
            if (under && slot.dimensions().equals(total.dimensions())) {
                parts.add(cell);
            }
        });
        return parts.size() < 2 ? Optional.empty() : Optional.of(parts);
    }

    private static boolean allAreas(PrintedReport report, Slot total, List<PrintedCell> parts) {
        long known = report.reference().areas().values().stream()
                .filter(parent -> total.area().filter(parent::equals).isPresent())
                .count();
        return parts.size() >= known;
    }

    private static Optional<Finding> judge(
            PrintedReport report, PrintedCell cell, List<PrintedCell> parts, boolean complete) {
        Reading.Number total = report.number(cell).orElseThrow();
        List<Reading.Number> numbers =
                parts.stream().map(part -> report.number(part).orElseThrow()).toList();
        BigDecimal sum =
                Arithmetic.sum(numbers.stream().map(Reading.Number::value).toList());
        int apart = sum.compareTo(total.value());
        BigDecimal more = sum.subtract(total.value());
        boolean subtotal =
                parts.size() > 2 && numbers.stream().anyMatch(number -> Arithmetic.same(number.value(), more));
        boolean partOfPart =
                cell.column() == PrintedColumn.SHARE && !Arithmetic.same(total.value(), Arithmetic.HUNDRED);
        if (apart == 0 || (apart < 0 && !complete) || subtotal || partOfPart) {
            return Optional.empty();
        }
        boolean rounded =
                rounded(total, numbers) && sum.subtract(total.value()).abs().compareTo(room(total, numbers)) <= 0;
        if (rounded && cell.column() == PrintedColumn.SHARE) {
            return Optional.empty();
        }
        Sureness sureness = rounded ? Sureness.POSSIBLE : apart < 0 ? Sureness.LIKELY : Sureness.CERTAIN;
        Label reason = rounded
                ? new Label(
                        "Selisihnya sekecil pembulatan bagian-bagiannya.",
                        "The difference is as small as the rounding of the parts.")
                : apart < 0
                        ? new Label(
                                "Bagian yang tercetak lebih kecil: satu bagian mungkin tidak tercetak.",
                                "The printed parts come to less: a part may not have been printed.")
                        : new Label(
                                "Bagian yang tercetak lebih besar dari totalnya.",
                                "The printed parts come to more than the total.");
        return Optional.of(new Finding(RuleCode.TOTAL, sureness, cell, parts, sum.toPlainString(), reason));
    }

    private static boolean rounded(Reading.Number total, List<Reading.Number> parts) {
        return total.decimals() > 0 || parts.stream().anyMatch(part -> part.decimals() > 0);
    }

    private static BigDecimal room(Reading.Number total, List<Reading.Number> parts) {
        return Arithmetic.sum(parts.stream().map(Arithmetic::slack).toList())
                .add(total.decimals() > 0 ? Arithmetic.slack(total) : BigDecimal.ZERO);
    }
}
