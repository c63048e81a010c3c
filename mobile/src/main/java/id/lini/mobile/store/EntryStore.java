package id.lini.mobile.store;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.Json;
import id.lini.shared.validation.History;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finished entries. Their content never changes; what is known of them does. */
public final class EntryStore implements History {
    private static final String SELECT =
            "SELECT e.content, e.state, e.reason, e.decided_by, e.state_at, e.batch, e.corrects,"
                    + " (SELECT c.id FROM entry c WHERE c.corrects = e.id) FROM entry e ";

    private final Store store;

    EntryStore(Store store) {
        this.store = store;
    }

    /**
     * Keeps a finished entry and takes its draft away, as one change.
     *
     * @param corrects the entry it replaces in the officer's eyes, whether or not the server knows that one
     * @return false when it was kept before: finishing twice makes one entry
     */
    public boolean add(Entry entry, Optional<EntryId> corrects) {
        return store.transaction(() -> {
            int added = store.run(
                    "INSERT INTO entry (id, form, unit, period, first_day, content, corrects, recorded_at, state,"
                            + " state_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                    entry.id().toString(),
                    entry.form().value(),
                    entry.unit().value(),
                    entry.period().toString(),
                    entry.period().first().toString(),
                    content(entry),
                    corrects.map(EntryId::toString).orElse(null),
                    entry.recordedAt().toEpochMilli(),
                    EntryState.READY.name(),
                    entry.recordedAt().toEpochMilli());
            store.drafts().delete(entry.id());
            return added == 1;
        });
    }

    /** An entry by id. */
    public Optional<StoredEntry> find(EntryId id) {
        return store.first(SELECT + "WHERE e.id = ?", EntryStore::stored, id.toString());
    }

    /** Entries for periods that begin from one day to another, latest period first, then latest made first. */
    public List<StoredEntry> between(LocalDate first, LocalDate last) {
        return store.list(
                SELECT + "WHERE e.first_day BETWEEN ? AND ? ORDER BY e.first_day DESC, e.id DESC",
                EntryStore::stored,
                first.toString(),
                last.toString());
    }

    /** Entries of a state, oldest first, at most {@code limit}. */
    public List<StoredEntry> in(EntryState state, int limit) {
        return store.list(SELECT + "WHERE e.state = ? ORDER BY e.id LIMIT ?", EntryStore::stored, state.name(), limit);
    }

    /** All entries of a slot of a periodic form, or all events of a unit on a day, latest made first. */
    public List<StoredEntry> of(FormId form, UnitId unit, Period period) {
        return store.list(
                SELECT + "WHERE e.form = ? AND e.unit = ? AND e.first_day = ? AND e.period = ? ORDER BY e.id DESC",
                EntryStore::stored,
                form.value(),
                unit.value(),
                period.first().toString(),
                period.toString());
    }

    /** How many entries are in each state. */
    public Map<EntryState, Long> totals() {
        Map<EntryState, Long> totals = new EnumMap<>(EntryState.class);
        store.list(
                        "SELECT state, COUNT(*) FROM entry GROUP BY state",
                        row -> Map.entry(EntryState.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(total -> totals.put(total.getKey(), total.getValue()));
        return Collections.unmodifiableMap(totals);
    }

    /** The months, quarters, years and days that entries are about, by their first day, latest first. */
    public List<LocalDate> months() {
        return store.list(
                "SELECT DISTINCT substr(first_day, 1, 7) FROM entry ORDER BY 1 DESC",
                row -> LocalDate.parse(row.getString(1) + "-01"));
    }

    /**
     * The unit's latest reports that still stand: of each period the last made, refused and replaced ones left out.
     */
    @Override
    public SortedMap<Period, Answers> earlier(FormId form, UnitId unit, Period before) {
        SortedMap<Period, Answers> reports = new TreeMap<>();
        List<StoredEntry> latest = store.list(
                SELECT
                        + "WHERE e.form = ? AND e.unit = ? AND e.first_day < ? AND e.state NOT IN ('REFUSED', 'SUPERSEDED')"
                        + " AND NOT EXISTS (SELECT 1 FROM entry c WHERE c.corrects = e.id)"
                        + " ORDER BY e.first_day DESC, e.id DESC LIMIT 60",
                EntryStore::stored,
                form.value(),
                unit.value(),
                before.first().toString());
        for (StoredEntry stored : latest) {
            if (reports.size() < DEPTH) {
                reports.putIfAbsent(stored.entry().period(), stored.entry().answers());
            }
        }
        return reports;
    }

    private static String content(Entry entry) {
        return new String(Json.write(json -> EntryCodec.write(entry, json)), StandardCharsets.UTF_8);
    }

    static Entry entry(String content) {
        return EntryCodec.read(Json.read(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        long batch = row.getLong(6);
        return new StoredEntry(
                entry(row.getString(1)),
                EntryState.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                batch == 0 ? Optional.empty() : Optional.of(batch),
                Optional.ofNullable(row.getString(7)).map(EntryId::parse),
                Optional.ofNullable(row.getString(8)).map(EntryId::parse));
    }
}
