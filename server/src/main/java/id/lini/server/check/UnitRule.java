package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Units: of target against realisation, of two prints of one indicator, and against what the indicator's name says. */
final class UnitRule implements Rule {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (PrintedRow row : report.rows()) {
            row.all(PrintedColumn.REALISATION)
                    .forEach(cell -> row.beside(cell, PrintedColumn.TARGET)
                            .flatMap(target -> differs(report, target, cell))
                            .ifPresent(findings::add));
        }
        Map<String, PrintedCell> first = new LinkedHashMap<>();
        Set<String> told = new HashSet<>();
        report.cells().stream()
                .filter(cell -> cell.indicator().isPresent()
                        && cell.component().isEmpty()
                        && (cell.column() == PrintedColumn.TARGET || cell.column() == PrintedColumn.REALISATION))
                .forEach(cell -> {
                    PrintedCell one = first.putIfAbsent(cell.indicator().orElseThrow(), cell);
                    if (one == null) {
                        named(report, cell).ifPresent(findings::add);
                    } else {
                        percentOrNot(report, one, cell)
                                .filter(found -> told.add(cell.indicator().orElseThrow() + " " + cell.table()))
                                .ifPresent(findings::add);
                    }
                });
        return findings;
    }

    static String unit(PrintedReport report, PrintedCell cell) {
        String printed = report.number(cell).map(Reading.Number::unit).orElse("");
        return Units.normal(cell.unit().isBlank() ? printed : cell.unit());
    }

    private static Optional<Finding> differs(PrintedReport report, PrintedCell target, PrintedCell cell) {
        String one = unit(report, target);
        String other = unit(report, cell);
        boolean apart = !one.isEmpty() && !other.isEmpty() && !one.equals(other);
        return apart
                ? Optional.of(new Finding(
                        RuleCode.UNIT,
                        Sureness.CERTAIN,
                        cell,
                        List.of(target),
                        one,
                        new Label(
                                "Target dalam " + one + ", realisasi dalam " + other + ".",
                                "The target is in " + one + ", the realisation in " + other + ".")))
                : Optional.empty();
    }

    private static Optional<Finding> percentOrNot(PrintedReport report, PrintedCell one, PrintedCell cell) {
        String left = unit(report, one);
        String right = unit(report, cell);
        boolean apart = !left.isEmpty()
                && !right.isEmpty()
                && Units.percent(left) != Units.percent(right)
                && !one.table().equals(cell.table());
        return apart
                ? Optional.of(new Finding(
                        RuleCode.UNIT,
                        Sureness.LIKELY,
                        cell,
                        List.of(one),
                        left,
                        new Label(
                                "Di " + one.place().id() + " satuannya " + left + ".",
                                "In " + one.place().en() + " the unit is " + left + ".")))
                : Optional.empty();
    }

    private static Optional<Finding> named(PrintedReport report, PrintedCell cell) {
        String name = report.measured(cell).map(Reference.Measured::name).orElse(cell.item());
        String unit = unit(report, cell);
        boolean share = Units.percentInOther(name, unit) || Units.shareInPieces(name, unit);
        boolean other = Units.otherThing(name, unit) || Units.rateInPercent(name, unit);
        boolean months = Units.perMonth(unit)
                && report.number(cell)
                        .filter(number -> cell.column() == PrintedColumn.TARGET
                                && number.value().remainder(MONTHS).signum() != 0)
                        .isPresent();
        if (!share && !other && !months) {
            return Optional.empty();
        }
        Label reason = months
                ? new Label(
                        "Target setahun dalam " + unit
                                + " tidak habis dibagi 12: kemungkinan jumlah orang, bukan orang kali bulan.",
                        "A year's target in " + unit
                                + " is no multiple of 12: probably people, not people times months.")
                : new Label(
                        "\"" + name + "\" diukur dalam " + unit + ".", "\"" + name + "\" is measured in " + unit + ".");
        return Optional.of(new Finding(
                RuleCode.UNIT, share || other ? Sureness.LIKELY : Sureness.POSSIBLE, cell, List.of(), "", reason));
    }
}
