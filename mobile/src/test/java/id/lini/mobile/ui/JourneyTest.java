package id.lini.mobile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.app.Officer;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer's first day with the app, by taps: from the code to a corrected report. */
@Tag("slow")
class JourneyTest {
    private static final String PIN = Officer.DEFAULT_PIN.digits();

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Display phone;

    @BeforeEach
    void start() throws Exception {
        phone = new Display(folder, clock, server, new AppWindow.Prefill(FakeServer.ADDRESS, ""));
        phone.start();
    }

    @AfterEach
    void stop() {
        phone.close();
    }

    @Test
    void fromTheCodeToACorrectedReport() throws Exception {
        enrol();
        fillWithAnError();
        phone.restart();
        theDraftIsThere();
        finishOffline();
        send();
        returnedAndCorrected();
    }

    private void enrol() throws Exception {
        phone.write("code", "K7QF-2MXP-9X");
        phone.tap("enrol");
        assertThat(phone.says("Kode salah ketik")).isTrue();
        phone.photograph("01-enrol-typo");
        phone.write("code", server.code().toLowerCase(java.util.Locale.ROOT));
        phone.tap("enrol");
        phone.pin("123456");
        assertThat(phone.says("terlalu mudah")).isTrue();
        phone.photograph("02-pin-weak");
        phone.pin(PIN);
        phone.pin("135791");
        assertThat(phone.says("Kedua PIN tidak sama")).isTrue();
        phone.pin(PIN);
        phone.pin(PIN);
        phone.waitForText("2 unit");
        assertThat(phone.says("Dewi Lestari")).isTrue();
        phone.photograph("02-welcome");
        phone.tap("welcome-start");
        phone.waitForText("Halo, Dewi Lestari");
        phone.waitForText("Pendataan keluarga");
        phone.photograph("02-home");
    }

    private void fillWithAnError() throws Exception {
        phone.tap("room-fill");
        phone.photograph("03-choose");
        phone.tap("choose-form");
        phone.photograph("04-choose-form");
        phone.tapText("Pendataan keluarga");
        phone.tap("choose-unit");
        phone.tapText("Medono");
        phone.tap("start");
        phone.photograph("05-fill-blank");
        phone.tap("count-rumah_tangga");
        phone.number("120");
        phone.photograph("06-fill-pad");
        phone.tap("key-next");
        phone.number("130");
        phone.tap("pad-close");
        assertThat(phone.says("tidak boleh")).isTrue();
        phone.photograph("07-fill-error");
        phone.tap("count-dimutakhirkan");
        phone.number("0");
        phone.tap("key-plus");
        phone.tap("key-plus");
        phone.tap("key-minus");
        phone.tap("pad-close");
        assertThat(phone.says("tidak boleh")).isFalse();
        assertThat(phone.says("2 dari 2 terisi")).isTrue();
    }

    private void theDraftIsThere() throws Exception {
        phone.waitForText("Draf");
        phone.photograph("08-home-draft");
        phone.tap("room-send");
        phone.tapText("Pendataan keluarga");
        phone.waitForText("Tidak ada kesalahan");
        phone.photograph("09-review");
    }

    private void finishOffline() throws Exception {
        server.offline();
        phone.tap("finish");
        phone.waitForText("0 dikirim hari ini, 1 menunggu, mencoba lagi pukul 13.5");
        assertThat(phone.says("Belum terkirim: server tidak terjangkau. 1 laporan aman di ponsel."))
                .isTrue();
        phone.photograph("10-offline");
    }

    private void send() throws Exception {
        server.noFault();
        phone.tap("send-now");
        phone.waitForText("1 laporan baru saja diterima server.");
        Entry entry = server.entries.values().iterator().next();
        assertThat(entry.answers().counts())
                .containsEntry(Cell.of("rumah_tangga"), 120L)
                .containsEntry(Cell.of("dimutakhirkan"), 1L);
        phone.photograph("11-sent");
        phone.tap("room-history");
        assertThat(phone.says("Terkirim")).isTrue();
        phone.photograph("12-history");
    }

    private void returnedAndCorrected() throws Exception {
        Entry first = server.entries.values().iterator().next();
        server.decide(first.id(), EntryState.RETURNED, "Rumah tangga bulan lalu 1.180. Apakah benar 120?");
        phone.tap("room-me");
        phone.photograph("13-me");
        phone.tap("send-now");
        phone.tap("room-home");
        phone.waitForText("Apakah benar 120?");
        phone.photograph("14-home-returned");
        phone.tap("line-" + first.id());
        assertThat(phone.says("oleh Siti Aminah")).isTrue();
        phone.photograph("15-entry-returned");
        phone.tap("correct");
        phone.tap("count-rumah_tangga");
        phone.number("1200");
        phone.tap("pad-close");
        phone.tap("next");
        phone.waitForText("Tidak ada kesalahan");
        phone.tap("finish");
        phone.waitForText("1 laporan baru saja diterima server.");

        List<Entry> all = List.copyOf(server.entries.values());
        assertThat(all).hasSize(2);
        assertThat(all.get(1).supersedes()).contains(first.id());
        assertThat(all.get(1).answers().counts()).containsEntry(Cell.of("rumah_tangga"), 1200L);
        phone.tap("room-history");
        assertThat(phone.says("Diganti")).isTrue();
        phone.photograph("16-history-corrected");
    }
}
