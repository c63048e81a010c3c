package id.lini.server.report;

import id.lini.server.achievement.Absence;
import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.Coverage;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.Score;
import id.lini.server.plan.Indicator;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Figures as text, in the reader's language. Computes nothing: rounding is the policy's. */
final class Printer {
    private final CapaianPolicy policy;
    private final PageFormat format;

    Printer(CapaianPolicy policy, PageFormat format) {
        this.policy = policy;
        this.format = format;
    }

    Shown target(IndicatorFigures figures) {
        return target(figures.indicator(), figures.target());
    }

    /** A target with the decimals it was decided with, or the name of a step. */
    Shown target(Indicator indicator, Optional<BigDecimal> target) {
        return target.map(value -> step(indicator, value)
                        .orElseGet(() -> new Shown(format.number(value), indicator.unit(), false)))
                .orElseGet(() -> absent(Absence.NO_TARGET));
    }

    Shown realisation(IndicatorFigures figures) {
        return realisation(figures.indicator(), figures.realisation());
    }

    Shown realisation(Indicator indicator, Figure realisation) {
        return shown(
                realisation,
                value -> step(indicator, value).orElseGet(() -> number(value, indicator.decimals(), indicator.unit())));
    }

    Shown capaian(IndicatorFigures figures) {
        return percent(figures.capaian(), figures.printed());
    }

    Shown percent(Figure capaian, Optional<BigDecimal> printed) {
        return shown(capaian, value -> new Shown(format.number(printed.orElseThrow()), "%", false));
    }

    Shown componentTarget(IndicatorFigures.ComponentFigures figures) {
        return figures.target()
                .map(value ->
                        new Shown(format.number(value), figures.component().unit(), false))
                .orElseGet(() -> absent(Absence.NO_TARGET));
    }

    Shown componentRealisation(IndicatorFigures.ComponentFigures figures) {
        return shown(
                figures.realisation(),
                value -> number(
                        value,
                        figures.component().decimals(),
                        figures.component().unit()));
    }

    private Shown number(BigDecimal value, int decimals, String unit) {
        return new Shown(format.number(policy.shown(value, decimals)), unit, false);
    }

    private static Optional<Shown> step(Indicator indicator, BigDecimal points) {
        return indicator.scale().flatMap(scale -> scale.step(points)).map(step -> new Shown(step.label(), "", false));
    }

    /** {@code Skor sasaran 89,09 (rata-rata capaian indikator, 2 dari 2 terukur)}. */
    String score(Score score) {
        String value = score.printed()
                .map(format::number)
                .orElseGet(
                        () -> format.text(score.exact().absence().orElseThrow().word()));
        String word = score.predicate().map(each -> ", " + each).orElse("");
        String rule = format.text(score.rule().word());
        IndicatorFigures.Parts parts = score.parts();
        return format.text(new Label(
                "Skor sasaran " + value + word + " (" + rule + ", " + parts.measured() + " dari " + parts.all()
                        + " terukur)",
                "Score " + value + word + " (" + rule + ", " + parts.measured() + " of " + parts.all() + " measured)"));
    }

    Shown budget(BudgetFigures figures) {
        return rupiah(figures.budget());
    }

    Shown spent(BudgetFigures figures) {
        return shown(figures.realised(), this::rupiah);
    }

    Shown absorption(BudgetFigures figures) {
        return shown(
                figures.absorption(), value -> new Shown(format.number(policy.shownAbsorption(value)), "%", false));
    }

    /**
     * {@code 162 / 162}; of events, which nobody can expect, that they are such; of a roll-up how many of its children are
     * measured; empty where no report stands behind a figure.
     */
    String behind(IndicatorFigures figures) {
        if (figures.parts().isPresent()) {
            IndicatorFigures.Parts parts = figures.parts().get();
            return format.text(new Label(
                    parts.measured() + " dari " + parts.all() + " terukur",
                    parts.measured() + " of " + parts.all() + " measured"));
        }
        boolean counted = figures.indicator().source().computed();
        return coverage(figures.coverage()).orElse(counted ? format.text(new Label("per kejadian", "per event")) : "");
    }

    /** {@code 162 / 162}; empty where nobody can say how many reports there should be. */
    Optional<String> coverage(Coverage coverage) {
        return coverage.expected()
                .map(expected -> format.number(coverage.approved()) + " / " + format.number(expected));
    }

    Shown rupiah(BigDecimal amount) {
        return new Shown(format.number(amount), "", false);
    }

    private Shown shown(Figure figure, Function<BigDecimal, Shown> value) {
        return figure.value().map(value).orElseGet(() -> absent(figure.absence().orElseThrow()));
    }

    private Shown absent(Absence absence) {
        return new Shown(format.text(absence.word()), "", true);
    }
}
