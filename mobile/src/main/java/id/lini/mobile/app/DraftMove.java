package id.lini.mobile.app;

import id.lini.mobile.store.Draft;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.id.EntryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a draft to the version of its form that is in force now: what fits is kept, what does not is told. */
final class DraftMove {
    private static final String LOST = "draft.lost.";

    private final Session session;
    private final Words words;

    DraftMove(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    /** The draft, on disk, as the newest version of its form for its period has it. */
    Draft toCurrent(Draft draft) {
        Optional<FormDefinition> newest =
                session.store().work().formFor(draft.form(), draft.period().first());
        if (newest.isEmpty() || newest.get().version() <= draft.formVersion()) {
            return draft;
        }
        List<String> lost = new ArrayList<>();
        Answers kept = kept(draft, newest.get(), lost);
        Draft moved = new Draft(
                draft.id(),
                draft.form(),
                newest.get().version(),
                draft.unit(),
                draft.period(),
                kept,
                draft.reasons(),
                draft.note(),
                draft.corrects(),
                draft.changedAt());
        String told = lost.isEmpty()
                ? words.say("draft.moved")
                : words.say("draft.moved") + " " + words.say("draft.lost", String.join("; ", lost));
        return session.store().transaction(() -> {
            session.store().drafts().move(moved);
            session.store().settings().put(LOST + draft.id(), told);
            return moved;
        });
    }

    /** What the last move told and nobody has acknowledged. */
    Optional<String> told(EntryId draft) {
        return session.store().settings().get(LOST + draft);
    }

    /** It was read. */
    void acknowledge(EntryId draft) {
        session.store().settings().remove(LOST + draft);
    }

    private Answers kept(Draft draft, FormDefinition form, List<String> lost) {
        Set<Cell> cells = new HashSet<>();
        for (Item item : form.items()) {
            form.cells(item).forEach(members -> cells.add(new Cell(item.id(), members)));
        }
        FormDefinition old = session.recorder().form(draft);
        Map<Cell, String> names = new HashMap<>();
        FormLayout.of(old, words, 1)
                .forEach(page -> page.counts().forEach(count -> names.put(count.cell(), count.name())));
        Map<Cell, Long> counts = new HashMap<>();
        draft.answers().counts().forEach((cell, value) -> {
            if (cells.contains(cell)) {
                counts.put(cell, value);
            } else {
                lost.add(names.getOrDefault(cell, cell.toString()) + " " + words.number(value));
            }
        });
        Map<String, String> fields = new HashMap<>();
        draft.answers().fields().forEach((id, value) -> {
            if (form.field(id).filter(field -> takes(field, value)).isPresent()) {
                fields.put(id, value);
            } else {
                lost.add(old.field(id).map(field -> words.say(field.label())).orElse(id) + ": " + said(old, id, value));
            }
        });
        return new Answers(counts, fields);
    }

    private String said(FormDefinition old, String id, String value) {
        return old.field(id).stream()
                .flatMap(field -> field.options().stream())
                .filter(option -> option.id().equals(value))
                .map(option -> words.say(option.label()))
                .findFirst()
                .orElse(value);
    }

    private static boolean takes(Field field, String value) {
        return field.kind() != Field.Kind.CHOICE || field.offers(value);
    }
}
