package id.lini.mobile.store;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which finished entries are asked for; empty means any.
 *
 * @param first the first day a period may begin on
 * @param last the last such day
 */
public record HistoryQuery(
        Optional<UnitId> unit,
        Optional<FormId> form,
        Optional<EntryState> state,
        Optional<LocalDate> first,
        Optional<LocalDate> last) {
    /** Everything. */
    public static final HistoryQuery ALL =
            new HistoryQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that nothing is missing. */
    public HistoryQuery {
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(state, "state is null");
        Objects.requireNonNull(first, "first is null");
        Objects.requireNonNull(last, "last is null");
    }

    /** Entries in a state by its name; another text is an {@link IllegalArgumentException}. */
    public static HistoryQuery in(String state) {
        return new HistoryQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(EntryState.valueOf(state)),
                Optional.empty(),
                Optional.empty());
    }

    /** Entries for periods that begin from one day to another. */
    public static HistoryQuery between(LocalDate first, LocalDate last) {
        return new HistoryQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(first), Optional.of(last));
    }
}
