package id.lini.mobile.store;

import id.lini.mobile.vault.DataKey;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.id.EntryId;
import id.lini.shared.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A row of the table entry, opened. */
record EntryRow(HistoryPage.Cursor cursor, StoredEntry entry) {
    static final String CONTENT = "entry content";
    static final String OWN = "entry id";
    static final String STATUS = "entry status ";

    /** Reads {@code seq, day, content, status, batch}, and the ids of what it corrects and of what corrects it. */
    static EntryRow read(ResultSet row, DataKey key) throws SQLException {
        Entry entry = EntryCodec.read(Json.read(key.open(row.getBytes(3), CONTENT)));
        Status status = Status.read(key.open(row.getBytes(4), STATUS + entry.id()));
        long batch = row.getLong(5);
        StoredEntry stored = new StoredEntry(
                entry,
                status.state(),
                status.reason(),
                status.reasonEn(),
                status.decidedBy(),
                status.at(),
                batch == 0 ? Optional.empty() : Optional.of(batch),
                id(row.getBytes(6), key),
                id(row.getBytes(7), key));
        return new EntryRow(new HistoryPage.Cursor(row.getLong(2), row.getLong(1)), stored);
    }

    /** The id that an entry's row holds sealed beside its name. */
    static EntryId own(byte[] box, DataKey key) {
        return EntryId.parse(key.text(box, OWN));
    }

    private static Optional<EntryId> id(byte[] box, DataKey key) {
        return Optional.ofNullable(box).map(there -> own(there, key));
    }
}
