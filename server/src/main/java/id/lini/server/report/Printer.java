package id.lini.server.report;

import id.lini.server.achievement.Absence;
import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.CapaianPolicy;
import id.lini.server.achievement.Coverage;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.web.PageFormat;
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
        return figures.target()
                .map(target ->
                        new Shown(format.number(target), figures.indicator().unit(), false))
                .orElseGet(() -> absent(Absence.NO_TARGET));
    }

    Shown realisation(IndicatorFigures figures) {
        int decimals = figures.indicator().decimals();
        return shown(
                figures.realisation(),
                value -> new Shown(
                        format.number(policy.shown(value, decimals)),
                        figures.indicator().unit(),
                        false));
    }

    Shown capaian(IndicatorFigures figures) {
        return shown(figures.capaian(), value -> new Shown(format.number(policy.shown(value)), "%", false));
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
