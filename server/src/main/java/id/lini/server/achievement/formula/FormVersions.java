package id.lini.server.achievement.formula;

import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.FormId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All versions of an agency's forms, for looking up what formulas name. */
public final class FormVersions {
    private final Map<String, List<FormDefinition>> versions;

    /** The newest version of a form is looked at first. */
    public FormVersions(Collection<FormDefinition> forms) {
        this.versions = forms.stream()
                .sorted(Comparator.comparingInt(FormDefinition::version).reversed())
                .collect(Collectors.groupingBy(form -> form.id().value(), TreeMap::new, Collectors.toList()));
    }

    /** The ids of all forms. */
    public Set<String> ids() {
        return versions.keySet();
    }

    /** All versions of a form, newest first; empty when there is none. */
    public List<FormDefinition> versions(FormId form) {
        return versions.getOrDefault(form.value(), List.of());
    }

    /** Whether an item is a stock in any version: then its latest value counts, never a sum over months. */
    public boolean stock(FormId form, String item) {
        return versions(form).stream()
                .flatMap(version -> version.item(item).stream())
                .anyMatch(each -> each.measure() == id.lini.shared.form.Measure.STOCK);
    }

    /** The newest version of a form that a formula was checked to name. */
    public FormDefinition newest(FormId form) {
        return versions(form).stream().findFirst().orElseThrow();
    }
}
