package id.lini.server.achievement.formula;

import id.lini.shared.form.FormDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * That a share is a share of its own whole: where stocks or units are divided by a stock or a register, both are counted by
 * the same kind of unit. A flow may be divided by any stock, as cases by households.
 */
final class LevelCheck {
    private final FormVersions forms;

    LevelCheck(FormVersions forms) {
        this.forms = forms;
    }

    List<FormulaFault> faults(Formula formula) {
        List<FormulaFault> faults = new ArrayList<>();
        for (Term.Operation division : formula.term().divisions()) {
            List<Standing> parts = standing(division.left());
            List<Standing> wholes = standing(division.right());
            for (Standing part : parts) {
                wholes.stream()
                        .filter(whole -> whole.kinds().stream().noneMatch(part.kinds()::contains))
                        .findFirst()
                        .ifPresent(whole -> faults.add(fault(part, whole)));
            }
        }
        return faults;
    }

    /** What stands on a day, with the kinds of units that it is counted by. */
    private record Standing(String name, Set<String> kinds) {}

    private List<Standing> standing(Term term) {
        return term.asked()
                .flatMap(asked -> standing(asked).stream())
                .distinct()
                .toList();
    }

    private Optional<Standing> standing(Term.Asked asked) {
        if (asked instanceof Term.Registered registered) {
            return Optional.of(new Standing("registered(\"" + registered.kind() + "\")", Set.of(registered.kind())));
        }
        if (!(asked instanceof Term.Counted counted)) {
            return Optional.empty();
        }
        Measure measure = counted.measure();
        boolean stands = measure.function() == Measure.Function.UNITS
                || (measure.function() == Measure.Function.COUNT && forms.stock(measure.form(), measure.item()));
        if (!stands) {
            return Optional.empty();
        }
        Set<String> kinds = new TreeSet<>(measure.unitKinds());
        if (kinds.isEmpty()) {
            for (FormDefinition form : forms.versions(measure.form())) {
                kinds.addAll(form.unitKinds());
            }
        }
        return Optional.of(new Standing(measure.form() + "/" + measure.item(), kinds));
    }

    private static FormulaFault fault(Standing part, Standing whole) {
        String first = String.join(", ", part.kinds());
        String second = String.join(", ", whole.kinds());
        return new FormulaFault(
                part.name() + " dihitung per " + first + ", tetapi dibagi " + whole.name() + " yang dihitung per "
                        + second,
                part.name() + " is counted by " + first + ", but divided by " + whole.name() + ", which is counted by "
                        + second);
    }
}
