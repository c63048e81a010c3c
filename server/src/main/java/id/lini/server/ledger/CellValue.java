package id.lini.server.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A cell of the ledger as read, or several summed.
 *
 * @param month {@code 2024-06}; empty where summed over months
 * @param unit empty where summed over units
 * @param members {@code metode=iud;momen=interval}, empty if not split
 * @param reports how many counting entries say something here
 */
public record CellValue(String form, String item, String month, String unit, String members, long value, long reports) {

    /** Checks that nothing is missing. */
    public CellValue {
        Objects.requireNonNull(form, "form is null");
        Objects.requireNonNull(item, "item is null");
        Objects.requireNonNull(month, "month is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(members, "members is null");
    }

    /** The members by dimension. */
    public Map<String, String> memberMap() {
        Map<String, String> map = new TreeMap<>();
        for (String member : members.isEmpty() ? new String[0] : members.split(";")) {
            int equals = member.indexOf('=');
            map.put(member.substring(0, equals), member.substring(equals + 1));
        }
        return Collections.unmodifiableMap(map);
    }
}
