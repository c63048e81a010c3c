package id.lini.server.check;

import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A node and one above it with an indicator of the same name, unit and target, and two realisations. */
final class ParentAndChildRule implements Rule {
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final int LEAST_WORDS = 3;

    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        List<PrintedCell> cells = report.column(PrintedColumn.REALISATION)
                .filter(cell ->
                        cell.indicator().isPresent() && report.number(cell).isPresent())
                .toList();
        for (PrintedCell above : cells) {
            cells.stream()
                    .filter(below -> below.table().equals(above.table())
                            && below.year() == above.year()
                            && below.period().equals(above.period())
                            && below.version().equals(above.version()))
                    .filter(below -> under(report, below, above) && sameName(report, below, above))
                    .filter(below -> sameTarget(report, below, above))
                    .filter(below -> !Arithmetic.compatible(
                            report.number(below).orElseThrow(),
                            report.number(above).orElseThrow()))
                    .forEach(below -> findings.add(new Finding(
                            RuleCode.PARENT_AND_CHILD,
                            Sureness.LIKELY,
                            above,
                            List.of(below),
                            report.number(below).orElseThrow().value().toPlainString(),
                            new Label(
                                    "Nama, satuan, dan target sama; realisasinya tidak.",
                                    "Name, unit and target are the same; the realisation is not."))));
        }
        return findings;
    }

    private static boolean under(PrintedReport report, PrintedCell below, PrintedCell above) {
        Optional<String> low = report.node(below);
        Optional<String> high = report.node(above);
        return low.isPresent() && high.isPresent() && report.reference().within(low.get(), high.get());
    }

    /** Alike when one name is the other, or ends with it: "Terlaksananya ..." adds nothing to what is measured. */
    private static boolean sameName(PrintedReport report, PrintedCell below, PrintedCell above) {
        String low = name(report, below);
        String high = name(report, above);
        boolean alike = low.equals(high)
                || (WORDS.split(high).length >= LEAST_WORDS && low.endsWith(" " + high))
                || (WORDS.split(low).length >= LEAST_WORDS && high.endsWith(" " + low));
        return alike && UnitRule.unit(report, below).equals(UnitRule.unit(report, above));
    }

    private static String name(PrintedReport report, PrintedCell cell) {
        return PrintedReport.words(
                cell.item().isBlank()
                        ? report.measured(cell).map(Reference.Measured::name).orElse("")
                        : cell.item());
    }

    private static boolean sameTarget(PrintedReport report, PrintedCell one, PrintedCell other) {
        Optional<Reading.Number> left = target(report, one);
        Optional<Reading.Number> right = target(report, other);
        return left.isPresent()
                && right.isPresent()
                && Arithmetic.same(left.get().value(), right.get().value());
    }

    private static Optional<Reading.Number> target(PrintedReport report, PrintedCell cell) {
        return report.row(cell).beside(cell, PrintedColumn.TARGET).flatMap(report::number);
    }
}
