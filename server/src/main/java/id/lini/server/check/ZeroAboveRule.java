package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An indicator with a value of its own that stands at zero while work under it goes on: probably not measured yet. */
final class ZeroAboveRule implements Rule {
    @Override
    public List<Finding> check(PrintedReport report) {
        List<PrintedCell> zeros = report.column(PrintedColumn.CAPAIAN)
                .filter(cell -> zero(report, cell))
                .filter(cell -> report.measured(cell)
                        .filter(each -> each.children().isEmpty() && each.sense() == Reference.Sense.HIGHER)
                        .isPresent())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (PrintedCell cell : zeros) {
            String node = report.node(cell).orElseThrow();
            List<PrintedCell> going = report.column(PrintedColumn.CAPAIAN)
                    .filter(other -> together(other, cell)
                            && report.number(other)
                                    .filter(n -> n.value().signum() > 0)
                                    .isPresent()
                            && report.node(other)
                                    .filter(under -> report.reference().within(under, node))
                                    .isPresent())
                    .toList();
            boolean toldAbove = zeros.stream()
                    .anyMatch(other -> together(other, cell)
                            && report.reference()
                                    .within(node, report.node(other).orElseThrow()));
            if (!going.isEmpty() && !toldAbove) {
                findings.add(new Finding(
                        RuleCode.ZERO_FOR_ABSENT,
                        Sureness.POSSIBLE,
                        cell,
                        going.stream().limit(5).toList(),
                        "",
                        new Label(
                                "Di bawahnya ada yang sudah berjalan: 0 kemungkinan berarti belum diukur.",
                                "Work under it has begun: 0 probably means not measured yet.")));
            }
        }
        return findings;
    }

    private static boolean together(PrintedCell one, PrintedCell other) {
        return one.table().equals(other.table())
                && one.year() == other.year()
                && one.period().equals(other.period())
                && one.version().equals(other.version());
    }

    private static boolean zero(PrintedReport report, PrintedCell cell) {
        Optional<BigDecimal> target = report.row(cell)
                .beside(cell, PrintedColumn.TARGET)
                .flatMap(report::number)
                .map(Reading.Number::value);
        Optional<BigDecimal> real = report.row(cell)
                .beside(cell, PrintedColumn.REALISATION)
                .flatMap(report::number)
                .map(Reading.Number::value);
        return report.number(cell).filter(each -> each.value().signum() == 0).isPresent()
                && target.filter(each -> each.signum() > 0).isPresent()
                && real.filter(each -> each.signum() == 0).isPresent();
    }
}
