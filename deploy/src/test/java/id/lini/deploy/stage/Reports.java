package id.lini.deploy.stage;

import id.lini.mobile.app.Finished;
import id.lini.mobile.app.Officer;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Reports as officers fill them in tests: every cell of a form with one number. */
public final class Reports {
    private static final Map<String, String> REASONS = Map.of();

    private Reports() {}

    /** A meeting (form rapat-operasional) of this kind. */
    public static EntryId meeting(Officer officer, UnitId unit, String day, String kind) {
        return kept(officer.record(
                form("rapat-operasional"), unit, Period.parse(day), meetingAnswers(officer, kind, 12), REASONS));
    }

    /** Households and how many of them were updated (form pendataan-keluarga), correcting {@code before} if given. */
    public static EntryId households(
            Officer officer, UnitId unit, String month, long households, long updated, EntryId... before) {
        Answers answers =
                new Answers(Map.of(Cell.of("rumah_tangga"), households, Cell.of("dimutakhirkan"), updated), Map.of());
        return kept(officer.record(
                form("pendataan-keluarga"),
                unit,
                Period.parse(month),
                answers,
                REASONS,
                "",
                Arrays.stream(before).findFirst()));
    }

    /** What the form asks of a meeting. */
    public static Answers meetingAnswers(Officer officer, String kind, long present) {
        FormDefinition definition = definition(officer, "rapat-operasional");
        Map<String, String> fields = new TreeMap<>();
        definition
                .fields()
                .forEach(field -> fields.put(
                        field.id(),
                        field.id().equals("jenis") ? kind : field.options().isEmpty() ? "Balai" : option(field)));
        return new Answers(counts(definition, present), fields);
    }

    /** Every cell of the form with this number. */
    public static Map<Cell, Long> counts(FormDefinition definition, long each) {
        Map<Cell, Long> counts = new TreeMap<>();
        for (Item item : definition.items()) {
            for (Map<String, String> members : definition.cells(item)) {
                counts.put(new Cell(item.id(), members), each);
            }
        }
        return counts;
    }

    public static FormDefinition definition(Officer officer, String form) {
        return officer.forms().stream()
                .filter(definition -> definition.id().value().equals(form))
                .findFirst()
                .orElseThrow();
    }

    public static UnitId unit(Officer officer, String kind) {
        return officer.units().stream()
                .filter(unit -> unit.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public static EntryId kept(Finished finished) {
        if (finished instanceof Finished.Kept kept) {
            return kept.entry();
        }
        throw new AssertionError("not finished: " + finished);
    }

    private static String option(id.lini.shared.form.Field field) {
        return field.options().get(0).id();
    }

    private static FormId form(String id) {
        return new FormId(id);
    }
}
