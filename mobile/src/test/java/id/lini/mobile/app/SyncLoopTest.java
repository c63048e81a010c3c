package id.lini.mobile.app;

import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static id.lini.mobile.testing.Samples.JUNE;
import static id.lini.mobile.testing.Samples.UNIT;
import static id.lini.mobile.testing.Samples.households;
import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.sync.Network;
import id.lini.mobile.sync.SyncReport;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.Samples;
import id.lini.mobile.testing.TestClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sync by itself over the networks it may use, by a person's word over any; and what it says of itself. */
class SyncLoopTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Network.Kind> looks = new LinkedBlockingQueue<>();
    private Officer officer;
    private Preferences preferences;
    private volatile Network.Kind network = Network.Kind.MOBILE;
    private SyncLoop loop;

    @BeforeEach
    void enrolled() {
        officer = Officer.open(folder, clock, server);
        officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
        officer.sync();
        preferences = new Preferences(folder.resolve("preferences.json"));
        officer.record(HOUSEHOLDS, UNIT, JUNE, households(1180, 900), Map.of());
        loop = new SyncLoop(
                officer.session(),
                () -> {
                    looks.add(network);
                    return network;
                },
                () -> SyncLoop.wifiOnly(preferences),
                () -> told.add(state().brief()));
    }

    @AfterEach
    void close() {
        loop.close();
        officer.close();
    }

    @Test
    void nothingIsSentByItselfOverMobileWhereWifiOnlyIsWished() throws InterruptedException {
        SyncLoop.wifiOnly(preferences, true);
        looked();

        assertThat(told).isEmpty();
        assertThat(server.entries).isEmpty();
        assertThat(state().brief()).isEqualTo("0 dikirim hari ini, 1 menunggu, menunggu wifi");
        assertThat(state().hints()).singleElement().asString().contains("hanya dikirim sendiri lewat wifi");

        network = Network.Kind.WIFI;
        loop.auto();
        assertThat(ended()).isEqualTo("1 dikirim hari ini, tidak ada yang menunggu");
        assertThat(server.entries).hasSize(1);
    }

    @Test
    void aPersonsWordUsesAnyNetwork() throws InterruptedException {
        SyncLoop.wifiOnly(preferences, true);
        loop.now();

        assertThat(ended()).isEqualTo("1 dikirim hari ini, tidak ada yang menunggu");
        assertThat(server.entries).hasSize(1);
    }

    @Test
    void withoutANetworkNotOnePacketIsSent() throws InterruptedException {
        network = Network.Kind.NONE;
        int before = server.asked.size();
        looked();

        assertThat(told).isEmpty();
        assertThat(server.asked).hasSize(before);
        assertThat(state().brief()).endsWith("1 menunggu, menunggu jaringan");
        assertThat(state().hints()).isEmpty();
    }

    @Test
    void aFailureSaysTheCauseAndWhenItIsTriedAgain() throws InterruptedException {
        server.offline();
        loop.auto();

        assertThat(ended()).isEqualTo("0 dikirim hari ini, 1 menunggu, mencoba lagi pukul 13.56");
        assertThat(state().say()).startsWith("Belum terkirim: server tidak terjangkau.");
        assertThat(loop.last().flatMap(SyncReport::nextTry))
                .contains(clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    void whatWasSentTodayIsCountedUntilTheDayEnds() throws InterruptedException {
        loop.now();
        ended();
        clock.advance(Duration.ofHours(24));
        assertThat(state().brief()).isEqualTo("0 dikirim hari ini, tidak ada yang menunggu");
    }

    @Test
    void whatIsFinishedDuringARunIsSentRightAfterIt() throws InterruptedException {
        server.between((request, next) -> {
            if (request.target().equals("/api/v1/work") && server.head() == 1) {
                server.noFault();
                officer.record(HOUSEHOLDS, Samples.MEDONO.id(), JUNE, households(900, 800), Map.of());
                loop.auto();
            }
            return next.send(request);
        });
        loop.auto();

        assertThat(ended()).startsWith("1 dikirim hari ini");
        assertThat(ended()).isEqualTo("2 dikirim hari ini, tidak ada yang menunggu");
        assertThat(server.entries).hasSize(2);
    }

    @Test
    void aClockThatIsOffIsSaidWithBothTimes() throws InterruptedException {
        server.between((request, next) -> {
            clock.advance(Duration.ofMinutes(-20));
            try {
                return next.send(request);
            } finally {
                clock.advance(Duration.ofMinutes(20));
            }
        });
        loop.now();
        ended();
        assertThat(state().hints())
                .contains("Jam ponsel berbeda 20 menit dari jam server: ponsel 2 Juli 2024 pukul 13.55, server 2 Juli"
                        + " 2024 pukul 13.35. Keduanya dicatat. Periksa pengaturan jam.");
    }

    private SyncState state() {
        return new SyncState(officer.session(), loop, Words.in("id"));
    }

    /** Waits until the loop looked at the network and did what it does then: its thread does one thing at a time. */
    private void looked() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            looks.clear();
            loop.auto();
            assertThat(looks.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    /** What the loop says after a run; it tells of the beginning, of each batch, and of the end. */
    private String ended() throws InterruptedException {
        String said = "sedang";
        while (said.contains("sedang") || said.contains("mengambil")) {
            said = Optional.ofNullable(told.poll(10, TimeUnit.SECONDS))
                    .orElseThrow(() -> new AssertionError("the loop says nothing"));
        }
        return said;
    }
}
