package id.lini.server.report;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Ask;
import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.check.PrintedCell;
import id.lini.server.check.PrintedColumn;
import id.lini.server.plan.Level;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.Source;
import id.lini.server.testing.TestServer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds every printed cell of a plan's year against the figure that the engine computes for it. */
final class Comparing {
    private final TestServer server;
    private final String agency;
    private final int year;
    private final String standing;
    private final Optional<String> policy;
    private final Map<String, QuarterFigures> known = new HashMap<>();

    /** Under {@code standing} where a cell names no version. */
    Comparing(TestServer server, String agency, int year, String standing, Optional<String> policy) {
        this.server = server;
        this.agency = agency;
        this.year = year;
        this.standing = standing;
        this.policy = policy;
    }

    /** A printed cell with what was computed for it; empty where no figure is there. */
    record Compared(PrintedCell cell, Optional<String> computed) {
        boolean equal() {
            return computed.filter(cell.printed()::equals).isPresent();
        }

        /** {@code 323 capaian 100 -> 50.00}. */
        String told() {
            return cell.line() + " " + cell.column().name().toLowerCase(java.util.Locale.ROOT) + " " + cell.printed()
                    + " -> " + computed.orElse("-");
        }
    }

    /** Every cell that a figure of the plan stands behind. */
    List<Compared> all(List<PrintedCell> cells) {
        List<Compared> compared = new ArrayList<>();
        for (PrintedCell cell : cells) {
            boolean own = cell.year() == year
                    && cell.dimensions().isEmpty()
                    && !cell.printed().isBlank()
                    && !(cell.column() == PrintedColumn.TARGET && cell.period().startsWith("q"));
            if (own) {
                figure(cell).ifPresent(figure -> compared.add(new Compared(cell, shown(cell, figure))));
            }
        }
        return compared;
    }

    /** What the engine has for a cell: a figure that may be absent; empty where the cell is of another kind. */
    private Optional<Optional<BigDecimal>> figure(PrintedCell cell) {
        QuarterFigures figures = figures(cell);
        Optional<IndicatorFigures> indicator =
                cell.indicator().map(id -> figures.indicators().get(id));
        return switch (cell.column()) {
            case TARGET -> indicator.map(IndicatorFigures::target);
            case REALISATION -> indicator.map(each -> each.realisation().value());
            case CAPAIAN -> indicator.map(each -> each.capaian().value());
            case END_TARGET ->
                indicator
                        .flatMap(IndicatorFigures::renstra)
                        .map(each -> Optional.of(each.target().value()));
            case END_PERCENT ->
                indicator
                        .flatMap(IndicatorFigures::renstra)
                        .map(each -> each.capaian().value());
            case PAGU -> money(figures, cell).map(each -> Optional.of(each.budget()));
            case BUDGET_REALISATION ->
                money(figures, cell).map(each -> each.realised().value());
            case BUDGET_PERCENT ->
                money(figures, cell).map(each -> each.absorption().value());
            default -> Optional.empty();
        };
    }

    private static Optional<BudgetFigures> money(QuarterFigures figures, PrintedCell cell) {
        if (cell.node().isPresent()) {
            return cell.node().map(figures.budgets()::get);
        }
        List<BudgetFigures> programs = figures.plan().nodes().stream()
                .filter(node -> node.level() == Level.PROGRAM)
                .map(PlanNode::code)
                .map(figures.budgets()::get)
                .toList();
        BigDecimal budget = programs.stream().map(BudgetFigures::budget).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal spent = programs.stream()
                .map(each -> each.realised().value().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        id.lini.server.achievement.Figure realised = id.lini.server.achievement.Figure.of(spent);
        return Optional.of(new BudgetFigures(budget, realised, figures.policy().absorption(budget, realised)));
    }

    /** With the decimals of the print; a whole number that is printed with decimals stays itself. */
    private Optional<String> shown(PrintedCell cell, Optional<BigDecimal> figure) {
        int point = cell.printed().indexOf('.');
        boolean decimal = point >= 0 && point == cell.printed().lastIndexOf('.');
        int decimals = decimal ? cell.printed().length() - point - 1 : 0;
        boolean percent = capaian(cell) || cell.column() == PrintedColumn.BUDGET_PERCENT;
        CapaianPolicy rule = figures(cell).policy();
        return figure.map(value -> {
            BigDecimal printed = percent && decimals == rule.printed().decimals() ? shown(rule, cell, value) : value;
            BigDecimal rounded = printed.setScale(decimals, RoundingMode.HALF_UP);
            boolean round = percent || computed(cell) || rounded.compareTo(printed) == 0;
            return (round ? rounded : printed).toPlainString();
        });
    }

    /** A mean or a ratio is printed rounded; a value that somebody stated is as it is. */
    private boolean computed(PrintedCell cell) {
        return cell.column() == PrintedColumn.REALISATION
                && cell.indicator()
                        .map(id ->
                                figures(cell).indicators().get(id).indicator().source())
                        .filter(source -> source == Source.ROLLUP || source == Source.RATIO)
                        .isPresent();
    }

    private static BigDecimal shown(CapaianPolicy rule, PrintedCell cell, BigDecimal value) {
        return capaian(cell) ? rule.shown(value) : rule.shownAbsorption(value);
    }

    private static boolean capaian(PrintedCell cell) {
        return cell.column() == PrintedColumn.CAPAIAN || cell.column() == PrintedColumn.END_PERCENT;
    }

    private QuarterFigures figures(PrintedCell cell) {
        int quarter = cell.period().equals(PrintedCell.YEAR)
                ? 4
                : Character.digit(cell.period().charAt(cell.period().length() - 1), 10);
        String version = cell.version().isEmpty() ? standing : cell.version();
        return known.computeIfAbsent(
                version + quarter,
                key -> server.bean(Achievements.class)
                        .figures(new Ask(agency, year, quarter, version, Optional.empty(), policy))
                        .orElseThrow());
    }
}
