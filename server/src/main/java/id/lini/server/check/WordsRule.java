package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words beside figures: the class of a scale, above or below target, up or down against the year before. */
final class WordsRule implements Rule {
    private static final Pattern ABOVE = Pattern.compile("\\b(di ?atas|melebihi|melampaui) target");
    private static final Pattern BELOW = Pattern.compile("\\b(di ?bawah|tidak mencapai) target");
    private static final Pattern MOVE = Pattern.compile("\\b(menurun|turun|meningkat|naik|sama|tetap|stabil)\\b");

    @Override
    public List<Finding> check(PrintedReport report) {
        List<Finding> findings = new ArrayList<>();
        report.column(PrintedColumn.PREDICATE)
                .forEach(cell ->
                        scale(report, cell).or(() -> phrase(report, cell)).ifPresent(findings::add));
        report.column(PrintedColumn.TREND).forEach(cell -> trend(report, cell).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> scale(PrintedReport report, PrintedCell cell) {
        List<Convention.Band> bands = report.convention(cell).bands();
        boolean known = bands.stream().anyMatch(band -> same(band.predicate(), cell.printed()));
        Optional<PrintedCell> percent = report.row(cell).beside(cell, PrintedColumn.CAPAIAN);
        Optional<BigDecimal> value = percent.flatMap(report::number).map(Reading.Number::value);
        if (!known || value.isEmpty()) {
            return Optional.empty();
        }
        Optional<Convention.Band> right =
                bands.stream().filter(band -> band.holds(value.get())).findFirst();
        BigDecimal meant = Percents.recomputed(report, percent.orElseThrow());
        boolean fits = bands.stream().anyMatch(band -> same(band.predicate(), cell.printed()) && band.holds(meant));
        return right.filter(band -> !fits && !same(band.predicate(), cell.printed()))
                .map(band -> new Finding(
                        RuleCode.PREDICATE,
                        Sureness.CERTAIN,
                        cell,
                        List.of(percent.orElseThrow()),
                        band.predicate(),
                        new Label(
                                "Skala dinas memberi \"" + band.predicate() + "\" untuk "
                                        + Arithmetic.text(value.get()).id() + ".",
                                "The agency's scale gives \"" + band.predicate() + "\" for "
                                        + Arithmetic.text(value.get()).en() + ".")));
    }

    private static Optional<Finding> phrase(PrintedReport report, PrintedCell cell) {
        String text = cell.printed().toLowerCase(Locale.ROOT);
        boolean above = ABOVE.matcher(text).find();
        boolean below = BELOW.matcher(text).find();
        Optional<PrintedCell> target = report.row(cell).beside(cell, PrintedColumn.TARGET);
        Optional<PrintedCell> real = report.row(cell).beside(cell, PrintedColumn.REALISATION);
        Optional<Integer> order = target.flatMap(report::number)
                .flatMap(whole ->
                        real.flatMap(report::number).map(part -> part.value().compareTo(whole.value())));
        if (above == below || order.isEmpty()) {
            return Optional.empty();
        }
        boolean right = above ? order.get() > 0 : order.get() < 0;
        boolean lower = report.measured(cell)
                .filter(each -> each.sense() == Reference.Sense.LOWER)
                .isPresent();
        boolean meant = lower && order.get() != 0;
        return right || meant
                ? Optional.empty()
                : Optional.of(new Finding(
                        RuleCode.PREDICATE,
                        Sureness.CERTAIN,
                        cell,
                        List.of(target.orElseThrow(), real.orElseThrow()),
                        order.get() == 0 ? "sesuai target" : order.get() > 0 ? "di atas target" : "di bawah target",
                        new Label(
                                "Dibandingkan dengan target di baris ini.", "Compared with the target in this row.")));
    }

    private static Optional<Finding> trend(PrintedReport report, PrintedCell cell) {
        Optional<PrintedCell> now = realisation(report, cell, cell.year());
        Optional<PrintedCell> before = realisation(report, cell, cell.year() - 1);
        Matcher found = MOVE.matcher(cell.printed().toLowerCase(Locale.ROOT));
        String last = "";
        while (found.find()) {
            last = found.group(1);
        }
        if (now.isEmpty() || before.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int order = report.number(now.get())
                .orElseThrow()
                .value()
                .compareTo(report.number(before.get()).orElseThrow().value());
        boolean right = switch (last) {
            case "menurun", "turun" -> order < 0;
            case "meningkat", "naik" -> order > 0;
            default -> order == 0;
        };
        return right
                ? Optional.empty()
                : Optional.of(new Finding(
                        RuleCode.TREND,
                        Sureness.CERTAIN,
                        cell,
                        List.of(before.get(), now.get()),
                        order < 0 ? "menurun" : order > 0 ? "meningkat" : "sama",
                        new Label(
                                before.get().printed() + " (" + (cell.year() - 1) + "), "
                                        + now.get().printed() + " (" + cell.year() + ").",
                                before.get().printed() + " (" + (cell.year() - 1) + "), "
                                        + now.get().printed() + " (" + cell.year() + ").")));
    }

    /** In the same table before others. */
    private static Optional<PrintedCell> realisation(PrintedReport report, PrintedCell cell, int year) {
        List<PrintedCell> found = report.column(PrintedColumn.REALISATION)
                .filter(other -> other.year() == year
                        && other.period().equals(cell.period())
                        && cell.indicator().isPresent()
                        && other.indicator().equals(cell.indicator())
                        && report.number(other).isPresent())
                .toList();
        return found.stream()
                .filter(other -> other.table().equals(cell.table()))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private static boolean same(String one, String other) {
        return PrintedReport.words(one).equals(PrintedReport.words(other));
    }
}
