package id.lini.server.ledger;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A periodic form with a stock and a split flow, and an event form whose kind classifies. */
final class SampleForms {
    static final FormDefinition PERIODIC = read("""
            {"id":"dalap","version":1,"title":{"id":"Pengendalian lapangan","en":"Field control"},
             "unitKinds":["kelurahan"],"rhythm":"monthly","validFrom":"2024-01-01",
             "dimensions":[{"id":"metode","label":{"id":"Metode","en":"Method"},"members":[
               {"id":"iud","label":{"id":"IUD","en":"IUD"}},{"id":"pil","label":{"id":"Pil","en":"Pill"}}]}],
             "items":[
               {"id":"pus","label":{"id":"PUS","en":"Couples"},"unit":"pasangan","measure":"stock"},
               {"id":"baru","label":{"id":"Peserta baru","en":"New users"},"unit":"orang","measure":"flow",
                "dimensions":["metode"]}]}
            """);

    static final FormDefinition EVENT = read("""
            {"id":"rapat","version":1,"title":{"id":"Rapat","en":"Meeting"},
             "unitKinds":["kelurahan"],"rhythm":"per_event","validFrom":"2024-01-01",
             "fields":[{"id":"jenis","label":{"id":"Jenis","en":"Kind"},"kind":"choice","required":true,
               "classifies":true,"options":[{"id":"minilok","label":{"id":"Minilok","en":"Workshop"}},
               {"id":"rakorcam","label":{"id":"Rakorcam","en":"Coordination"}}]}],
             "items":[{"id":"hadir","label":{"id":"Hadir","en":"Present"},"unit":"orang","measure":"flow"}]}
            """);

    static final Cell PUS = Cell.of("pus");
    static final Cell IUD = new Cell("baru", Map.of("metode", "iud"));
    static final Cell PIL = new Cell("baru", Map.of("metode", "pil"));
    static final Cell HADIR = Cell.of("hadir");

    private SampleForms() {}

    static Entry entry(FormDefinition form, EntryId id, String unit, String period, Answers answers) {
        return new Entry(
                id,
                form.id(),
                form.version(),
                new UnitId(unit),
                Period.parse(period),
                answers,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new PersonId("plkb-1"),
                Instant.parse("2024-07-01T00:00:00Z"));
    }

    private static FormDefinition read(String json) {
        return FormCodec.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
