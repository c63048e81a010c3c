package id.lini.server.recount;

import id.lini.server.ledger.CellCheck;
import id.lini.server.ledger.CellKey;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.util.List;

/**
 * What a check of the cells found, as it is kept for whoever asked for it. Says which cells differ and never how much is
 * in them: some are small counts that only few may see.
 *
 * @param mended whether differing cells were set to their postings
 * @param cells how many hold data
 * @param entries how many signed entries count
 * @param totals how many totals of all units were not the sum of their cells
 * @param count of all cells that differ
 * @param differences the first {@value #SHOWN} of them
 */
public record Recount(boolean mended, int cells, int entries, int totals, int count, List<Difference> differences) {
    private static final int SHOWN = 200;

    /** Copies the list. */
    public Recount {
        differences = List.copyOf(differences);
    }

    /**
     * A cell that differs.
     *
     * @param kept whether the cell differs from its postings
     * @param posted whether the postings differ from the entries
     */
    public record Difference(
            String form, String item, String month, String unit, String members, boolean kept, boolean posted) {
        static Difference of(CellCheck.Difference found) {
            CellKey cell = found.cell();
            return new Difference(
                    cell.form().value(),
                    cell.item(),
                    cell.month().toString(),
                    cell.unit().value(),
                    cell.members(),
                    !found.kept().equals(found.posted()),
                    !found.posted().equals(found.entered()));
        }
    }

    static Recount of(CellCheck.Findings found, boolean mended) {
        return new Recount(
                mended,
                found.cells(),
                found.entries(),
                found.totals(),
                found.differences().size(),
                found.differences().stream().limit(SHOWN).map(Difference::of).toList());
    }

    /** Whether nothing differs. */
    public boolean clean() {
        return count == 0 && totals == 0;
    }

    byte[] json() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeBooleanField("mended", mended);
            json.writeNumberField("cells", cells);
            json.writeNumberField("entries", entries);
            json.writeNumberField("totals", totals);
            json.writeNumberField("count", count);
            json.writeArrayFieldStart("differences");
            for (Difference each : differences) {
                json.writeStartObject();
                json.writeStringField("form", each.form());
                json.writeStringField("item", each.item());
                json.writeStringField("month", each.month());
                json.writeStringField("unit", each.unit());
                json.writeStringField("members", each.members());
                json.writeBooleanField("kept", each.kept());
                json.writeBooleanField("posted", each.posted());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static Recount read(byte[] json) {
        JsonObject kept = Json.read(json);
        return new Recount(
                kept.flag("mended"),
                kept.integer("cells"),
                kept.integer("entries"),
                kept.integer("totals"),
                kept.integer("count"),
                kept.objects("differences").stream()
                        .map(each -> new Difference(
                                each.text("form"),
                                each.text("item"),
                                each.text("month"),
                                each.text("unit"),
                                each.text("members"),
                                each.flag("kept"),
                                each.flag("posted")))
                        .toList());
    }
}
