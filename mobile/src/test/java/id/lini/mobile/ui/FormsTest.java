package id.lini.mobile.ui;

import static id.lini.mobile.testing.Samples.CONTROL;
import static id.lini.mobile.testing.Samples.MAY;
import static id.lini.mobile.testing.Samples.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.app.Finished;
import id.lini.mobile.app.Officer;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Explanation;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form of tables and a form of events, by taps, on a phone that reported the month before. */
@Tag("slow")
class FormsTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Display phone;

    @BeforeEach
    void start() throws Exception {
        try (Officer officer = Officer.open(folder, clock, server)) {
            officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
            officer.sync();
            Finished may = officer.record(CONTROL, UNIT, MAY, may(officer), Map.of());
            assertThat(may).isInstanceOf(Finished.Kept.class);
            officer.sync();
            server.decide(((Finished.Kept) may).entry(), EntryState.IN_REVIEW, "");
            server.decide(((Finished.Kept) may).entry(), EntryState.APPROVED, "");
        }
        phone = new Display(folder, clock, server, AppWindow.Prefill.NONE);
        phone.start();
    }

    @AfterEach
    void stop() {
        phone.close();
    }

    /** 10 users in each of sixteen cells, 10 for each of four reasons: 200 couples. */
    private static Answers may(Officer officer) {
        FormDefinition form = officer.forms().stream()
                .filter(candidate -> candidate.id().equals(CONTROL))
                .findFirst()
                .orElseThrow();
        Map<Cell, Long> counts = new HashMap<>();
        for (Item item : form.items()) {
            form.cells(item).forEach(members -> counts.put(new Cell(item.id(), members), 10L));
        }
        counts.put(Cell.of("pus"), 200L);
        return new Answers(counts, Map.of());
    }

    @Test
    void tablesGoOneDimensionPerPageAndWarningsAskForAReason() throws Exception {
        phone.tap("room-fill");
        phone.tap("choose-form");
        phone.tapText("Pengendalian lapangan");
        phone.tap("choose-period");
        phone.photograph("21-choose-period");
        phone.tapText("Juni 2024");
        phone.tap("start");
        phone.tap("count-pus");
        phone.number("200");
        phone.tap("key-next");
        assertThat(phone.says("Peserta KB aktif")).isTrue();
        assertThat(phone.says("Pemerintah")).isTrue();
        assertThat(phone.says("bulan lalu 10")).isTrue();
        phone.number("10");
        phone.tap("key-next");
        phone.number("0");
        phone.photograph("22-table-page");
        phone.number("10");
        for (int line = 2; line < 16; line++) {
            phone.tap("key-next");
            phone.number("10");
        }
        phone.tap("pad-close");
        phone.photograph("23-table-total");
        assertThat(phone.says("Jumlah 160")).isTrue();
        phone.tap("next");
        for (String reason : List.of("hamil", "ias", "iat", "tial")) {
            phone.tap("count-bukan_peserta[alasan=" + reason + "]");
            phone.number("10");
        }
        phone.tap("pad-close");
        phone.tap("next");

        phone.waitForText("Semua angka sama persis dengan bulan lalu");
        assertThat(phone.robot.lookup("#finish").queryButton().isDisabled()).isTrue();
        phone.photograph("24-review-warning");
        phone.write("reason-sama_dengan_sebelumnya", "Tidak ada perubahan bulan ini");
        phone.photograph("25-review-explained");
        phone.tap("finish");
        phone.waitForText("1 laporan baru saja diterima server.");

        Entry june = List.copyOf(server.entries.values()).get(1);
        assertThat(june.explanations())
                .containsExactly(new Explanation("sama_dengan_sebelumnya", "Tidak ada perubahan bulan ini"));
        assertThat(june.answers().counts()).hasSize(21);
        phone.tap("room-history");
        phone.tap("line-" + List.copyOf(server.entries.keySet()).get(0));
        assertThat(phone.says("Disetujui")).isTrue();
        assertThat(phone.has("correct")).isFalse();
        phone.photograph("26-entry-approved");
    }

    @Test
    void anEventTakesChoicesAndTextsAndSaysWhatIsMissing() throws Exception {
        phone.tap("room-fill");
        phone.tap("choose-form");
        phone.tapText("KIE dan penyuluhan");
        phone.tap("start");
        phone.tap("field-saluran");
        phone.photograph("31-choose-option");
        phone.tapText("Kunjungan rumah");
        phone.write("field-topik", "Jarak kelahiran");
        phone.photograph("32-fields");
        phone.tap("next");
        phone.tap("next");
        phone.waitForText("9 isian belum diisi");
        phone.photograph("33-review-blanks");
        phone.tap("blanks");
        phone.write("field-tempat", "Balai RW 03");
        phone.waitFor(() -> phone.kept("Balai RW 03"));
        phone.restart();
        phone.tap("room-send");
        phone.tapText("KIE dan penyuluhan");

        phone.waitForText("8 isian belum diisi");
        assertThat(phone.says("Balai RW 03")).isTrue();
        phone.tap("discard");
        phone.tap("discard-sure");
        assertThat(phone.says("Draf")).isFalse();
    }

    @Test
    void theAppSpeaksEnglishWhenAsked() throws Exception {
        phone.tap("room-me");
        phone.tap("language-en");
        assertThat(phone.says("Signing key")).isTrue();
        phone.tap("room-fill");
        assertThat(phone.says("Fill a report")).isTrue();
        phone.photograph("41-english");
    }
}
