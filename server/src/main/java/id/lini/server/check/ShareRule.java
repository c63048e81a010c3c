package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A share against the counts of its table: the part with its dimensions, in the total with one dimension less. */
final class ShareRule implements Rule {
    /** A count, printed or summed from what is printed. */
    private record Amount(BigDecimal value, List<PrintedCell> cells) {}

    @Override
    public List<Finding> check(PrintedReport report) {
        return report.column(PrintedColumn.SHARE)
                .filter(cell -> !cell.dimensions().isEmpty())
                .flatMap(cell -> check(report, cell).stream())
                .toList();
    }

    private static Optional<Finding> check(PrintedReport report, PrintedCell cell) {
        Optional<Reading.Number> share = report.number(cell);
        Optional<Amount> part = amount(report, cell, cell.dimensions());
        if (share.isEmpty() || part.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> misses = new ArrayList<>();
        for (String dimension : cell.dimensions().keySet()) {
            SortedMap<String, String> above = new TreeMap<>(cell.dimensions());
            above.remove(dimension);
            Optional<Amount> whole =
                    amount(report, cell, above).filter(each -> each.value().signum() > 0);
            if (whole.isPresent()) {
                BigDecimal exact = Arithmetic.percent(
                                part.get().value(), whole.get().value())
                        .orElseThrow();
                if (Arithmetic.prints(share.get(), exact)) {
                    return Optional.empty();
                }
                misses.add(miss(cell, share.get(), part.get(), whole.get(), exact));
            }
        }
        return misses.stream().findFirst();
    }

    private static Finding miss(PrintedCell cell, Reading.Number share, Amount part, Amount whole, BigDecimal exact) {
        boolean cut = Arithmetic.prints(share, exact, java.math.RoundingMode.DOWN);
        List<PrintedCell> others = new ArrayList<>(part.cells());
        others.addAll(whole.cells());
        Label top = Arithmetic.text(part.value());
        Label bottom = Arithmetic.text(whole.value());
        return new Finding(
                cut ? RuleCode.TRUNCATED : RuleCode.SHARE,
                cut ? Sureness.LIKELY : Sureness.CERTAIN,
                cell,
                others.stream().limit(8).toList(),
                Arithmetic.shown(exact, Math.max(2, share.decimals())),
                new Label(
                        top.id() + " / " + bottom.id() + " × 100 = "
                                + Arithmetic.text(exact).id() + ".",
                        top.en() + " / " + bottom.en() + " × 100 = "
                                + Arithmetic.text(exact).en() + "."));
    }

    private static Optional<Amount> amount(
            PrintedReport report, PrintedCell cell, SortedMap<String, String> dimensions) {
        List<PrintedCell> counts = report.column(PrintedColumn.COUNT)
                .filter(other -> other.table().equals(cell.table())
                        && other.year() == cell.year()
                        && other.period().equals(cell.period())
                        && other.area().equals(cell.area())
                        && PrintedReport.words(other.item()).equals(PrintedReport.words(cell.item())))
                .filter(other -> report.number(other).isPresent())
                .toList();
        Optional<PrintedCell> printed = counts.stream()
                .filter(other -> other.dimensions().equals(dimensions))
                .findFirst();
        if (printed.isPresent()) {
            return printed.map(
                    found -> new Amount(report.number(found).orElseThrow().value(), List.of(found)));
        }
        return counts.stream()
                .filter(other -> other.dimensions().size() == dimensions.size() + 1
                        && other.dimensions().entrySet().containsAll(dimensions.entrySet()))
                .collect(Collectors.groupingBy(other -> extra(other, dimensions), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .findFirst()
                .map(parts -> new Amount(
                        Arithmetic.sum(parts.stream()
                                .map(each -> report.number(each).orElseThrow().value())
                                .toList()),
                        parts));
    }

    private static String extra(PrintedCell cell, Map<String, String> dimensions) {
        return cell.dimensions().keySet().stream()
                .filter(name -> !dimensions.containsKey(name))
                .findFirst()
                .orElseThrow();
    }
}
