package id.lini.server.pack;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Table {@code plan_edit}: what was changed of the plan on pages since a pack last spoke of it, so that the next pack undoes
 * it only where it says something new. Within a transaction.
 */
@Singleton
final class PageEdits {
    private final Sql sql;

    PageEdits(Sql sql) {
        this.sql = sql;
    }

    /**
     * A row that was changed.
     *
     * @param key as in {@link FileRows}
     * @param made whether the row was made on a page: no pack named it
     * @param gone whether it was removed
     * @param before by column, what stood there before the first change; empty where the row was made
     * @param now by column, what stands there now
     */
    record Edit(
            String file, String key, boolean made, boolean gone, Map<String, String> before, Map<String, String> now) {
        Edit {
            before = Map.copyOf(before);
            now = Map.copyOf(now);
        }
    }

    List<Edit> all(String agency) {
        return sql.list(
                "SELECT file, row_key, act, cells_before, cells_now FROM plan_edit WHERE agency = ?"
                        + " ORDER BY file, row_key",
                row -> new Edit(
                        row.getString("file"),
                        row.getString("row_key"),
                        row.getString("act").startsWith("made"),
                        row.getString("act").endsWith("gone"),
                        cells(row.getString("cells_before")),
                        cells(row.getString("cells_now"))),
                agency);
    }

    /** Keeps changes; one of the same row before them is continued, and what is again as it was is forgotten. */
    void keep(String agency, List<Edit> edits) {
        Map<String, Edit> known = new TreeMap<>();
        all(agency).forEach(each -> known.put(each.file() + "\n" + each.key(), each));
        List<Edit> kept = new ArrayList<>();
        for (Edit edit : edits) {
            Edit first = known.get(edit.file() + "\n" + edit.key());
            kept.add(first == null ? edit : continued(first, edit));
        }
        kept.forEach(edit -> drop(agency, edit));
        kept.stream().filter(edit -> !idle(edit)).forEach(edit -> insert(agency, edit));
    }

    void drop(String agency, Edit edit) {
        sql.update(
                "DELETE FROM plan_edit WHERE agency = ? AND file = ? AND row_key = ?", agency, edit.file(), edit.key());
    }

    private static Edit continued(Edit first, Edit edit) {
        Map<String, String> before = new TreeMap<>(edit.made() ? Map.of() : edit.before());
        before.putAll(first.before());
        Map<String, String> now = new TreeMap<>(first.gone() ? Map.of() : first.now());
        now.putAll(edit.now());
        return new Edit(edit.file(), edit.key(), first.made(), edit.gone(), before, edit.gone() ? Map.of() : now);
    }

    /** Made and removed again, or changed back. */
    private static boolean idle(Edit edit) {
        return edit.made() ? edit.gone() : !edit.gone() && edit.before().equals(edit.now());
    }

    private void insert(String agency, Edit edit) {
        sql.update(
                "INSERT INTO plan_edit (agency, file, row_key, act, cells_before, cells_now) VALUES (?, ?, ?, ?, ?, ?)",
                agency,
                edit.file(),
                edit.key(),
                (edit.made() ? "made" : "changed") + (edit.gone() ? " gone" : ""),
                text(edit.before()),
                text(edit.now()));
    }

    private static String text(Map<String, String> cells) {
        return new TreeMap<>(cells)
                .entrySet().stream()
                        .map(cell -> cell.getKey() + "=" + cell.getValue().replaceAll("\\s+", " "))
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> cells(String text) {
        return text.lines()
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }
}
