package id.lini.server.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds every rule against the printed cells of an agency, report by report. */
public final class ReportChecker {
    private static final List<Rule> RULES = List.of(
            new NumberFormRule(),
            new PercentRule(PrintedColumn.CAPAIAN, PrintedColumn.TARGET, PrintedColumn.REALISATION),
            new PercentRule(PrintedColumn.END_PERCENT, PrintedColumn.END_TARGET, PrintedColumn.REALISATION),
            new PercentRule(PrintedColumn.BUDGET_PERCENT, PrintedColumn.PAGU, PrintedColumn.BUDGET_REALISATION),
            new SumRule(),
            new TotalRule(),
            new ShareRule(),
            new SameFigureRule(),
            new ParentAndChildRule(),
            new BlankRule(),
            new UnitRule(),
            new RollupRule(),
            new ChangeRule(),
            new MoneyRowRule(),
            new WordsRule(),
            new ZeroAboveRule(),
            new EfficiencyRule(),
            new BaselineRule(),
            new YearColumnRule(),
            new NumberingRule(),
            new ScoreRule());

    private static final Comparator<Finding> ORDER =
            Comparator.comparing((Finding finding) -> finding.cell().position()).thenComparing(Finding::rule);

    private final Reference reference;

    /** A checker for an agency of which this is known. */
    public ReportChecker(Reference reference) {
        this.reference = reference;
    }

    /** Every finding, in the order of the cells. */
    public List<Finding> check(List<PrintedCell> cells) {
        Map<String, List<PrintedCell>> reports = new LinkedHashMap<>();
        cells.forEach(cell -> reports.computeIfAbsent(cell.report(), none -> new ArrayList<>())
                .add(cell));
        return reports.values().stream()
                .map(each -> new PrintedReport(each, reference))
                .flatMap(report -> RULES.stream().flatMap(rule -> rule.check(report).stream()))
                .sorted(ORDER)
                .toList();
    }
}
