package id.lini.mobile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.testing.Catalogue;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form that is shipped, filled as a person does: chosen, begun, killed after the first answer, gone on with on a
 * phone that lies on its side, turned upright, filled to the end, read, sent. What the server gets is what was typed.
 */
@Tag("slow")
class EveryFormTest {
    private static final long FIGURE = 2;
    private static final String COUNT = "count-";
    private static final String FIELD = "field-";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private final Set<String> typed = new HashSet<>();
    private Display phone;

    static Stream<String> forms() {
        return Catalogue.definitions().stream().map(form -> form.id().value());
    }

    @BeforeEach
    void prepare() {
        server.work(Catalogue.units(), Catalogue.forms());
        FieldDay.enrolled(folder, clock, server);
        phone = new Display(folder, clock, server, AppWindow.Prefill.NONE);
    }

    @AfterEach
    void stop() {
        phone.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void isFilledThroughAKillAndATurnAndArrivesAsTyped(String id) throws Exception {
        FormDefinition form = definition(id);
        Answers wanted = answers(form);
        phone.start();
        phone.tap("room-fill");
        phone.choose(id);
        phone.tap("start");
        phone.photograph("60-" + id);

        typeOne(form, wanted);
        phone.restart();
        phone.tap("next-action");
        phone.size(640, 360);
        typeOne(form, wanted);
        phone.photograph("61-" + id + "-turned");
        phone.size(360, 640);
        while (!phone.has("finish")) {
            while (typeOne(form, wanted)) {
                // Until nothing on this page is blank.
            }
            phone.tap("next");
        }

        assertThat(phone.says("isian belum diisi")).isFalse();
        phone.photograph("62-" + id + "-review");
        phone.scrollToTheEnd();
        assertThat(phone.inSight("discard")).isTrue();
        phone.tap("finish");
        phone.waitForText("1 laporan baru saja diterima server.");
        Entry entry = server.entries.values().iterator().next();
        assertThat(entry.form()).isEqualTo(form.id());
        assertThat(entry.answers()).isEqualTo(wanted);
        phone.tap("room-history");
        assertThat(phone.says("Terkirim")).isTrue();
    }

    /** Answers the first blank question on the screen; whether there was one. */
    private boolean typeOne(FormDefinition form, Answers wanted) throws Exception {
        Optional<String> count =
                phone.ids(COUNT).stream().filter(id -> !typed.contains(id)).findFirst();
        if (count.isPresent()) {
            phone.tap(count.get());
            phone.number(figure(wanted, count.get()));
            typed.add(count.get());
            return true;
        }
        if (phone.has("pad-close")) {
            phone.tap("pad-close");
        }
        Optional<String> field =
                phone.ids(FIELD).stream().filter(id -> !typed.contains(id)).findFirst();
        if (field.isPresent()) {
            answer(form, wanted, field.get());
            typed.add(field.get());
        }
        return field.isPresent();
    }

    private void answer(FormDefinition form, Answers wanted, String id) throws Exception {
        Field asked = form.fields().stream()
                .filter(each -> id.equals(FIELD + each.id()))
                .findFirst()
                .orElseThrow();
        String answer = wanted.fields().get(asked.id());
        if (asked.kind() == Field.Kind.CHOICE) {
            phone.tap(id);
            phone.tapText(asked.options().get(0).label().id());
        } else {
            phone.write(id, answer);
        }
        phone.waitFor(() -> phone.kept(answer));
    }

    private static String figure(Answers wanted, String id) {
        return wanted.counts().entrySet().stream()
                .filter(count -> id.equals(COUNT + count.getKey()))
                .map(count -> count.getValue().toString())
                .findFirst()
                .orElseThrow();
    }

    /** The same small figure everywhere, but where the form's rules ask for a sum. */
    private static Answers answers(FormDefinition form) {
        Map<Cell, Long> counts = new HashMap<>();
        for (Item item : form.items()) {
            form.cells(item).forEach(members -> counts.put(new Cell(item.id(), members), FIGURE));
        }
        counts.replaceAll((cell, figure) -> switch (cell.item()) {
            case "pus" -> sum(counts, "aktif") + sum(counts, "bukan_peserta");
            case "stok_awal" -> 10L;
            case "stok_akhir" -> 10 - FIGURE;
            case "dilaporkan" -> sum(counts, "kasus");
            case "peserta_menurut_kelamin" ->
                cell.members().containsValue("laki_laki") ? 12L : sum(counts, "peserta_baru") - 12;
            default -> figure;
        });
        Map<String, String> fields = new HashMap<>();
        for (Field field : form.fields()) {
            fields.put(
                    field.id(),
                    field.kind() == Field.Kind.CHOICE ? field.options().get(0).id() : "Isian untuk " + field.id());
        }
        return new Answers(counts, fields);
    }

    private static long sum(Map<Cell, Long> counts, String item) {
        return counts.keySet().stream().filter(cell -> cell.item().equals(item)).count() * FIGURE;
    }

    private static FormDefinition definition(String id) {
        return Catalogue.definitions().stream()
                .filter(form -> form.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
