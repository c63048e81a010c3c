package id.lini.server.check;

import id.lini.server.check.Reference.Sense;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** An error put into an error-free report; each kind says which rules must find it. */
enum Injection {
    WRONG_PERCENT(Set.of(RuleCode.CAPAIAN_PERCENT)),
    TRUNCATED_PERCENT(Set.of(RuleCode.TRUNCATED)),
    LOWER_AS_HIGHER(Set.of(RuleCode.LOWER_AS_HIGHER)),
    COPIED_ABSORPTION(Set.of(RuleCode.COPIED_PERCENT)),
    WRONG_BUDGET_PERCENT(Set.of(RuleCode.BUDGET_PERCENT)),
    WRONG_CHILD_AMOUNT(Set.of(RuleCode.SUM_OF_CHILDREN)),
    WRONG_PARENT_AMOUNT(Set.of(RuleCode.SUM_OF_CHILDREN)),
    WRONG_TOTAL(Set.of(RuleCode.SUM_OF_CHILDREN)),
    OTHER_TARGET(Set.of(RuleCode.TWO_TARGETS)),
    OTHER_VALUE(Set.of(RuleCode.TWO_VALUES)),
    SWAPPED_TARGETS(Set.of(RuleCode.SWAPPED_ROWS)),
    SWAPPED_COLUMNS(Set.of(RuleCode.SWAPPED_COLUMNS, RuleCode.TWO_TARGETS)),
    OTHER_UNIT(Set.of(RuleCode.UNIT)),
    ABSENT_AS_ZERO(Set.of(RuleCode.ZERO_FOR_ABSENT)),
    ABSENT_AS_FULL(Set.of(RuleCode.FULL_FOR_ABSENT)),
    NOTHING_AS_FULL(Set.of(RuleCode.FULL_FOR_ABSENT)),
    EMPTY_QUARTER_AS_ZERO(Set.of(RuleCode.ZERO_FOR_ABSENT)),
    WRONG_ROLLUP(Set.of(RuleCode.ROLLUP_MEAN)),
    WRONG_CHANGE(Set.of(RuleCode.BEFORE_AND_AFTER)),
    WRONG_REMAINDER(Set.of(RuleCode.REMAINDER)),
    WRONG_PREDICATE(Set.of(RuleCode.PREDICATE)),
    WRONG_TREND(Set.of(RuleCode.TREND)),
    WRONG_SPLIT_TOTAL(Set.of(RuleCode.TOTAL)),
    WRONG_AREA_TOTAL(Set.of(RuleCode.TOTAL)),
    WRONG_SHARE(Set.of(RuleCode.SHARE)),
    MIXED_NUMBER_FORM(Set.of(RuleCode.NUMBER_FORM)),
    GARBLED_AMOUNT(Set.of(RuleCode.NUMBER_FORM)),
    BLANK_PERCENT(Set.of(RuleCode.BLANK, RuleCode.ROLLUP_MEAN)),
    YEAR_COLUMN(Set.of(RuleCode.YEAR_COLUMN));

    private final Set<RuleCode> rules;

    Injection(Set<RuleCode> rules) {
        this.rules = rules;
    }

    /** Which rules may tell it. */
    Set<RuleCode> rules() {
        return rules;
    }

    /** The report with the error; empty where this report has no place for one of this kind. */
    Optional<Injected> into(SampleReport report, Random random) {
        Spot spot = new Spot(report, random);
        return switch (this) {
            case WRONG_PERCENT -> spot.change(spot.leaf(PrintedColumn.CAPAIAN), text -> plus(text, "3.21"));
            case TRUNCATED_PERCENT -> spot.truncated();
            case LOWER_AS_HIGHER -> spot.lowerAsHigher();
            case COPIED_ABSORPTION -> spot.copied();
            case WRONG_BUDGET_PERCENT ->
                spot.change(spot.column(PrintedColumn.BUDGET_PERCENT), text -> plus(text, "-7.03"));
            case WRONG_CHILD_AMOUNT -> spot.change(spot.leaf(PrintedColumn.PAGU), text -> plus(text, "777"));
            case WRONG_PARENT_AMOUNT ->
                spot.change(
                        cell -> cell.column() == PrintedColumn.PAGU && spot.level(cell) == 1,
                        text -> plus(text, "900090"));
            case WRONG_TOTAL ->
                spot.change(
                        cell -> cell.column() == PrintedColumn.PAGU
                                && cell.node().isEmpty(),
                        text -> plus(text, "12345"));
            case OTHER_TARGET ->
                spot.change(spot.in(SampleReport.AGREEMENT, PrintedColumn.TARGET), text -> plus(text, "5"));
            case OTHER_VALUE ->
                spot.change(
                        spot.in(SampleReport.AGREEMENT + " lampiran", PrintedColumn.REALISATION),
                        text -> plus(text, "2"));
            case SWAPPED_TARGETS -> spot.swappedTargets();
            case SWAPPED_COLUMNS -> spot.swappedColumns();
            case OTHER_UNIT -> spot.unit();
            case ABSENT_AS_ZERO -> spot.absent("", "0");
            case ABSENT_AS_FULL -> spot.absent("belum diukur", "100");
            case NOTHING_AS_FULL -> spot.absent("0", "100");
            case EMPTY_QUARTER_AS_ZERO -> spot.emptyQuarter();
            case WRONG_ROLLUP -> spot.change(Injection::isMean, text -> plus(text, "4.44"));
            case WRONG_CHANGE -> spot.change(spot.column(PrintedColumn.PAGU_CHANGE), text -> plus(text, "10"));
            case WRONG_REMAINDER -> spot.change(spot.leaf(PrintedColumn.REMAINDER), text -> plus(text, "10"));
            case WRONG_PREDICATE ->
                spot.change(spot.column(PrintedColumn.PREDICATE), text -> text.equals("Tinggi") ? "Rendah" : "Tinggi");
            case WRONG_TREND ->
                spot.change(spot.column(PrintedColumn.TREND), text -> text.equals("menurun") ? "meningkat" : "menurun");
            case WRONG_SPLIT_TOTAL ->
                spot.change(cell -> isCountOfAll(cell) && !isTown(cell), text -> plus(text, "-3"));
            case WRONG_AREA_TOTAL -> spot.change(cell -> isCountOfAll(cell) && isTown(cell), text -> plus(text, "11"));
            case WRONG_SHARE -> spot.change(spot.column(PrintedColumn.SHARE), text -> plus(text, "1.01"));
            case MIXED_NUMBER_FORM -> spot.change(spot.leaf(PrintedColumn.CAPAIAN), text -> text.replace('.', ','));
            case GARBLED_AMOUNT ->
                spot.change(
                        spot.leaf(PrintedColumn.BUDGET_REALISATION), text -> text.substring(0, 3) + ".4567." + text);
            case BLANK_PERCENT ->
                spot.change(
                        cell -> spot.leaf(PrintedColumn.CAPAIAN).test(cell) && spot.sense(cell) == Sense.HIGHER,
                        text -> "");
            case YEAR_COLUMN -> spot.otherYear();
        };
    }

    private static boolean isMean(PrintedCell cell) {
        return cell.column() == PrintedColumn.CAPAIAN
                && cell.table().equals(SampleReport.EVALUATION)
                && cell.indicator().filter(id -> id.split("\\.").length == 2).isPresent();
    }

    private static boolean isCountOfAll(PrintedCell cell) {
        return cell.column() == PrintedColumn.COUNT && cell.dimensions().isEmpty();
    }

    private static boolean isTown(PrintedCell cell) {
        return cell.area().equals(Optional.of("1"));
    }

    private static String plus(String text, String more) {
        return new BigDecimal(text).add(new BigDecimal(more)).toPlainString();
    }

    /** The changed cells, and where the error lies. */
    record Injected(List<PrintedCell> cells, PrintedCell at) {
        boolean foundBy(Finding finding, Set<RuleCode> rules) {
            boolean here = finding.cell().position() == at.position()
                    || finding.others().stream().anyMatch(other -> other.position() == at.position());
            return here && rules.contains(finding.rule());
        }
    }

    /** Looks for a place and puts the error there. */
    private record Spot(SampleReport report, Random random) {
        List<PrintedCell> cells() {
            return report.prints().cells();
        }

        Predicate<PrintedCell> column(PrintedColumn column) {
            return cell -> cell.column() == column;
        }

        Predicate<PrintedCell> in(String table, PrintedColumn column) {
            return cell -> cell.column() == column && cell.table().equals(table);
        }

        /** Cells of the lowest level in the evaluation. */
        Predicate<PrintedCell> leaf(PrintedColumn column) {
            return cell -> in(SampleReport.EVALUATION, column).test(cell) && level(cell) == 2;
        }

        int level(PrintedCell cell) {
            String code = cell.indicator().or(cell::node).orElse("");
            return code.isEmpty()
                    ? -1
                    : (int) code.chars().filter(each -> each == '.').count();
        }

        Sense sense(PrintedCell cell) {
            return report.prints()
                    .reference()
                    .indicator(cell.indicator().orElseThrow())
                    .orElseThrow()
                    .sense();
        }

        Optional<PrintedCell> pick(Predicate<PrintedCell> where) {
            List<PrintedCell> found = cells().stream().filter(where).toList();
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
        }

        Optional<Injected> change(Predicate<PrintedCell> where, Function<String, String> how) {
            return pick(where).map(cell -> put(List.of(with(cell, how.apply(cell.printed()))), cell));
        }

        Injected put(List<PrintedCell> changed, PrintedCell at) {
            List<PrintedCell> all = new ArrayList<>(cells());
            changed.forEach(cell -> all.set(cell.position() - 1, cell));
            return new Injected(all, at);
        }

        PrintedCell with(PrintedCell cell, String printed) {
            return copy(cell, cell.year(), cell.unit(), printed);
        }

        private static PrintedCell copy(PrintedCell cell, int year, String unit, String printed) {
            return new PrintedCell(
                    cell.position(),
                    cell.report(),
                    cell.table(),
                    cell.line(),
                    year,
                    cell.period(),
                    cell.version(),
                    cell.node(),
                    cell.indicator(),
                    cell.component(),
                    cell.area(),
                    cell.dimensions(),
                    cell.column(),
                    unit,
                    cell.form(),
                    cell.item(),
                    printed);
        }

        PrintedCell beside(PrintedCell cell, PrintedColumn column) {
            return cells().stream()
                    .filter(other -> other.column() == column
                            && other.line().equals(cell.line())
                            && (other.period().equals(cell.period())
                                    || other.period().equals("year")))
                    .findFirst()
                    .orElseThrow();
        }

        BigDecimal number(PrintedCell cell) {
            return new BigDecimal(cell.printed());
        }

        Optional<Injected> truncated() {
            return pick(cell -> leaf(PrintedColumn.CAPAIAN).test(cell)
                            && sense(cell) == Sense.HIGHER
                            && !cut(cell).toPlainString().equals(cell.printed()))
                    .map(cell -> put(List.of(with(cell, cut(cell).toPlainString())), cell));
        }

        private BigDecimal cut(PrintedCell cell) {
            return number(beside(cell, PrintedColumn.REALISATION))
                    .multiply(BigDecimal.valueOf(100))
                    .divide(number(beside(cell, PrintedColumn.TARGET)), 2, RoundingMode.DOWN);
        }

        Optional<Injected> lowerAsHigher() {
            return pick(cell -> leaf(PrintedColumn.CAPAIAN).test(cell) && sense(cell) == Sense.LOWER)
                    .map(cell -> put(
                            List.of(with(
                                    cell,
                                    SampleReport.ratio(
                                                    number(beside(cell, PrintedColumn.REALISATION)),
                                                    number(beside(cell, PrintedColumn.TARGET)))
                                            .toPlainString())),
                            cell));
        }

        Optional<Injected> copied() {
            return pick(leaf(PrintedColumn.CAPAIAN))
                    .map(cell -> put(
                            List.of(with(
                                    cell,
                                    beside(cell, PrintedColumn.BUDGET_PERCENT).printed())),
                            cell));
        }

        Optional<Injected> swappedTargets() {
            List<PrintedCell> targets = cells().stream()
                    .filter(in(SampleReport.AGREEMENT, PrintedColumn.TARGET))
                    .toList();
            PrintedCell one = targets.get(0);
            return targets.stream()
                    .filter(other -> !other.printed().equals(one.printed()))
                    .findFirst()
                    .map(other -> put(List.of(with(one, other.printed()), with(other, one.printed())), one));
        }

        Optional<Injected> swappedColumns() {
            return pick(cell -> leaf(PrintedColumn.TARGET).test(cell) && sense(cell) == Sense.HIGHER)
                    .map(target -> {
                        PrintedCell real = cells().stream()
                                .filter(other -> other.line().equals(target.line())
                                        && other.column() == PrintedColumn.REALISATION)
                                .findFirst()
                                .orElseThrow();
                        return put(List.of(with(target, real.printed()), with(real, target.printed())), target);
                    });
        }

        Optional<Injected> unit() {
            return pick(leaf(PrintedColumn.REALISATION))
                    .map(cell -> put(List.of(copy(cell, cell.year(), "dokumen", cell.printed())), cell));
        }

        Optional<Injected> absent(String real, String percent) {
            return pick(cell -> leaf(PrintedColumn.CAPAIAN).test(cell) && sense(cell) == Sense.HIGHER)
                    .map(cell -> put(
                            List.of(with(beside(cell, PrintedColumn.REALISATION), real), with(cell, percent)), cell));
        }

        Optional<Injected> emptyQuarter() {
            return pick(cell -> in(SampleReport.QUARTERS, PrintedColumn.CAPAIAN).test(cell)
                            && cell.period().equals("q2"))
                    .map(cell -> put(
                            List.of(
                                    with(beside(cell, PrintedColumn.TARGET), "0"),
                                    with(beside(cell, PrintedColumn.REALISATION), "0"),
                                    with(cell, "0")),
                            cell));
        }

        Optional<Injected> otherYear() {
            return pick(in(SampleReport.AGREEMENT, PrintedColumn.TARGET))
                    .map(cell -> put(List.of(copy(cell, cell.year() - 1, cell.unit(), cell.printed())), cell));
        }
    }
}
