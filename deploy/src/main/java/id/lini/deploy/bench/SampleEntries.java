package id.lini.deploy.bench;

import id.lini.deploy.run.Home;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counselling events (form {@code kie}: eight counts, three answers), as many as wanted: each is a slot of its own. */
final class SampleEntries {
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 180;

    private final FormDefinition form;
    private final Clock clock;
    private final Uuid7 ids;
    private final PersonId person;
    private final UnitId unit;
    private int made;

    SampleEntries(PersonId person, UnitId unit, Clock clock) {
        this.clock = clock;
        this.ids = new Uuid7(clock);
        this.person = person;
        this.unit = unit;
        this.form = form();
    }

    static FormDefinition form() {
        try {
            return FormCodec.read(Files.readAllBytes(Home.folder().resolve("deploy/packs/catalogue/forms/kie.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Entry> next(int count) {
        return IntStream.range(0, count).mapToObj(i -> next()).toList();
    }

    private Entry next() {
        made++;
        Map<Cell, Long> counts = new TreeMap<>();
        for (Item item : form.items()) {
            for (Map<String, String> members : form.cells(item)) {
                counts.put(new Cell(item.id(), members), (made * 7L + counts.size() * 3L) % 30);
            }
        }
        Map<String, String> fields =
                Map.of("saluran", "tatap_muka", "topik", "Pencegahan stunting", "tempat", "Balai kelurahan");
        return new Entry(
                ids.nextEntry(),
                form.id(),
                form.version(),
                unit,
                Period.day(FIRST_DAY.plusDays(made % DAYS)),
                new Answers(counts, fields),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                person,
                clock.instant());
    }
}
