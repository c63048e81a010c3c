package id.lini.mobile.store;

import id.lini.shared.entry.Cell;
import java.util.Map;
import java.util.TreeMap;

/** A cell's members as the text of {@link Cell#memberText()} and back; names hold neither {@code =} nor {@code ;}. */
final class Members {
    private Members() {}

    static Cell cell(String item, String members) {
        Map<String, String> parsed = new TreeMap<>();
        for (String member : members.isEmpty() ? new String[0] : members.split(";", -1)) {
            int equals = member.indexOf('=');
            parsed.put(member.substring(0, equals), member.substring(equals + 1));
        }
        return new Cell(item, parsed);
    }
}
