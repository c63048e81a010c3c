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
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finished entries. Their content never changes; what is known of them does. */
public final class EntryStore implements History {
    /** What a row is read from; see {@link EntryRow}. */
    private static final String SELECT = "SELECT e.seq, e.day, e.content, e.status, e.batch,"
            + " (SELECT o.own FROM entry o WHERE o.id = e.corrects),"
            + " (SELECT c.own FROM entry c WHERE c.corrects = e.id) FROM entry e ";

    private static final int PART = 500;
    private static final String ID = "entry";
    private static final String SLOT = "slot";
    private static final String STATE = "state";

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
        Status ready = new Status(EntryState.READY, "", "", entry.recordedAt());
        return store.transaction(() -> {
            int added = store.run(
                    "INSERT INTO entry (id, own, form, unit, slot, day, content, corrects, state, status)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                    name(entry.id()),
                    store.key().seal(entry.id().toString(), EntryRow.OWN),
                    name(entry.form()),
                    name(entry.unit()),
                    slot(entry.form(), entry.unit(), entry.period()),
                    day(entry.period().first()),
                    store.key().seal(Json.write(json -> EntryCodec.write(entry, json)), EntryRow.CONTENT),
                    corrects.map(this::name).orElse(null),
                    name(EntryState.READY),
                    store.key().seal(ready.write(), EntryRow.STATUS + entry.id()));
            store.drafts().delete(entry.id());
            return added == 1;
        });
    }

    /** An entry by id. */
    public Optional<StoredEntry> find(EntryId id) {
        return rows("WHERE e.id = ?", name(id)).stream().findFirst().map(EntryRow::entry);
    }

    /** Entries for periods that begin from one day to another, latest period first, then latest made first. */
    public List<StoredEntry> between(LocalDate first, LocalDate last) {
        return entries("WHERE e.day BETWEEN ? AND ? ORDER BY e.day DESC, e.seq DESC", day(first), day(last));
    }

    /** A page of the history. Each page costs the same, however far it is from the first. */
    public HistoryPage page(HistoryQuery query, Optional<HistoryPage.Cursor> after, int limit) {
        return page(where(query), after, limit);
    }

    HistoryPage page(Where where, Optional<HistoryPage.Cursor> after, int limit) {
        after.ifPresent(cursor -> where.and("(e.day, e.seq) < (?, ?)", cursor.day(), cursor.seq()));
        List<EntryRow> rows =
                rows(where.text() + " ORDER BY e.day DESC, e.seq DESC LIMIT " + (limit + 1), where.arguments());
        boolean more = rows.size() > limit;
        List<EntryRow> shown = more ? rows.subList(0, limit) : rows;
        return new HistoryPage(
                shown.stream().map(EntryRow::entry).toList(),
                more ? Optional.of(shown.get(limit - 1).cursor()) : Optional.empty());
    }

    /** How many entries a question has. */
    public long count(HistoryQuery query) {
        Where where = where(query);
        return store.number("SELECT COUNT(*) FROM entry e " + where.text(), where.arguments());
    }

    private Where where(HistoryQuery query) {
        Where where = new Where();
        query.first().ifPresent(first -> where.and("e.day >= ?", day(first)));
        query.last().ifPresent(last -> where.and("e.day <= ?", day(last)));
        query.unit().ifPresent(unit -> where.and("e.unit = ?", name(unit)));
        query.form().ifPresent(form -> where.and("e.form = ?", name(form)));
        query.state().ifPresent(state -> where.and("e.state = ?", name(state)));
        return where;
    }

    /** Entries of a state, oldest first, at most {@code limit}. */
    public List<StoredEntry> in(EntryState state, int limit) {
        return entries("WHERE e.state = ? ORDER BY e.seq LIMIT ?", name(state), limit);
    }

    /** All entries of a slot of a periodic form, or all events of a unit on a day, latest made first. */
    public List<StoredEntry> of(FormId form, UnitId unit, Period period) {
        return entries("WHERE e.slot = ? ORDER BY e.seq DESC", slot(form, unit, period));
    }

    /**
     * Entries on a form, for periods that begin from one day to another, that nothing took the place of and the server did
     * not refuse; latest period first, then latest made first.
     */
    public List<StoredEntry> standing(FormId form, LocalDate first, LocalDate last) {
        return entries(
                "WHERE e.form = ? AND e.day BETWEEN ? AND ? AND e.state NOT IN (?, ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM entry c WHERE c.corrects = e.id)"
                        + " ORDER BY e.day DESC, e.seq DESC",
                name(form),
                day(first),
                day(last),
                name(EntryState.REFUSED),
                name(EntryState.SUPERSEDED));
    }

    /** How many entries are in each state. */
    public Map<EntryState, Long> totals() {
        Map<ByteBuffer, EntryState> names = states();
        Map<EntryState, Long> totals = new EnumMap<>(EntryState.class);
        store.list(
                        "SELECT state, COUNT(*) FROM entry GROUP BY state",
                        row -> Map.entry(ByteBuffer.wrap(row.getBytes(1)), row.getLong(2)))
                .forEach(total -> totals.put(names.get(total.getKey()), total.getValue()));
        return Collections.unmodifiableMap(totals);
    }

    /** The months that entries are about, by their first day, latest first; a look into the index for each. */
    public List<LocalDate> months() {
        List<LocalDate> months = new ArrayList<>();
        Optional<Long> latest = latestBefore(Long.MAX_VALUE);
        while (latest.isPresent()) {
            LocalDate month =
                    LocalDate.ofEpochDay(store.key().epochDay(latest.get())).withDayOfMonth(1);
            months.add(month);
            latest = latestBefore(day(month));
        }
        return List.copyOf(months);
    }

    /**
     * The unit's latest reports that still stand: of each period the last made, refused and replaced ones left out.
     */
    @Override
    public SortedMap<Period, Answers> earlier(FormId form, UnitId unit, Period before) {
        SortedMap<Period, Answers> reports = new TreeMap<>();
        List<StoredEntry> latest = entries(
                "WHERE e.form = ? AND e.unit = ? AND e.day < ? AND e.state NOT IN (?, ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM entry c WHERE c.corrects = e.id)"
                        + " ORDER BY e.day DESC, e.seq DESC LIMIT 60",
                name(form),
                name(unit),
                day(before.first()),
                name(EntryState.REFUSED),
                name(EntryState.SUPERSEDED));
        for (StoredEntry stored : latest) {
            if (reports.size() < DEPTH) {
                reports.putIfAbsent(stored.entry().period(), stored.entry().answers());
            }
        }
        return reports;
    }

    /**
     * The entries that a receipt covers and the server accepted, in their last known states. Read some at a time, so that
     * nobody who enters meanwhile has to wait for all.
     */
    public Map<EntryId, EntryState> received() {
        Map<ByteBuffer, EntryState> states = states();
        Map<EntryId, EntryState> received = new HashMap<>();
        long after = 0;
        boolean more = true;
        while (more) {
            List<Held> part = store.list(
                    "SELECT e.seq, e.own, e.state FROM entry e JOIN batch b ON b.number = e.batch"
                            + " WHERE e.seq > ? AND b.receipt IS NOT NULL ORDER BY e.seq LIMIT " + PART,
                    row -> new Held(
                            row.getLong(1),
                            EntryRow.own(row.getBytes(2), store.key()),
                            states.get(ByteBuffer.wrap(row.getBytes(3)))),
                    after);
            part.stream()
                    .filter(held -> held.state() != EntryState.REFUSED)
                    .forEach(held -> received.put(held.id(), held.state()));
            more = part.size() == PART;
            after = more ? part.get(PART - 1).seq() : after;
        }
        return Collections.unmodifiableMap(received);
    }

    /** How many entries the server accepted, as far as the phone knows. */
    public long countReceived() {
        return store.number(
                "SELECT COUNT(*) FROM entry WHERE state NOT IN (?, ?, ?)",
                name(EntryState.READY),
                name(EntryState.SENDING),
                name(EntryState.REFUSED));
    }

    private record Held(long seq, EntryId id, EntryState state) {}

    private Map<ByteBuffer, EntryState> states() {
        Map<ByteBuffer, EntryState> states = new HashMap<>();
        Arrays.stream(EntryState.values()).forEach(state -> states.put(ByteBuffer.wrap(name(state)), state));
        return states;
    }

    /** Keeps what became of an entry, if it is here. */
    void state(EntryId id, Status status) {
        store.run(
                "UPDATE entry SET state = ?, status = ? WHERE id = ?",
                name(status.state()),
                store.key().seal(status.write(), EntryRow.STATUS + id),
                name(id));
    }

    /** The entries of a batch that are in one of these states, in its order. */
    List<StoredEntry> ofBatch(long number) {
        return entries("WHERE e.batch = ? ORDER BY e.place", number);
    }

    /** The oldest entries that no batch holds. */
    List<Entry> ready(int limit) {
        return in(EntryState.READY, limit).stream().map(StoredEntry::entry).toList();
    }

    /** How many entries are in a state. */
    long count(EntryState state) {
        return store.number("SELECT COUNT(*) FROM entry WHERE state = ?", name(state));
    }

    byte[] name(EntryId id) {
        return store.key().name(ID, id.toString());
    }

    byte[] name(EntryState state) {
        return store.key().name(STATE, state.name());
    }

    byte[] name(FormId form) {
        return store.key().name("form", form.value());
    }

    byte[] name(UnitId unit) {
        return store.key().name("unit", unit.value());
    }

    byte[] slot(FormId form, UnitId unit, Period period) {
        return store.key().name(SLOT, form.value() + " " + unit.value() + " " + period);
    }

    private long day(LocalDate day) {
        return store.key().day(day.toEpochDay());
    }

    private Optional<Long> latestBefore(long day) {
        return store.first("SELECT day FROM entry WHERE day < ? ORDER BY day DESC LIMIT 1", row -> row.getLong(1), day);
    }

    private List<StoredEntry> entries(String where, Object... arguments) {
        return rows(where, arguments).stream().map(EntryRow::entry).toList();
    }

    private List<EntryRow> rows(String where, Object... arguments) {
        return store.list(SELECT + where, row -> EntryRow.read(row, store.key()), arguments);
    }
}
