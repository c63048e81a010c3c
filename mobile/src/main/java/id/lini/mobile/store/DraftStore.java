package id.lini.mobile.store;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts, each answer on disk as soon as it is given. */
public final class DraftStore {
    private static final String HEAD = "SELECT id, form, form_version, unit, period, corrects, changed_at FROM draft ";
    private static final String FIELD = "field";
    private static final String REASON = "reason";
    private static final String NOTE = "note";

    private final Store store;

    DraftStore(Store store) {
        this.store = store;
    }

    /** Keeps a new draft with all it holds. */
    public void create(Draft draft) {
        store.transaction(() -> {
            store.run(
                    "INSERT INTO draft (id, form, form_version, unit, period, corrects, changed_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    draft.id().toString(),
                    draft.form().value(),
                    draft.formVersion(),
                    draft.unit().value(),
                    draft.period().toString(),
                    draft.corrects().map(EntryId::toString).orElse(null),
                    draft.changedAt().toEpochMilli());
            draft.answers().counts().forEach((cell, value) -> put(draft.id(), cell, value));
            draft.answers().fields().forEach((name, value) -> text(draft.id(), FIELD, name, value));
            draft.reasons().forEach((name, value) -> text(draft.id(), REASON, name, value));
            text(draft.id(), NOTE, "", draft.note());
            return true;
        });
    }

    /** Keeps one count. */
    public void count(EntryId draft, Cell cell, Optional<Long> value, Instant at) {
        changing(draft, at, () -> {
            if (value.isPresent()) {
                put(draft, cell, value.get());
            } else {
                store.run(
                        "DELETE FROM draft_count WHERE draft = ? AND item = ? AND members = ?",
                        draft.toString(),
                        cell.item(),
                        cell.memberText());
            }
        });
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

    /** Throws a draft away, on the officer's word or because it was finished. */
    public void delete(EntryId draft) {
        store.run("DELETE FROM draft WHERE id = ?", draft.toString());
    }

    /** A draft by id. */
    public Optional<Draft> find(EntryId id) {
        return store.transaction(() -> store.first(HEAD + "WHERE id = ?", DraftStore::head, id.toString())
                .map(this::fill));
    }

    /** The draft of a form for a unit and period that corrects nothing, if one was begun. */
    public Optional<Draft> find(FormId form, UnitId unit, Period period) {
        return store.transaction(() -> store.first(
                        HEAD + "WHERE form = ? AND unit = ? AND period = ? AND corrects IS NULL ORDER BY id DESC",
                        DraftStore::head,
                        form.value(),
                        unit.value(),
                        period.toString())
                .map(this::fill));
    }

    /** The draft that corrects an entry, if one was begun. */
    public Optional<Draft> correctionOf(EntryId entry) {
        return store.transaction(() -> store.first(HEAD + "WHERE corrects = ?", DraftStore::head, entry.toString())
                .map(this::fill));
    }

    /** All drafts, last changed first. */
    public List<Draft> all() {
        return store.transaction(() -> store.list(HEAD + "ORDER BY changed_at DESC, id DESC", DraftStore::head).stream()
                .map(this::fill)
                .toList());
    }

    /** A change that comes when the draft was finished or thrown away meanwhile has nothing to change. */
    private void changing(EntryId draft, Instant at, Runnable change) {
        store.transaction(() -> {
            int drafts = store.run("UPDATE draft SET changed_at = ? WHERE id = ?", at.toEpochMilli(), draft.toString());
            if (drafts == 1) {
                change.run();
            }
            return drafts;
        });
    }

    private void put(EntryId draft, Cell cell, long value) {
        store.run(
                "INSERT INTO draft_count (draft, item, members, value) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (draft, item, members) DO UPDATE SET value = excluded.value",
                draft.toString(),
                cell.item(),
                cell.memberText(),
                value);
    }

    private void text(EntryId draft, String kind, String name, String value) {
        if (value.isEmpty()) {
            store.run("DELETE FROM draft_text WHERE draft = ? AND kind = ? AND name = ?", draft.toString(), kind, name);
        } else {
            store.run(
                    "INSERT INTO draft_text (draft, kind, name, value) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (draft, kind, name) DO UPDATE SET value = excluded.value",
                    draft.toString(),
                    kind,
                    name,
                    value);
        }
    }

    private Draft fill(Draft head) {
        Map<Cell, Long> counts = new HashMap<>();
        store.list(
                        "SELECT item, members, value FROM draft_count WHERE draft = ?",
                        row -> Map.entry(Members.cell(row.getString(1), row.getString(2)), row.getLong(3)),
                        head.id().toString())
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        String note = texts(head.id(), NOTE).getOrDefault("", "");
        return head.with(new Answers(counts, texts(head.id(), FIELD)), head.changedAt())
                .with(texts(head.id(), REASON), note, head.changedAt());
    }

    private Map<String, String> texts(EntryId draft, String kind) {
        Map<String, String> texts = new HashMap<>();
        store.list(
                        "SELECT name, value FROM draft_text WHERE draft = ? AND kind = ?",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        draft.toString(),
                        kind)
                .forEach(text -> texts.put(text.getKey(), text.getValue()));
        return Map.copyOf(texts);
    }

    private static Draft head(ResultSet row) throws SQLException {
        return new Draft(
                EntryId.parse(row.getString(1)),
                new FormId(row.getString(2)),
                row.getInt(3),
                new UnitId(row.getString(4)),
                Period.parse(row.getString(5)),
                new Answers(Map.of(), Map.of()),
                Map.of(),
                "",
                Optional.ofNullable(row.getString(6)).map(EntryId::parse),
                Instant.ofEpochMilli(row.getLong(7)));
    }
}
