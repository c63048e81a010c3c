package id.lini.mobile.store;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.work.StateChange;
import id.lini.shared.work.StatePage;
import java.time.Instant;
import java.util.List;

/** What the server told of entries, and how far it was asked. */
public final class ChangeStore {
    private static final String CURSOR = "states.cursor";

    private final Store store;

    ChangeStore(Store store) {
        this.store = store;
    }

    /** Where to ask on. */
    public long cursor() {
        return store.settings().get(CURSOR).map(Long::parseLong).orElse(0L);
    }

    /** Keeps a page and moves the cursor, as one change: a page that comes twice is kept once. */
    public void apply(StatePage page) {
        store.transaction(() -> {
            for (StateChange change : page.changes()) {
                keep(change);
                // The receipt may be lost while the server already decides: its word is newer than ours.
                store.run(
                        "UPDATE entry SET state = ?, reason = ?, decided_by = ?, state_at = ? WHERE id = ?",
                        change.state().name(),
                        change.reason(),
                        change.by(),
                        change.at().toEpochMilli(),
                        change.entry().toString());
            }
            store.settings().put(CURSOR, Long.toString(page.cursor()));
            return true;
        });
    }

    /** Forgets what was told and asks from the beginning: the server was put back from a backup. */
    public void restart() {
        store.transaction(() -> {
            store.settings().remove(CURSOR);
            return store.run("DELETE FROM change");
        });
    }

    /** What was told of one entry, oldest first. */
    public List<StateChange> of(EntryId entry) {
        return store.list(
                "SELECT state, reason, decided_by, at FROM change WHERE entry = ? ORDER BY seq",
                row -> new StateChange(
                        entry,
                        EntryState.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4))),
                entry.toString());
    }

    private void keep(StateChange change) {
        store.run(
                "INSERT INTO change (entry, state, reason, decided_by, at) VALUES (?, ?, ?, ?, ?)",
                change.entry().toString(),
                change.state().name(),
                change.reason(),
                change.by(),
                change.at().toEpochMilli());
    }
}
