package id.lini.mobile.store;

import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Questions over many finished entries: asked of indexes, a page at a time. */
public final class EntrySearch {
    private final Store store;

    /** Over the entries of {@code store}. */
    public EntrySearch(Store store) {
        this.store = store;
    }

    /**
     * Which entries are wanted; an empty set means all.
     *
     * @param from the first day wanted
     * @param until the last day wanted
     */
    public record Filter(
            Set<FormId> forms,
            Set<UnitId> units,
            Set<EntryState> states,
            Optional<LocalDate> from,
            Optional<LocalDate> until) {
        /** Copies the sets. */
        public Filter {
            forms = Set.copyOf(forms);
            units = Set.copyOf(units);
            states = Set.copyOf(states);
        }
    }

    /** What was reported in a span of days; asked without reading any report. */
    public final class Reported {
        private final Set<ByteBuffer> slots;

        private Reported(Set<ByteBuffer> slots) {
            this.slots = slots;
        }

        /** Whether there is a report of a unit for a period that was not refused. */
        public boolean has(FormId form, UnitId unit, Period period) {
            return slots.contains(ByteBuffer.wrap(store.entries().slot(form, unit, period)));
        }
    }

    /** How many entries there are. */
    public int count(Filter filter) {
        Where where = where(filter);
        return (int) store.number("SELECT COUNT(*) FROM entry e " + where.text(), where.arguments());
    }

    /** A page of them, latest period first; each costs the same, however far it is from the first. */
    public HistoryPage page(Filter filter, Optional<HistoryPage.Cursor> after, int limit) {
        Where where = where(filter);
        return store.entries().page(where, after, limit);
    }

    /** What was reported for periods that begin in a span of days. */
    public Reported reported(LocalDate from, LocalDate until) {
        List<ByteBuffer> slots = store.list(
                "SELECT DISTINCT slot FROM entry WHERE day BETWEEN ? AND ? AND state <> ?",
                row -> ByteBuffer.wrap(row.getBytes(1)),
                store.key().day(from.toEpochDay()),
                store.key().day(until.toEpochDay()),
                store.entries().name(EntryState.REFUSED));
        return new Reported(new HashSet<>(slots));
    }

    /** The first day that a unit's reports on a form are about, empty where there is none. */
    public Optional<LocalDate> first(FormId form, UnitId unit) {
        return store.first(
                        "SELECT day FROM entry WHERE form = ? AND unit = ? ORDER BY day LIMIT 1",
                        row -> row.getLong(1),
                        store.entries().name(form),
                        store.entries().name(unit))
                .map(day -> LocalDate.ofEpochDay(store.key().epochDay(day)));
    }

    private Where where(Filter filter) {
        Where where = new Where();
        EntryStore entries = store.entries();
        filter.from().ifPresent(day -> where.and("e.day >= ?", store.key().day(day.toEpochDay())));
        filter.until().ifPresent(day -> where.and("e.day <= ?", store.key().day(day.toEpochDay())));
        among(where, "e.form", filter.forms(), form -> entries.name(form));
        among(where, "e.unit", filter.units(), unit -> entries.name(unit));
        among(where, "e.state", filter.states(), state -> entries.name(state));
        return where;
    }

    private static <T> void among(Where where, String column, Collection<T> values, Function<T, byte[]> name) {
        if (!values.isEmpty()) {
            where.and(
                    column + " IN (?" + ", ?".repeat(values.size() - 1) + ")",
                    values.stream().map(name).toArray());
        }
    }
}
