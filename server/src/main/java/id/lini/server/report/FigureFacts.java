package id.lini.server.report;

import id.lini.server.achievement.Derivation;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Measuring;
import id.lini.server.plan.Pin;
import id.lini.server.plan.Scale;
import id.lini.server.plan.Targets;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What else a figure stands on, in words. */
final class FigureFacts {
    private final PageFormat format;
    private final Printer printer;

    FigureFacts(PageFormat format, Printer printer) {
        this.format = format;
        this.printer = printer;
    }

    List<FigureView.Fact> of(Derivation derivation) {
        IndicatorFigures figures = derivation.figures();
        Indicator indicator = figures.indicator();
        List<FigureView.Fact> facts = new ArrayList<>();
        figures.predicate().ifPresent(word -> facts.add(fact(new Label("Predikat", "Predicate"), word)));
        rule(indicator.measuring(), facts);
        indicator.measuring().pinned().ifPresent(pin -> facts.add(pinned(pin)));
        indicator.scale().ifPresent(scale -> facts.add(scale(scale)));
        figures.quarter().ifPresent(quarter -> facts.add(quarter(indicator, quarter)));
        indicator
                .until()
                .ifPresent(day ->
                        facts.add(fact(new Label("Dalam rencana sampai", "In the plan until"), format.day(day))));
        indicator
                .previous()
                .ifPresent(id ->
                        facts.add(fact(new Label("Indikator tahun sebelumnya", "Indicator of the year before"), id)));
        derivation
                .plan()
                .node(indicator.node())
                .ifPresent(node -> derivation.plan().changes().stream()
                        .filter(change -> change.code().equals(node.code()))
                        .forEach(change -> facts.add(fact(
                                new Label(
                                        "Nomenklatur " + change.previousYear(),
                                        "Nomenclature of " + change.previousYear()),
                                change.previousCode() + " ("
                                        + format.text(change.kind().word()) + ")"))));
        return facts;
    }

    private void rule(Measuring measuring, List<FigureView.Fact> facts) {
        measuring
                .rule()
                .ifPresent(rule -> facts.add(fact(
                        new Label("Aturan waktu", "Rule for time"),
                        format.text(rule.word())
                                + measuring.baseYear().map(year -> " " + year).orElse(""))));
    }

    private FigureView.Fact pinned(Pin pin) {
        String list =
                pin.list().map(id -> id + ", " + pin.units().size() + " unit, ").orElse("");
        return fact(new Label("Penyebut dipatok", "Denominator pinned"), list + format.day(pin.day()));
    }

    private FigureView.Fact scale(Scale scale) {
        return fact(
                new Label("Skala", "Scale"),
                scale.steps().stream().map(Scale.Step::label).collect(Collectors.joining(" < ")));
    }

    private FigureView.Fact quarter(Indicator indicator, IndicatorFigures.QuarterTarget quarter) {
        boolean own = quarter.kind() == Targets.Kind.INCREMENT;
        String text = format.text(new Label("target ", "target "))
                + said(printer.target(indicator, Optional.of(quarter.target())))
                + format.text(new Label(", realisasi ", ", realisation "))
                + said(printer.realisation(indicator, quarter.realisation()))
                + format.text(new Label(", capaian ", ", achievement "))
                + said(printer.percent(quarter.capaian(), quarter.printed()));
        return fact(
                own
                        ? new Label("Triwulan ini saja", "This quarter alone")
                        : new Label("Target s.d. triwulan ini", "Target up to this quarter"),
                text);
    }

    private static String said(Shown shown) {
        return shown.unit().isEmpty() ? shown.text() : shown.text() + " " + shown.unit();
    }

    private FigureView.Fact fact(Label label, String text) {
        return new FigureView.Fact(format.text(label), text);
    }
}
