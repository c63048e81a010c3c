package id.lini.shared;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Explanation;
import id.lini.shared.entry.Period;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Things of every day, for tests that need some. */
public final class Samples {
    private Samples() {}

    /** The same id for the same number. */
    public static EntryId entryId(int number) {
        return new EntryId(uuid(number));
    }

    /** The same id for the same number. */
    public static BatchId batchId(int number) {
        return new BatchId(uuid(number));
    }

    /** A monthly report with two counts. */
    public static Entry entry(int number) {
        return new Entry(
                entryId(number),
                new FormId("f-ii-kb"),
                1,
                new UnitId("33.75.01.1002"),
                Period.parse("2024-06"),
                new Answers(
                        Map.of(Cell.of("pus"), 812L, new Cell("aktif", Map.of("metode", "iud")), 0L),
                        Map.of("kegiatan", "rakor")),
                List.of(new Explanation("naik", "Safari KB bulan ini")),
                Optional.of("Catatan"),
                Optional.of(entryId(number + 1000)),
                new PersonId("plkb-01"),
                Instant.parse("2024-07-01T01:00:00Z"));
    }

    private static UUID uuid(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
