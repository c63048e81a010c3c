package id.lini.mobile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.platform.Incoming;
import id.lini.mobile.sync.Network;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.batch.BatchFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where sync stands, on the screens: in words, in counts of both sides, and what the officer can do about it. */
@Tag("slow")
class SyncScreensTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Display phone;

    /** Mid-month, with one report that waits. */
    @BeforeEach
    void prepare() {
        FieldDay.midMonth(folder, clock, server);
        phone = new Display(folder, clock, server, AppWindow.Prefill.NONE);
    }

    @AfterEach
    void stop() {
        phone.close();
    }

    @Test
    void offlineSaysFiguresCauseAndWhenItIsTriedAgainAndMakesAFileForTheOffice() throws Exception {
        server.offline();
        phone.start();
        phone.tap("room-send");
        phone.waitForText("12 dikirim hari ini, 1 menunggu, mencoba lagi pukul 13.5");
        assertThat(phone.says("Belum terkirim: server tidak terjangkau. 1 laporan aman di ponsel."))
                .isTrue();
        phone.photograph("50-send-offline");

        phone.tap("carry");
        phone.waitForId("carry-said");
        phone.photograph("51-send-carried");
        byte[] carried = phone.device.shared().orElseThrow();
        assertThat(BatchFile.readBatches(carried)).hasSize(1);

        theOfficeAnswers(carried);
    }

    /** What may go wrong with the office's file is said; the right one empties the queue without a network. */
    private void theOfficeAnswers(byte[] carried) throws Exception {
        Path own = Files.write(folder.resolve("lini-hp.lini"), carried);
        Path receipts = Files.write(folder.resolve("tanda-terima.lini"), server.office(carried));
        Path cut =
                Files.write(folder.resolve("tanda-terima (1).lini"), Arrays.copyOf(Files.readAllBytes(receipts), 40));
        phone.device.brings(new Incoming.Missing("Download"));
        phone.tap("carry-back");
        assertThat(phone.says("Tidak ada berkas .lini di folder Download")).isTrue();
        phone.tap("carry-back-close");
        phone.device.brings(new Incoming.Found(List.of(own)));
        phone.tap("carry-back");
        phone.waitForText("Ini berkas laporan dari ponsel, bukan tanda terima");
        phone.tap("carry-back-close");
        phone.device.brings(new Incoming.Found(List.of(cut, receipts, own)));
        phone.tap("carry-back");
        phone.photograph("51-send-carried2-which");
        phone.tapText("tanda-terima (1).lini");
        phone.waitForText("bukan tanda terima dari kantor, atau isinya tidak utuh");
        phone.tap("carry-back-close");
        phone.tap("carry-back");
        phone.tapText("tanda-terima.lini");
        phone.waitForText("1 laporan sudah diterima server. Tidak ada lagi yang menunggu.");
        phone.photograph("51-send-carried3-received");
        phone.tap("carry-back-close");

        assertThat(phone.has("carry")).isFalse();
        assertThat(phone.says("13 dikirim hari ini, tidak ada yang menunggu")).isTrue();
    }

    @Test
    void whatPhoneAndServerHoldStandsSideBySide() throws Exception {
        phone.start();
        phone.tap("room-send");
        phone.waitForText("13 dikirim hari ini, tidak ada yang menunggu");
        assertThat(phone.text("compare-here")).isEqualTo("13");
        assertThat(phone.text("compare-there")).isEqualTo("13");
        assertThat(phone.says("Sama. Yang disimpan server cocok dengan ponsel ini"))
                .isTrue();
        assertThat(phone.has("carry")).isFalse();
        phone.photograph("52-send-same");
    }

    @Test
    void ownCountsStandBesideTheTargetsOfTheUnitsAndWhereThereIsNoReportThatIsSaid() throws Exception {
        phone.start();
        phone.waitForText("Rumah tangga dimutakhirkan");
        assertThat(phone.says("Juni 2024")).isTrue();
        assertThat(phone.says("target 1.850")).isTrue();
        assertThat(phone.says("belum ada laporan")).isTrue();
        assertThat(phone.says("dari 7.950")).isTrue();
        assertThat(phone.says("4.775")).isTrue();
        assertThat(phone.says("disetujui 3.800 · terkirim 975 · 1 dikembalikan"))
                .isTrue();
        assertThat(phone.says("Peserta KB aktif: MKJP")).isTrue();
        phone.photograph("59-home-targets");

        phone.tap("goals-all");
        assertThat(phone.says("Dikeluarkan")).isTrue();
        phone.photograph("59-targets-all");
    }

    @Test
    void overMobileItWaitsForWifiWhereThatIsWishedAndSendsOnOnesWord() throws Exception {
        phone.device.network(Network.Kind.NONE);
        phone.start();
        phone.waitForText("1 menunggu, menunggu jaringan");
        phone.tap("room-me");
        phone.tap("network-wifi");
        phone.photograph("53-me-wifi");
        phone.device.network(Network.Kind.MOBILE);
        phone.tap("room-send");
        assertThat(phone.says("1 menunggu, menunggu wifi")).isTrue();
        assertThat(phone.says("hanya dikirim sendiri lewat wifi")).isTrue();
        phone.photograph("54-send-no-wifi");

        phone.tap("send-now");
        phone.waitForText("tidak ada yang menunggu");
    }

    @Test
    void aWrongClockIsSaidWithBothTimes() throws Exception {
        server.between((request, next) -> {
            clock.advance(Duration.ofMinutes(-14));
            try {
                return next.send(request);
            } finally {
                clock.advance(Duration.ofMinutes(14));
            }
        });
        phone.start();
        phone.tap("room-send");
        phone.waitForText("Jam ponsel berbeda 14 menit dari jam server: ponsel 2 Juli 2024 pukul 13.55");
        phone.photograph("55-send-clock");
    }

    @Test
    void aMessageStandsOnTopUntilItIsReadAndTheServerHearsOfIt() throws Exception {
        server.message("m1", "Bu Dewi, laporan pengendalian lapangan Medono bulan Juni belum masuk.");
        phone.start();
        phone.waitForText("laporan pengendalian lapangan Medono");
        assertThat(phone.says("Siti Aminah, 2 Juli 2024 pukul 13.55")).isTrue();
        phone.photograph("56-home-message");
        phone.tap("read-0");

        assertThat(phone.says("laporan pengendalian lapangan Medono")).isFalse();
        phone.waitFor(() -> server.unread().isEmpty());
    }

    @Test
    void anApprovedReportIsAskedToBeOpenedAgainWithAReason() throws Exception {
        phone.start();
        phone.tap("room-history");
        phone.tapApproved();
        phone.tap("reopen");
        assertThat(phone.enabled("reopen-ask")).isFalse();
        phone.write("reopen-reason", "Angka IUD dan MOW tertukar");
        phone.photograph("57-reopen");
        phone.tap("reopen-ask");

        phone.waitForText("sudah sampai ke penyelia");
        assertThat(phone.says("Angka IUD dan MOW tertukar")).isTrue();
        assertThat(phone.has("reopen")).isFalse();
        phone.photograph("58-reopen-asked");
        assertThat(server.reopenings).containsValue("Angka IUD dan MOW tertukar");
    }

    @Test
    void newsThatComeWhileAFingerIsDownDoNotSwallowTheTap() throws Exception {
        phone.start();
        phone.tap("room-send");
        phone.waitForText("tidak ada yang menunggu");
        phone.tap("room-home");
        phone.press("due-all");
        server.message("m1", "Rapat hari Jumat.");
        phone.device.resume();
        phone.waitFor(phone::messageCame);
        assertThat(phone.says("Rapat hari Jumat.")).isFalse();
        phone.lift();

        phone.waitForId("back");
        phone.tap("back");
        assertThat(phone.says("Rapat hari Jumat.")).isTrue();
    }
}
