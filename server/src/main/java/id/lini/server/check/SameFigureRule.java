package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One figure printed in several places with different values. The value printed most often, or first, is held against the rest. */
final class SameFigureRule implements Rule {
    private static final Set<PrintedColumn> COMPUTED =
            EnumSet.of(PrintedColumn.CAPAIAN, PrintedColumn.END_PERCENT, PrintedColumn.BUDGET_PERCENT);
    private static final Set<PrintedColumn> TARGETS = EnumSet.of(PrintedColumn.TARGET, PrintedColumn.END_TARGET);

    /** A cell that says something else than the usual print of its figure. */
    private record Odd(PrintedCell cell, PrintedCell usual, boolean outvoted) {}

    @Override
    public List<Finding> check(PrintedReport report) {
        List<Odd> odds = new ArrayList<>();
        report.figures().forEach((key, cells) -> odds.addAll(odd(report, key, cells)));
        return odds.stream().map(each -> find(report, each, odds)).toList();
    }

    private static List<Odd> odd(PrintedReport report, PrintedReport.FigureKey key, List<PrintedCell> cells) {
        boolean named = key.node().isPresent()
                || key.indicator().isPresent()
                || !key.item().isEmpty()
                || !key.dimensions().isEmpty()
                || key.column().money();
        List<PrintedCell> numbers = cells.stream()
                .filter(cell -> report.number(cell).isPresent())
                .filter(cell -> !COMPUTED.contains(cell.column()) || !checkedInItsRow(report, cell))
                .toList();
        boolean words = key.column().kind() == PrintedColumn.Kind.WORDS;
        if (!named || words || numbers.size() < 2 || key.column() == PrintedColumn.SHARE) {
            return List.of();
        }
        Map<PrintedCell, Integer> votes = new LinkedHashMap<>();
        numbers.forEach(one -> votes.put(one, (int)
                numbers.stream().filter(other -> compatible(report, one, other)).count()));
        PrintedCell usual = numbers.get(0);
        for (PrintedCell cell : numbers) {
            if (votes.get(cell) > votes.get(usual)) {
                usual = cell;
            }
        }
        PrintedCell chosen = usual;
        return numbers.stream()
                .filter(cell -> !compatible(report, cell, chosen))
                .map(cell -> new Odd(cell, chosen, votes.get(chosen) > votes.get(cell)))
                .toList();
    }

    private static boolean checkedInItsRow(PrintedReport report, PrintedCell cell) {
        PrintedRow row = report.row(cell);
        return switch (cell.column()) {
            case CAPAIAN -> both(row, cell, PrintedColumn.TARGET, PrintedColumn.REALISATION);
            case END_PERCENT -> both(row, cell, PrintedColumn.END_TARGET, PrintedColumn.REALISATION);
            default -> both(row, cell, PrintedColumn.PAGU, PrintedColumn.BUDGET_REALISATION);
        };
    }

    private static boolean both(PrintedRow row, PrintedCell cell, PrintedColumn one, PrintedColumn other) {
        return row.beside(cell, one).isPresent() && row.beside(cell, other).isPresent();
    }

    private static boolean compatible(PrintedReport report, PrintedCell one, PrintedCell other) {
        return Arithmetic.compatible(
                report.number(one).orElseThrow(), report.number(other).orElseThrow());
    }

    private static Finding find(PrintedReport report, Odd odd, List<Odd> all) {
        Optional<Odd> partner = all.stream()
                .filter(other -> other.cell().position() != odd.cell().position()
                        && other.cell().table().equals(odd.cell().table())
                        && other.cell().column() == odd.cell().column()
                        && other.cell().year() == odd.cell().year()
                        && other.cell().period().equals(odd.cell().period()))
                .filter(other ->
                        compatible(report, other.cell(), odd.usual()) && compatible(report, odd.cell(), other.usual()))
                .findFirst();
        boolean target = TARGETS.contains(odd.cell().column());
        RuleCode rule =
                partner.isPresent() ? RuleCode.SWAPPED_ROWS : target ? RuleCode.TWO_TARGETS : RuleCode.TWO_VALUES;
        List<PrintedCell> others = new ArrayList<>(List.of(odd.usual()));
        partner.ifPresent(each -> others.add(each.cell()));
        Label where = odd.usual().place();
        Label why = partner.map(each -> new Label(
                        "Angkanya tertukar dengan baris " + each.cell().line() + ".",
                        "The figure stands in the place of line " + each.cell().line() + "."))
                .orElseGet(() -> reason(report, odd));
        return new Finding(
                rule,
                Sureness.CERTAIN,
                odd.cell(),
                others,
                report.number(odd.usual()).orElseThrow().value().toPlainString(),
                new Label(
                        "\"" + odd.usual().printed() + "\" di " + where.id() + ". " + why.id(),
                        "\"" + odd.usual().printed() + "\" in " + where.en() + ". " + why.en()));
    }

    private static Label reason(PrintedReport report, Odd odd) {
        BigDecimal value = report.number(odd.cell()).orElseThrow().value();
        BigDecimal usual = report.number(odd.usual()).orElseThrow().value();
        if (Arithmetic.pointMoved(value, usual)) {
            return new Label("Komanya bergeser.", "The point is moved.");
        }
        if (Arithmetic.digitsSwapped(value, usual)) {
            return new Label("Dua angka bersebelahan tertukar.", "Two neighbouring digits are swapped.");
        }
        Optional<PrintedCell> source = elsewhere(report, odd.cell(), value);
        if (source.isPresent()) {
            Label place = source.get().place();
            return new Label(
                    "Sama dengan " + place.id() + " (" + source.get().year() + ").",
                    "The same as " + place.en() + " (" + source.get().year() + ").");
        }
        return odd.outvoted()
                ? new Label("Nilai lain lebih sering tercetak.", "The other value is printed more often.")
                : new Label(
                        "Pasti salah satu keliru; yang mana tidak dapat dihitung.",
                        "One of them must be wrong; arithmetic cannot say which.");
    }

    /** The same indicator's target, or its value of another year. */
    private static Optional<PrintedCell> elsewhere(PrintedReport report, PrintedCell cell, BigDecimal value) {
        return report.cells().stream()
                .filter(other ->
                        cell.indicator().isPresent() && other.indicator().equals(cell.indicator()))
                .filter(other -> (other.column() == PrintedColumn.TARGET && other.year() == cell.year())
                        || (other.column() == cell.column() && other.year() != cell.year()))
                .filter(other -> report.number(other)
                        .filter(number -> Arithmetic.same(number.value(), value))
                        .isPresent())
                .findFirst();
    }
}
