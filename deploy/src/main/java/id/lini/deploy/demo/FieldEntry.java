package id.lini.deploy.demo;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Explanation;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One report or event of the split, as its officer would enter it.
 *
 * @param explanations a reason for each warning that the officer's phone shows, knowing the entries before it
 */
public record FieldEntry(
        PersonId person,
        FormId form,
        int version,
        UnitId unit,
        Period period,
        Answers answers,
        List<Explanation> explanations) {
    /** In the order in which an officer enters them: by month, form, unit and day. */
    static final Comparator<FieldEntry> IN_TIME = Comparator.comparing(
                    (FieldEntry entry) -> entry.period().ledgerMonth())
            .thenComparing(entry -> entry.form().value())
            .thenComparing(entry -> entry.unit().value())
            .thenComparing(FieldEntry::period);

    /** Checks that nothing is missing. */
    public FieldEntry {
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(period, "period is null");
        Objects.requireNonNull(answers, "answers is null");
        explanations = List.copyOf(explanations);
    }

    /** The same counts for another period, with nothing to explain. */
    FieldEntry in(Period other) {
        return new FieldEntry(person, form, version, unit, other, answers, List.of());
    }

    FieldEntry with(List<Explanation> reasons) {
        return new FieldEntry(person, form, version, unit, period, answers, reasons);
    }
}
