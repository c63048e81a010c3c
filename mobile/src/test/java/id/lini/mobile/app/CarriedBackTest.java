package id.lini.mobile.app;

import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static id.lini.mobile.testing.Samples.JUNE;
import static id.lini.mobile.testing.Samples.MAY;
import static id.lini.mobile.testing.Samples.MEDONO;
import static id.lini.mobile.testing.Samples.UNIT;
import static id.lini.mobile.testing.Samples.households;
import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.batch.BatchFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office's receipts, read from a file: each thing that may be wrong with it is said in its own words. */
class CarriedBackTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Officer officer;
    private CarriedBack back;

    @BeforeEach
    void open() {
        officer = Officer.open(folder.resolve("phone"), clock, server);
        officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
        officer.sync();
        server.offline();
        back = new CarriedBack(officer.session(), Words.in("id"));
    }

    @AfterEach
    void close() {
        officer.close();
    }

    @Test
    void receiptsOfAnotherPhoneAreNotForThisOne() throws IOException {
        FakeServer elsewhere = new FakeServer(clock);
        byte[] others;
        try (Officer other = Officer.open(folder.resolve("other"), clock, elsewhere)) {
            other.enrol(URI.create(FakeServer.ADDRESS), elsewhere.code(), "HP Sri");
            other.sync();
            record(other, 1);
            others = elsewhere.office(other.session().sync().export());
        }

        CarriedBack.Said said = back.read(file(others));

        assertThat(said.good()).isFalse();
        assertThat(said.text()).startsWith("Tanda terima ini bukan untuk ponsel ini.");
    }

    @Test
    void whatIsNoFileOfReceiptsIsToldApart() throws IOException {
        record(officer, 1);

        assertThat(back.read(file(new byte[] {1, 2, 3})).text())
                .startsWith("Berkas ini bukan tanda terima dari kantor");
        assertThat(back.read(file(officer.session().sync().export())).text())
                .startsWith("Ini berkas laporan dari ponsel");
        assertThat(back.read(folder.resolve("gone")).text()).startsWith("Berkas tidak dapat dibuka.");
        assertThat(back.read(file(BatchFile.receipts(List.of()))).good()).isFalse();
        assertThat(officer.session().store().outbox().waiting()).isEqualTo(1);
    }

    @Test
    void whatTheServerHasAndRefusedAndWhatStillWaitsIsCounted() throws IOException {
        server.refusing(entry -> entry.period().equals(MAY));
        record(officer, 2);
        byte[] receipts = server.office(officer.session().sync().export());
        officer.record(HOUSEHOLDS, MEDONO.id(), JUNE, households(900, 5), Map.of());

        assertThat(back.read(file(receipts)))
                .isEqualTo(new CarriedBack.Said(
                        true,
                        "1 laporan sudah diterima server. 1 ditolak; alasannya ada di Beranda. 1 masih menunggu."));
        assertThat(back.read(file(receipts)).text()).startsWith("Tanda terima ini sudah pernah dibaca.");
    }

    private static void record(Officer of, int reports) {
        for (int i = 0; i < reports; i++) {
            assertThat(of.record(HOUSEHOLDS, UNIT, i == 0 ? JUNE : MAY, households(1180, 900 + i), Map.of()))
                    .isInstanceOf(Finished.Kept.class);
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("berkas.lini"), bytes);
    }
}
