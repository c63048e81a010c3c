package id.lini.server.report;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Derivation;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.boundary.Boundaries;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.PlanVersion;
import id.lini.server.plan.RenstraTarget;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.report.SeriesView.Moment;
import id.lini.server.report.SeriesView.Place;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an indicator beside itself: in other quarters and years, and of each kecamatan. */
@Singleton
final class IndicatorSeries {
    private static final int YEARS = 5;
    private static final int LAST = 4;

    private final Asking asking;
    private final Achievements achievements;
    private final Boundaries boundaries;

    IndicatorSeries(Asking asking, Achievements achievements, Boundaries boundaries) {
        this.asking = asking;
        this.achievements = achievements;
        this.boundaries = boundaries;
    }

    /** One moment before it is put into words. */
    private record Raw(String name, Question question, QuarterFigures figures, IndicatorFigures own, boolean current) {
        Optional<BigDecimal> target() {
            boolean quarter = figures.window().last().getMonthValue() < 12;
            return quarter
                    ? figures.plan()
                            .targets(own.indicator().id(), "")
                            .toDate(figures.window().last().getMonthValue() / 3)
                            .or(own::target)
                    : own.target();
        }
    }

    /**
     * The series of an indicator.
     *
     * @param area whose cells are shown, empty for all
     */
    SeriesView of(
            Question question,
            Derivation derivation,
            String area,
            RegistrySnapshot registers,
            SensitiveForms sensitive,
            PageFormat format) {
        Indicator indicator = derivation.figures().indicator();
        QuarterFigures shown = asking.figures(question);
        List<Raw> quarters = new ArrayList<>();
        for (QuarterFigures each : asking.upTo(question, shown)) {
            int number = each.window().last().getMonthValue() / 3;
            raw(
                            "TW " + List.of("I", "II", "III", "IV").get(number - 1),
                            question.at(number),
                            each,
                            indicator.id(),
                            false)
                    .ifPresent(quarters::add);
        }
        List<Raw> years = years(question, shown, indicator);
        Optional<Chart.Level> level = Optional.ofNullable(shown.indicators().get(indicator.id()))
                .flatMap(IndicatorFigures::renstra)
                .map(renstra -> level(indicator, renstra.target(), new Printer(shown.policy(), format)));
        boolean veiled = derivation.formula().stream()
                .flatMap(formula -> formula.measures().stream())
                .anyMatch(measure -> sensitive.restricts(measure.form()));
        Map<String, Figure> figures =
                veiled ? Map.of() : achievements.beside(question.ask(), indicator.id(), new Places(registers).units());
        return new SeriesView(
                moments(quarters, question, format),
                Chart.bars(quarters.stream().map(each -> point(each, format)).toList(), level),
                years.size() > 1 ? moments(years, question, format) : List.of(),
                years.size() > 1
                        ? Chart.line(
                                years.stream().map(each -> point(each, format)).toList(), level)
                        : Chart.NONE,
                veiled ? List.of() : places(question, derivation, figures, area, new Places(registers), format),
                map(question, derivation, figures, area, registers, format, veiled),
                veiled);
    }

    private static Chart.Level level(Indicator indicator, RenstraTarget target, Printer printer) {
        return new Chart.Level(
                "Renstra " + target.lastYear(),
                target.value(),
                printer.target(indicator, Optional.of(target.value())).text());
    }

    private static Optional<Raw> raw(
            String name, Question question, QuarterFigures figures, String indicator, boolean current) {
        return Optional.ofNullable(figures.indicators().get(indicator))
                .map(own -> new Raw(name, question, figures, own, current));
    }

    /** The year asked as far as it is asked, and whole years before it, by what the plans say the indicator was called. */
    private List<Raw> years(Question question, QuarterFigures shown, Indicator indicator) {
        List<Raw> years = new ArrayList<>();
        raw(String.valueOf(question.year()), question, shown, indicator.id(), true)
                .ifPresent(years::add);
        Indicator at = indicator;
        for (int year = question.year() - 1; year > question.year() - YEARS; year--) {
            Optional<Raw> before = before(question, year, at.previous().orElse(at.id()));
            if (before.isEmpty()) {
                break;
            }
            years.add(before.get());
            at = before.get().own().indicator();
        }
        Collections.reverse(years);
        return years;
    }

    private Optional<Raw> before(Question question, int year, String id) {
        return achievements.versions(question.agency()).stream()
                .filter(version -> version.year() == year)
                .reduce((one, later) -> later)
                .map(version -> whole(question, version))
                .flatMap(asked -> raw(String.valueOf(year), asked, asking.figures(asked), id, false));
    }

    private static Question whole(Question question, PlanVersion version) {
        return question.under(version).under(Optional.<String>empty()).at(LAST);
    }

    private static Chart.Point point(Raw raw, PageFormat format) {
        return new Chart.Point(
                raw.name(),
                raw.target(),
                raw.own().realisation().value(),
                new Printer(raw.figures().policy(), format)
                        .realisation(raw.own())
                        .text());
    }

    private static List<Moment> moments(List<Raw> raws, Question question, PageFormat format) {
        List<Moment> moments = new ArrayList<>();
        Optional<Raw> before = Optional.empty();
        for (Raw raw : raws) {
            Printer printer = new Printer(raw.figures().policy(), format);
            moments.add(new Moment(
                    raw.name(),
                    raw.figures().plan().version().id(),
                    printer.target(raw.own().indicator(), raw.target()),
                    printer.realisation(raw.own()),
                    printer.capaian(raw.own()),
                    before.map(earlier -> change(earlier, raw, printer, format)).orElse(""),
                    "/capaian/indikator/" + raw.own().indicator().id() + "?"
                            + raw.question().query(),
                    raw.question().equals(question)));
            before = Optional.of(raw);
        }
        return moments;
    }

    private static String change(Raw before, Raw now, Printer printer, PageFormat format) {
        Optional<BigDecimal> then = before.own().realisation().value();
        Optional<BigDecimal> value = now.own().realisation().value();
        if (then.isEmpty() || value.isEmpty() || now.own().indicator().scale().isPresent()) {
            return "";
        }
        BigDecimal change = value.get().subtract(then.get());
        if (change.signum() == 0) {
            return format.text(new Label("tetap", "same"));
        }
        String size = printer.realisation(now.own().indicator(), Figure.of(change.abs()))
                .text();
        return (change.signum() > 0 ? "+" : "−") + size;
    }

    private MapView map(
            Question question,
            Derivation derivation,
            Map<String, Figure> figures,
            String area,
            RegistrySnapshot registers,
            PageFormat format,
            boolean veiled) {
        AreaMap map = new AreaMap(
                new Places(registers), boundaries.of(registers.agency().id()), format);
        Printer printer = new Printer(derivation.policy(), format);
        Indicator indicator = derivation.figures().indicator();
        return veiled
                ? map.withheld()
                : map.of(
                        figures,
                        new AreaMap.Told(
                                figure -> printer.realisation(indicator, figure),
                                id -> "?" + question.query() + "&area=" + id + "#asal",
                                area));
    }

    private static List<Place> places(
            Question question,
            Derivation derivation,
            Map<String, Figure> figures,
            String area,
            Places all,
            PageFormat format) {
        if (figures.size() < 2) {
            return List.of();
        }
        Indicator indicator = derivation.figures().indicator();
        BigDecimal most = figures.values().stream()
                .flatMap(each -> each.value().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        Printer printer = new Printer(derivation.policy(), format);
        List<Place> places = new ArrayList<>();
        figures.forEach((id, figure) -> places.add(new Place(
                all.name(id),
                printer.realisation(indicator, figure),
                figure.value().map(value -> Chart.percent(value, most)).orElse(0),
                "?" + question.query() + "&area=" + id + "#asal",
                id.equals(area))));
        return places;
    }
}
