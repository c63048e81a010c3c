package id.lini.mobile.app;

import id.lini.mobile.store.Draft;
import id.lini.mobile.store.StoredEntry;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Choosing what to fill: form, then unit, then period. Remembers the last choice. */
public final class ChooseModel {
    private static final int PERIODS = 36;
    private static final int DAYS = 31;
    private static final String FORM = "choose.form";
    private static final String UNIT = "choose.unit";

    private final Session session;
    private final Words words;

    /** Over what the officer may report on. */
    public ChooseModel(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    /** What a period holds already. */
    public sealed interface Slot {}

    /** Nothing: a new draft. */
    public record Free() implements Slot {}

    /** A draft to go on with. */
    public record Begun(EntryId draft) implements Slot {}

    /** A finished report; a periodic form has one for each period, so it can be corrected but not doubled. */
    public record Taken(StoredEntry entry) implements Slot {}

    /** The forms that some unit of the officer fills, the newest version of each. */
    public List<FormDefinition> forms() {
        Map<FormId, FormDefinition> newest = new LinkedHashMap<>();
        List<Unit> units = session.store().work().units();
        for (FormDefinition form : session.store().work().forms()) {
            if (units.stream().anyMatch(unit -> form.unitKinds().contains(unit.kind()))) {
                newest.put(form.id(), form);
            }
        }
        return List.copyOf(newest.values());
    }

    /** The units that fill a form. */
    public List<Unit> units(FormDefinition form) {
        return session.store().work().units().stream()
                .filter(unit -> form.unitKinds().contains(unit.kind()))
                .toList();
    }

    /** Where a unit lies, empty where its name says that already. */
    public String area(Unit unit) {
        return unit.area().equals(unit.name()) ? "" : unit.area();
    }

    /** The periods a report may be for, latest first; none lies in the future or before the form was valid. */
    public List<Period> periods(FormDefinition form) {
        LocalDate today = session.recorder().today();
        Period period = switch (form.rhythm().period()) {
            case DAY -> Period.day(today);
            case MONTH -> Period.month(YearMonth.from(today));
            case QUARTER -> Period.parse(today.getYear() + "-Q" + (today.getMonthValue() + 2) / 3);
            case YEAR -> Period.parse(String.valueOf(today.getYear()));
        };
        List<Period> periods = new ArrayList<>();
        int most = form.rhythm().periodic() ? PERIODS : DAYS;
        for (int i = 0; i < most; i++) {
            if (session.store().work().formFor(form.id(), period.first()).isPresent()) {
                periods.add(period);
            }
            period = period.previous();
        }
        return List.copyOf(periods);
    }

    /** The period most likely meant: the last that has ended and is not reported, else the latest. */
    public Optional<Period> likely(FormDefinition form, Unit unit) {
        List<Period> periods = periods(form);
        if (!form.rhythm().periodic()) {
            return periods.stream().findFirst();
        }
        LocalDate today = session.recorder().today();
        return periods.stream()
                .filter(period -> period.last().isBefore(today))
                .findFirst()
                .filter(period -> !(slot(form.id(), unit.id(), period) instanceof Taken))
                .or(() -> periods.stream().findFirst());
    }

    /** What a slot holds. */
    public Slot slot(FormId form, UnitId unit, Period period) {
        Optional<Draft> draft = session.store().drafts().find(form, unit, period);
        if (draft.isPresent()) {
            return new Begun(draft.get().id());
        }
        if (period.kind() == Period.Kind.DAY) {
            return new Free();
        }
        return session.store().entries().of(form, unit, period).stream()
                .filter(entry -> entry.correctedBy().isEmpty())
                .findFirst()
                .<Slot>map(Taken::new)
                .orElse(new Free());
    }

    /** The events of a form recorded for a day, over all the officer's units, latest made first. */
    public List<Line> events(FormDefinition form, Period day) {
        Lines lines = new Lines(session, words);
        return units(form).stream()
                .flatMap(unit -> session.store().entries().of(form.id(), unit.id(), day).stream())
                .sorted(Comparator.comparing(
                                (StoredEntry stored) -> stored.entry().id().toString())
                        .reversed())
                .map(lines::of)
                .toList();
    }

    /** Begins a draft on disk and remembers the choice. */
    public EntryId begin(FormId form, UnitId unit, Period period) {
        FormDefinition definition =
                session.store().work().formFor(form, period.first()).orElseThrow();
        Draft draft = new Draft(
                session.ids().nextEntry(),
                form,
                definition.version(),
                unit,
                period,
                new Answers(Map.of(), Map.of()),
                Map.of(),
                "",
                Optional.empty(),
                session.clock().instant());
        session.store().drafts().create(draft);
        remember(form, unit);
        return draft.id();
    }

    /** Remembers a choice for the next time. */
    public void remember(FormId form, UnitId unit) {
        session.store().settings().put(FORM, form.value());
        session.store().settings().put(UNIT, unit.value());
    }

    /** The form chosen last, if it is still there; else the first. */
    public Optional<FormDefinition> lastForm() {
        Optional<String> last = session.store().settings().get(FORM);
        List<FormDefinition> forms = forms();
        return forms.stream()
                .filter(form -> last.filter(form.id().value()::equals).isPresent())
                .findFirst()
                .or(() -> forms.stream().findFirst());
    }

    /** The unit chosen last, if it fills the form; else the first that does. */
    public Optional<Unit> lastUnit(FormDefinition form) {
        Optional<String> last = session.store().settings().get(UNIT);
        List<Unit> units = units(form);
        return units.stream()
                .filter(unit -> last.filter(unit.id().value()::equals).isPresent())
                .findFirst()
                .or(() -> units.stream().findFirst());
    }

    /** The state of a slot in one word, empty where it is free. */
    public String word(Slot slot) {
        if (slot instanceof Taken taken) {
            return words.say(taken.entry().state().word());
        }
        return slot instanceof Begun ? words.say(EntryState.DRAFT.word()) : "";
    }
}
