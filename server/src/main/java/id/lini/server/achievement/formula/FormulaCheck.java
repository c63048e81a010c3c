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

/** That everything a formula names exists; each unknown name is a {@link FormulaFault} that lists what exists. */
public final class FormulaCheck {
    private final FormVersions forms;
    private final Set<String> kinds;
    private final LevelCheck levels;

    /**
     * Checks against these forms.
     *
     * @param kinds of units and levels of areas that the registers know
     */
    public FormulaCheck(FormVersions forms, Set<String> kinds) {
        this.forms = forms;
        this.kinds = new TreeSet<>(kinds);
        this.levels = new LevelCheck(forms);
    }

    /**
     * Every fault of a formula, in the order of its text.
     *
     * @param components of the indicator, by id
     */
    public List<FormulaFault> faults(Formula formula, Set<String> components) {
        List<FormulaFault> faults = new ArrayList<>();
        formula.term().asked().distinct().forEach(asked -> {
            if (asked instanceof Term.Counted counted) {
                counted(counted.measure(), faults);
            } else if (asked instanceof Term.Registered registered && !kinds.contains(registered.kind())) {
                faults.add(unknown("jenis unit", "kind of unit", registered.kind(), kinds));
            } else if (asked instanceof Term.Named named && !components.contains(named.component())) {
                faults.add(unknown("komponen", "component", named.component(), new TreeSet<>(components)));
            }
        });
        if (faults.isEmpty()) {
            faults.addAll(levels.faults(formula));
        }
        return faults;
    }

    private void counted(Measure measure, List<FormulaFault> faults) {
        List<FormDefinition> versions = forms.versions(measure.form());
        if (versions.isEmpty()) {
            faults.add(unknown("formulir", "form", measure.form().value(), forms.ids()));
        } else {
            measure(measure, versions, faults);
        }
    }

    private static void measure(Measure measure, List<FormDefinition> versions, List<FormulaFault> faults) {
        boolean counts = !measure.item().equals(Measure.REPORTS);
        Optional<FormDefinition> form = versions.stream()
                .filter(version -> !counts || version.item(measure.item()).isPresent())
                .findFirst();
        if (form.isEmpty()) {
            faults.add(
                    unknown("item", "item", measure.item(), ids(versions.get(0).items())));
            return;
        }
        Set<String> reporting = new TreeSet<>();
        versions.forEach(version -> reporting.addAll(version.unitKinds()));
        measure.unitKinds().stream()
                .filter(kind -> !reporting.contains(kind))
                .forEach(kind -> faults.add(unknown("jenis unit pelapor", "kind of reporting unit", kind, reporting)));
        List<String> split =
                counts ? form.get().item(measure.item()).orElseThrow().dimensions() : List.of();
        for (Map.Entry<String, Set<String>> filter : measure.members().entrySet()) {
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
            known.add(Measure.UNIT_KIND);
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
