package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Targets of at least three years that all stay behind what was reached before them. */
final class BaselineRule implements Rule {
    private static final int YEARS = 3;

    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.reference().indicators().values().stream()
                .filter(each -> each.sense() != Reference.Sense.ORDINAL)
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .forEach(each -> check(report, each).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> check(PrintedReport report, Reference.Measured measured) {
        TreeMap<Integer, PrintedCell> real = byYear(report, measured, PrintedColumn.REALISATION);
        if (real.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, PrintedCell> targets =
                byYear(report, measured, PrintedColumn.TARGET).tailMap(real.firstKey(), false);
        BigDecimal reached = value(report, real.firstEntry().getValue());
        boolean behind = targets.size() >= YEARS
                && targets.values().stream().allMatch(cell -> {
                    int order = value(report, cell).compareTo(reached);
                    return measured.sense() == Reference.Sense.HIGHER ? order < 0 : order > 0;
                });
        return behind
                ? Optional.of(new Finding(
                        RuleCode.BELOW_BASELINE,
                        Sureness.POSSIBLE,
                        targets.values().iterator().next(),
                        List.of(real.firstEntry().getValue()),
                        "",
                        new Label(
                                "Realisasi " + real.firstKey() + " sudah "
                                        + Arithmetic.text(reached).id()
                                        + "; tidak satu pun target sesudahnya menyamainya.",
                                "In " + real.firstKey() + " it was "
                                        + Arithmetic.text(reached).en() + " already; no later target reaches that.")))
                : Optional.empty();
    }

    private static TreeMap<Integer, PrintedCell> byYear(
            PrintedReport report, Reference.Measured measured, PrintedColumn column) {
        TreeMap<Integer, PrintedCell> years = new TreeMap<>();
        report.column(column)
                .filter(cell -> cell.indicator().filter(measured.id()::equals).isPresent()
                        && cell.period().equals(PrintedCell.YEAR)
                        && cell.component().isEmpty()
                        && cell.area().isEmpty()
                        && report.number(cell).isPresent())
                .forEach(cell -> years.putIfAbsent(cell.year(), cell));
        return years;
    }

    private static BigDecimal value(PrintedReport report, PrintedCell cell) {
        return report.number(cell).orElseThrow().value();
    }
}
