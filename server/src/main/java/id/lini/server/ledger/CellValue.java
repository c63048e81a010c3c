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

    /** The member of a dimension; empty if not split by it. */
    public String member(String dimension) {
        int at = 0;
        while (at < members.length()) {
            int end = members.indexOf(';', at);
            int stop = end < 0 ? members.length() : end;
            int equals = at + dimension.length();
            if (equals < stop && members.charAt(equals) == '=' && members.startsWith(dimension, at)) {
                return members.substring(equals + 1, stop);
            }
            at = stop + 1;
        }
        return "";
    }

    /** The members by dimension. */
    public Map<String, String> memberMap() {
        return memberMap(members);
    }

    static Map<String, String> memberMap(String members) {
        Map<String, String> map = new TreeMap<>();
        for (String member : members.isEmpty() ? new String[0] : members.split(";")) {
            int equals = member.indexOf('=');
            map.put(member.substring(0, equals), member.substring(equals + 1));
        }
        return Collections.unmodifiableMap(map);
    }
}
