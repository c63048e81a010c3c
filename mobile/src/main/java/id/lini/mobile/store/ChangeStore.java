package id.lini.mobile.store;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import id.lini.shared.work.StateChange;
import id.lini.shared.work.StatePage;
import java.time.Instant;
import java.util.List;

/** What the server told of entries, and how far it was asked. */
public final class ChangeStore {
    private static final String CURSOR = "states.cursor";
    private static final String TOLD = "change";

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
                if (change.state() == EntryState.IN_REVIEW) {
                    // Opened again: should it be approved once more, that can be asked anew.
                    store.errands().settled(Errand.Kind.REOPEN, change.entry().toString());
                }
                store.entries()
                        .state(
                                change.entry(),
                                new Status(
                                        change.state(), change.reason(), change.reasonEn(), change.by(), change.at()));
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
                "SELECT told FROM change WHERE entry = ? ORDER BY seq",
                row -> change(entry, Json.read(store.key().open(row.getBytes(1), TOLD))),
                store.entries().name(entry));
    }

    private void keep(StateChange change) {
        byte[] told = Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("state", change.state().name());
            json.writeStringField("reason", change.reason());
            if (change.reasonEn().isPresent()) {
                json.writeStringField("reasonEn", change.reasonEn().get());
            }
            json.writeStringField("by", change.by());
            json.writeNumberField("at", change.at().toEpochMilli());
            json.writeEndObject();
        });
        store.run(
                "INSERT INTO change (entry, told) VALUES (?, ?)",
                store.entries().name(change.entry()),
                store.key().seal(told, TOLD));
    }

    private static StateChange change(EntryId entry, JsonObject json) {
        return new StateChange(
                entry,
                EntryState.valueOf(json.text("state")),
                json.text("reason"),
                json.optionalText("reasonEn"),
                json.text("by"),
                Instant.ofEpochMilli(json.whole("at")));
    }
}
