package id.lini.server.ledger;

import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;

/**
 * Where an approved count is kept.
 *
 * @param item an item of the form, or {@link #REPORTS}
 * @param month the month in which the entry's period ends
 * @param members {@code metode=iud;momen=interval}, names in order, empty for a count that is not split
 */
public record CellKey(FormId form, String item, YearMonth month, UnitId unit, String members)
        implements Comparable<CellKey> {
    /** The item under which approved reports themselves are counted. */
    public static final String REPORTS = "#";

    private static final Comparator<CellKey> ORDER = Comparator.comparing((CellKey key) -> key.form.value())
            .thenComparing(CellKey::item)
            .thenComparing(CellKey::month)
            .thenComparing(key -> key.unit.value())
            .thenComparing(CellKey::members);

    /** Checks that nothing is missing. */
    public CellKey {
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(item, "item is null");
        Objects.requireNonNull(month, "month is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(members, "members is null");
    }

    /** By form, item, month, unit and members: the order of the table's key. */
    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}
