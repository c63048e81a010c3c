package id.lini.mobile.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.Samples;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form is renewed while somebody fills it: nothing that fits is lost, and what does not fit is told. */
class DraftMoveTest {
    private static final Cell YOUTH = new Cell("peserta", Map.of("jenis_kelamin", "laki_laki", "kelompok", "remaja"));
    private static final Cell COUPLES = new Cell("peserta", Map.of("jenis_kelamin", "laki_laki", "kelompok", "pus"));
    private static final Words WORDS = Words.in("id");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Officer officer;

    @BeforeEach
    void begin() {
        officer = Officer.open(folder, clock, server);
        officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
        officer.sync();
    }

    @AfterEach
    void end() {
        officer.close();
    }

    @Test
    void whatDoesNotFitIsToldUntilItWasRead() {
        EntryId id = draft();

        renewed("\"kunjungan_rumah\"", "\"kunjungan_keluarga\"", "\"remaja\"", "\"pemuda\"");

        DraftModel moved = new DraftModel(officer.session(), WORDS, id);
        assertThat(moved.draft().formVersion()).isEqualTo(2);
        assertThat(moved.count(COUPLES)).contains(12L);
        assertThat(moved.field("topik")).isEqualTo("Jarak kelahiran");
        assertThat(moved.count(YOUTH)).isEmpty();
        assertThat(moved.field("saluran")).isEmpty();
        assertThat(moved.moved().orElseThrow()).contains("Laki-laki · Remaja 7", "Saluran: Kunjungan rumah");

        DraftModel again = new DraftModel(officer.session(), WORDS, id);
        assertThat(again.moved()).isPresent();
        again.acknowledgeMove();
        assertThat(new DraftModel(officer.session(), WORDS, id).moved()).isEmpty();
    }

    @Test
    void aVersionThatOnlyWordsThingsOtherwiseLosesNothing() {
        EntryId id = draft();

        renewed("\"Kunjungan rumah\"", "\"Kunjungan ke rumah\"");

        DraftModel moved = new DraftModel(officer.session(), WORDS, id);
        assertThat(moved.field("saluran")).isEqualTo("kunjungan_rumah");
        assertThat(moved.count(YOUTH)).contains(7L);
        assertThat(moved.moved().orElseThrow()).doesNotContain("tidak ada lagi");
    }

    private EntryId draft() {
        ChooseModel choose = new ChooseModel(officer.session(), WORDS);
        EntryId id = choose.begin(Samples.COUNSELLING, Samples.UNIT, Period.parse("2024-07-02"));
        DraftModel draft = new DraftModel(officer.session(), WORDS, id);
        draft.put(COUPLES, Optional.of(12L));
        draft.put(YOUTH, Optional.of(7L));
        draft.putField("saluran", "kunjungan_rumah");
        draft.putField("topik", "Jarak kelahiran");
        return id;
    }

    /** The server's next word holds version 2, with some texts in place of others. */
    private void renewed(String... replaced) {
        String text = Samples.form("kie").replace("\"version\": 1", "\"version\": 2");
        for (int i = 0; i < replaced.length; i += 2) {
            text = text.replace(replaced[i], replaced[i + 1]);
        }
        server.work(List.of(Samples.KRATON, Samples.MEDONO), List.of(text));
        officer.sync();
    }
}
