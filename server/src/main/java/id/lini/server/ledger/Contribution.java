package id.lini.server.ledger;

import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.EntryId;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an entry adds to the cells while it counts.
 *
 * @param cells by key; every cell the entry filled, and one under {@link CellKey#REPORTS}
 */
public record Contribution(EntryId entry, SortedMap<CellKey, Amount> cells) {

    /** Copies the cells. */
    public Contribution {
        Objects.requireNonNull(entry, "entry is null");
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /**
     * The contribution of an entry made with this version of its form. The answer to a field that classifies is a
     * member of every cell, so that meetings can be counted by their kind.
     */
    public static Contribution of(Entry entry, FormDefinition form) {
        if (!form.id().equals(entry.form()) || form.version() != entry.formVersion()) {
            throw new IllegalArgumentException(
                    "entry " + entry.id() + " was not made with " + form.id() + " version " + form.version());
        }
        Map<String, String> kinds = new TreeMap<>();
        for (Field field : form.fields()) {
            String answer = entry.answers().fields().getOrDefault(field.id(), "");
            if (field.classifies() && !answer.isBlank()) {
                kinds.put(field.id(), answer);
            }
        }
        SortedMap<CellKey, Amount> cells = new TreeMap<>();
        cells.put(key(entry, new Cell(CellKey.REPORTS, kinds)), Amount.said(1));
        entry.answers().counts().forEach((cell, count) -> {
            Map<String, String> members = new TreeMap<>(cell.members());
            members.putAll(kinds);
            cells.put(key(entry, new Cell(cell.item(), members)), Amount.said(count));
        });
        return new Contribution(entry.id(), cells);
    }

    private static CellKey key(Entry entry, Cell cell) {
        YearMonth month = entry.period().ledgerMonth();
        return new CellKey(entry.form(), cell.item(), month, entry.unit(), cell.memberText());
    }
}
