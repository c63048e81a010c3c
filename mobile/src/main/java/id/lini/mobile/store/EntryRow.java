package id.lini.mobile.store;

import id.lini.mobile.vault.DataKey;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** A row of the table entry, opened. */
record EntryRow(HistoryPage.Cursor cursor, StoredEntry entry) {
    static final String CONTENT = "entry content";
    static final String STATUS = "entry status ";

    /** Reads {@code seq, day, content, status, batch}, and the contents of what it corrects and of what corrects it. */
    static EntryRow read(ResultSet row, DataKey key) throws SQLException {
        Entry entry = EntryCodec.read(Json.read(key.open(row.getBytes(3), CONTENT)));
        Status status = Status.read(key.open(row.getBytes(4), STATUS + entry.id()));
        long batch = row.getLong(5);
        StoredEntry stored = new StoredEntry(
                entry,
                status.state(),
                status.reason(),
                status.decidedBy(),
                status.at(),
                batch == 0 ? Optional.empty() : Optional.of(batch),
                id(row.getBytes(6), key),
                id(row.getBytes(7), key));
        return new EntryRow(new HistoryPage.Cursor(row.getLong(2), row.getLong(1)), stored);
    }

    static Map.Entry<EntryId, EntryState> state(byte[] content, byte[] status, DataKey key) {
        EntryId id = id(content, key).orElseThrow();
        return Map.entry(id, Status.read(key.open(status, STATUS + id)).state());
    }

    private static Optional<EntryId> id(byte[] content, DataKey key) {
        return Optional.ofNullable(content)
                .map(box -> Json.read(key.open(box, CONTENT)).value("id", EntryId::parse));
    }
}
