package id.lini.server.achievement.formula;

import id.lini.shared.form.Dimension;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** That everything a formula names exists in the forms; each unknown name is a {@link FormulaFault} that lists what exists. */
public final class FormulaCheck {
    private final FormVersions forms;

    /** Checks against these forms. */
    public FormulaCheck(FormVersions forms) {
        this.forms = forms;
    }

    /** Every fault of a formula, in the order of its text. */
    public List<FormulaFault> faults(Formula formula) {
        List<FormulaFault> faults = new ArrayList<>();
        for (Measure measure : formula.measures()) {
            List<FormDefinition> versions = forms.versions(measure.form());
            if (versions.isEmpty()) {
                faults.add(unknown("formulir", "form", measure.form().value(), forms.ids()));
            } else {
                measure(measure, versions, faults);
            }
        }
        return faults;
    }

    private static void measure(Measure measure, List<FormDefinition> versions, List<FormulaFault> faults) {
        boolean counts = measure.function() == Measure.Function.COUNT;
        Optional<FormDefinition> form = versions.stream()
                .filter(version -> !counts || version.item(measure.item()).isPresent())
                .findFirst();
        if (form.isEmpty()) {
            faults.add(
                    unknown("item", "item", measure.item(), ids(versions.get(0).items())));
            return;
        }
        List<String> split =
                counts ? form.get().item(measure.item()).orElseThrow().dimensions() : List.of();
        for (Map.Entry<String, Set<String>> filter : measure.filter().entrySet()) {
            filter(form.get(), split, filter.getKey(), filter.getValue(), faults);
        }
    }

    private static void filter(
            FormDefinition form, List<String> split, String name, Set<String> members, List<FormulaFault> faults) {
        Optional<Field> field = form.field(name).filter(Field::classifies);
        if (split.contains(name)) {
            Dimension dimension = form.dimension(name).orElseThrow();
            Set<String> known = new TreeSet<>();
            dimension.members().forEach(member -> {
                known.add(member.id());
                known.addAll(member.groups());
            });
            members.stream()
                    .filter(member -> dimension.resolve(member).isEmpty())
                    .forEach(member -> faults.add(unknown("pilihan " + name, "member of " + name, member, known)));
        } else if (field.isPresent()) {
            Set<String> known = new TreeSet<>();
            field.get().options().forEach(option -> known.add(option.id()));
            members.stream()
                    .filter(member -> !field.get().offers(member))
                    .forEach(member -> faults.add(unknown("pilihan " + name, "option of " + name, member, known)));
        } else {
            Set<String> known = new TreeSet<>(split);
            form.fields().stream().filter(Field::classifies).forEach(each -> known.add(each.id()));
            faults.add(unknown("dimensi", "dimension", name, known));
        }
    }

    private static List<String> ids(Collection<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    private static FormulaFault unknown(String kindId, String kindEn, String name, Collection<String> known) {
        String list = known.isEmpty() ? "-" : String.join(", ", known);
        return new FormulaFault(
                "tidak ada " + kindId + " \"" + name + "\"; yang ada: " + list,
                "there is no " + kindEn + " \"" + name + "\"; known: " + list);
    }
}
