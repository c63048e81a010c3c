package id.lini.mobile.store;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.entry.Place;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts, each answer on disk as soon as it is given. */
public final class DraftStore {
    private static final String HEAD = "SELECT head FROM draft ";
    private static final String ABOUT_HEAD = "draft";
    private static final String ABOUT_ANSWER = "draft answer ";
    private static final String SLOT = "slot";
    private static final String COUNT = "count";
    private static final String FIELD = "field";
    private static final String REASON = "reason";
    private static final String NOTE = "note";
    private static final String PLACE = "place";

    private final Store store;

    DraftStore(Store store) {
        this.store = store;
    }

    /** Keeps a new draft with all it holds. */
    public void create(Draft draft) {
        store.transaction(() -> {
            store.run(
                    "INSERT INTO draft (id, slot, corrects, head) VALUES (?, ?, ?, ?)",
                    name(draft.id()),
                    slot(draft.form(), draft.unit(), draft.period()),
                    draft.corrects().map(this::name).orElse(null),
                    store.key().seal(text(draft), ABOUT_HEAD));
            draft.answers().counts().forEach((cell, value) -> count(draft.id(), cell, Optional.of(value)));
            draft.answers().fields().forEach((name, value) -> text(draft.id(), FIELD, name, value));
            draft.reasons().forEach((name, value) -> text(draft.id(), REASON, name, value));
            text(draft.id(), NOTE, "", draft.note());
            return true;
        });
    }

    /** Keeps one count. */
    public void count(EntryId draft, Cell cell, Optional<Long> value, Instant at) {
        changing(draft, at, () -> count(draft, cell, value));
    }

    /** Keeps one answer that is no count; an empty text takes it away. */
    public void field(EntryId draft, String field, String value, Instant at) {
        changing(draft, at, () -> text(draft, FIELD, field, value));
    }

    /** Keeps the reason for a warning; an empty text takes it away. */
    public void reason(EntryId draft, String rule, String reason, Instant at) {
        changing(draft, at, () -> text(draft, REASON, rule, reason));
    }

    /** Keeps the note; an empty text takes it away. */
    public void note(EntryId draft, String note, Instant at) {
        changing(draft, at, () -> text(draft, NOTE, "", note));
    }

    /** Keeps where the draft was filled; empty takes it away. */
    public void place(EntryId draft, Optional<Place> place, Instant at) {
        String text = place.map(here -> here.latitude() + " " + here.longitude() + " " + here.accuracyMetres())
                .orElse("");
        changing(draft, at, () -> text(draft, PLACE, "", text));
    }

    /** Where the draft was filled. */
    public Optional<Place> place(EntryId draft) {
        return store.first(
                "SELECT answer FROM draft_answer WHERE draft = ? AND name = ?",
                row -> {
                    String[] parts = Answer.read(store.key().open(row.getBytes(1), ABOUT_ANSWER + draft))
                            .text()
                            .split(" ");
                    return new Place(parts[0], parts[1], Integer.parseInt(parts[2]));
                },
                name(draft),
                store.key().name("answer", new Answer(PLACE, "", "", 0, "").name()));
    }

    /** Keeps a draft as another version of its form has it, which has no answer that it had not; photos and place stay. */
    public void move(Draft moved) {
        store.transaction(() -> {
            Answers before = find(moved.id()).orElseThrow().answers();
            store.run(
                    "UPDATE draft SET head = ? WHERE id = ?",
                    store.key().seal(text(moved), ABOUT_HEAD),
                    name(moved.id()));
            before.counts().keySet().stream()
                    .filter(cell -> moved.answers().count(cell).isEmpty())
                    .forEach(cell -> count(moved.id(), cell, Optional.empty()));
            before.fields().keySet().stream()
                    .filter(field -> !moved.answers().fields().containsKey(field))
                    .forEach(field -> text(moved.id(), FIELD, field, ""));
            return true;
        });
    }

    /** Throws a draft away, on the officer's word or because it was finished. */
    public void delete(EntryId draft) {
        store.transaction(() -> {
            store.photos().discard(draft);
            return store.run("DELETE FROM draft WHERE id = ?", name(draft));
        });
    }

    /** A draft by id. */
    public Optional<Draft> find(EntryId id) {
        return one("WHERE id = ?", name(id));
    }

    /** The draft of a form for a unit and period that corrects nothing, if one was begun. */
    public Optional<Draft> find(FormId form, UnitId unit, Period period) {
        return one("WHERE slot = ? AND corrects IS NULL", slot(form, unit, period));
    }

    /** The draft that corrects an entry, if one was begun. */
    public Optional<Draft> correctionOf(EntryId entry) {
        return one("WHERE corrects = ?", name(entry));
    }

    /** All drafts, last changed first. */
    public List<Draft> all() {
        return store.transaction(() -> store.list(HEAD, this::head).stream()
                .map(this::fill)
                .sorted(Comparator.comparing(Draft::changedAt)
                        .thenComparing(draft -> draft.id().toString())
                        .reversed())
                .toList());
    }

    private Optional<Draft> one(String where, byte[] name) {
        return store.transaction(() -> store.list(HEAD + where, this::head, name).stream()
                .max(Comparator.comparing(draft -> draft.id().toString()))
                .map(this::fill));
    }

    /** A change that comes when the draft was finished or thrown away meanwhile has nothing to change. */
    private void changing(EntryId draft, Instant at, Runnable change) {
        store.transaction(() -> {
            Optional<Draft> head = store.first(HEAD + "WHERE id = ?", this::head, name(draft));
            if (head.isPresent()) {
                Draft changed = head.get().with(head.get().answers(), at);
                store.run(
                        "UPDATE draft SET head = ? WHERE id = ?",
                        store.key().seal(text(changed), ABOUT_HEAD),
                        name(draft));
                change.run();
            }
            return head.isPresent();
        });
    }

    private void count(EntryId draft, Cell cell, Optional<Long> value) {
        put(draft, new Answer(COUNT, cell.item(), cell.memberText(), value.orElse(0L), ""), value.isEmpty());
    }

    private void text(EntryId draft, String kind, String name, String value) {
        put(draft, new Answer(kind, name, "", 0, value), value.isEmpty());
    }

    private void put(EntryId draft, Answer answer, boolean gone) {
        byte[] name = store.key().name("answer", answer.name());
        if (gone) {
            store.run("DELETE FROM draft_answer WHERE draft = ? AND name = ?", name(draft), name);
        } else {
            store.run(
                    "INSERT INTO draft_answer (draft, name, answer) VALUES (?, ?, ?)"
                            + " ON CONFLICT (draft, name) DO UPDATE SET answer = excluded.answer",
                    name(draft),
                    name,
                    store.key().seal(answer.write(), ABOUT_ANSWER + draft));
        }
    }

    private Draft fill(Draft head) {
        Map<Cell, Long> counts = new HashMap<>();
        Map<String, String> fields = new HashMap<>();
        Map<String, String> reasons = new HashMap<>();
        Map<String, String> notes = new HashMap<>();
        String about = ABOUT_ANSWER + head.id();
        List<Answer> answers = store.list(
                "SELECT answer FROM draft_answer WHERE draft = ?",
                row -> Answer.read(store.key().open(row.getBytes(1), about)),
                name(head.id()));
        for (Answer answer : answers) {
            switch (answer.kind()) {
                case COUNT -> counts.put(Members.cell(answer.item(), answer.members()), answer.count());
                case FIELD -> fields.put(answer.item(), answer.text());
                case REASON -> reasons.put(answer.item(), answer.text());
                case NOTE -> notes.put(answer.item(), answer.text());
                default -> {
                    // The place, which is asked for by itself.
                }
            }
        }
        return head.with(new Answers(counts, fields), head.changedAt())
                .with(reasons, notes.getOrDefault("", ""), head.changedAt());
    }

    private byte[] name(EntryId id) {
        return store.entries().name(id);
    }

    private byte[] slot(FormId form, UnitId unit, Period period) {
        return store.key().name(SLOT, form.value() + " " + unit.value() + " " + period);
    }

    private static byte[] text(Draft draft) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("id", draft.id().toString());
            json.writeStringField("form", draft.form().value());
            json.writeNumberField("formVersion", draft.formVersion());
            json.writeStringField("unit", draft.unit().value());
            json.writeStringField("period", draft.period().toString());
            if (draft.corrects().isPresent()) {
                json.writeStringField("corrects", draft.corrects().get().toString());
            }
            json.writeNumberField("changedAt", draft.changedAt().toEpochMilli());
            json.writeEndObject();
        });
    }

    private Draft head(ResultSet row) throws SQLException {
        JsonObject json = Json.read(store.key().open(row.getBytes(1), ABOUT_HEAD));
        return new Draft(
                json.value("id", EntryId::parse),
                json.value("form", FormId::new),
                json.integer("formVersion"),
                json.value("unit", UnitId::new),
                json.value("period", Period::parse),
                new Answers(Map.of(), Map.of()),
                Map.of(),
                "",
                json.optionalValue("corrects", EntryId::parse),
                Instant.ofEpochMilli(json.whole("changedAt")));
    }

    /** One answer as it is sealed: all that says what it answers is inside. */
    private record Answer(String kind, String item, String members, long count, String text) {

        String name() {
            return kind + " " + item + " " + members;
        }

        byte[] write() {
            return Json.write(json -> {
                json.writeStartObject();
                json.writeStringField("kind", kind);
                json.writeStringField("item", item);
                json.writeStringField("members", members);
                json.writeNumberField("count", count);
                json.writeStringField("text", text);
                json.writeEndObject();
            });
        }

        static Answer read(byte[] text) {
            JsonObject json = Json.read(text);
            return new Answer(
                    json.text("kind"), json.text("item"), json.text("members"), json.whole("count"), json.text("text"));
        }
    }
}
