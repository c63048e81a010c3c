package id.lini.server.achievement;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.Measure;
import id.lini.shared.id.FormId;
import java.math.BigDecimal;
import java.util.List;

/** The coverage behind formulas: approved by expected reports of the forms they ask. */
final class Coverages {
    private final FormVersions forms;
    private final Counts counts;
    private final Span span;
    private final Expected expected;

    Coverages(FormVersions forms, Counts counts, Window window, Expected expected) {
        this.forms = forms;
        this.counts = counts;
        this.span = Span.of(window);
        this.expected = expected;
    }

    Coverage of(Formula formula) {
        return byForm(formula).stream().map(FormCoverage::coverage).reduce(Coverage.NONE, Coverage::plus);
    }

    List<FormCoverage> byForm(Formula formula) {
        return formula.measures().stream()
                .map(Measure::form)
                .distinct()
                .map(form -> new FormCoverage(form.value(), of(form)))
                .toList();
    }

    private Coverage of(FormId form) {
        long approved = counts.value(Measure.reportsOf(form), span)
                .map(BigDecimal::longValueExact)
                .orElse(0L);
        return new Coverage(approved, expected.of(forms.versions(form)));
    }
}
