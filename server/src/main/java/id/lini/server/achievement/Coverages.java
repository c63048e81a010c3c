package id.lini.server.achievement;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Formula;
import id.lini.shared.id.FormId;
import java.util.List;
import java.util.Map;

/** The coverage behind formulas: approved by expected reports of the forms they ask. */
final class Coverages {
    private final FormVersions forms;
    private final Map<String, Long> approved;
    private final Expected expected;

    Coverages(FormVersions forms, Map<String, Long> approved, Expected expected) {
        this.forms = forms;
        this.approved = Map.copyOf(approved);
        this.expected = expected;
    }

    Coverage of(Formula formula) {
        return byForm(formula).stream().map(FormCoverage::coverage).reduce(Coverage.NONE, Coverage::plus);
    }

    List<FormCoverage> byForm(Formula formula) {
        return MeasureValues.forms(List.of(formula)).stream()
                .map(form -> new FormCoverage(
                        form,
                        new Coverage(approved.getOrDefault(form, 0L), expected.of(forms.versions(new FormId(form))))))
                .toList();
    }
}
