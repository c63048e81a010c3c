package id.lini.mobile.sync;

import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static id.lini.mobile.testing.Samples.UNIT;
import static id.lini.mobile.testing.Samples.households;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.mobile.app.ChooseModel;
import id.lini.mobile.app.DraftModel;
import id.lini.mobile.app.Finished;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.Words;
import id.lini.mobile.store.PhotoStore;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.Samples;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.entry.Place;
import id.lini.shared.id.EntryId;
import id.lini.shared.jws.Sha256;
import id.lini.shared.work.StateChange;
import id.lini.shared.work.StatePage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phone and server hold the same, or it is found out; photos follow their entries. */
class CompareTest {

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Officer officer;

    @BeforeEach
    void threeMonthsSent() {
        server.work(List.of(Samples.KRATON), List.of(withEvidence()));
        officer = Officer.open(folder, clock, server);
        officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
        officer.sync();
        for (int month = 1; month <= 3; month++) {
            record("2024-0" + month);
            officer.sync();
        }
    }

    @AfterEach
    void close() {
        officer.close();
    }

    @Test
    void whenBothHoldTheSameItIsSaidWithBothCounts() {
        assertThat(comparison()).isEqualTo(new Comparison(3, 3, true, clock.instant()));
    }

    @Test
    void anIdlePhoneNoticesThatTheServerWasPutBackAndGivesItWhatItLost() {
        server.restoreTo(1);
        server.posts.clear();

        assertThat(officer.sync().complete()).isTrue();

        assertThat(server.posts).containsExactly(2L, 3L);
        assertThat(comparison()).isEqualTo(new Comparison(3, 3, true, clock.instant()));
    }

    @Test
    void newsLostOnTheWayAreFoundByTheDigestAndFetchedAgain() {
        EntryId first = officer.history().get(0).entry().id();
        server.decide(first, EntryState.APPROVED, "");
        officer.sync();
        clock.advance(Duration.ofDays(1));
        // As if the page of news had been lost after its cursor was kept.
        officer.session()
                .store()
                .changes()
                .apply(new StatePage(
                        1,
                        false,
                        List.of(new StateChange(first, EntryState.RETURNED, "keliru", "Siti", clock.instant()))));

        officer.sync();

        assertThat(officer.entry(first).orElseThrow().state()).isEqualTo(EntryState.APPROVED);
        assertThat(comparison().same()).isTrue();
    }

    @Test
    void whatCannotBeMendedIsReported() {
        EntryId first = officer.history().get(0).entry().id();
        officer.session()
                .store()
                .changes()
                .apply(new StatePage(
                        0, false, List.of(new StateChange(first, EntryState.APPROVED, "", "nobody", clock.instant()))));

        clock.advance(Duration.ofDays(1));

        assertThat(officer.sync().complete()).isTrue();

        assertThat(comparison().same()).isFalse();
        assertThat(comparison().here()).isEqualTo(comparison().there());
    }

    @Test
    void allEntriesAreReadForItOnceADay() {
        long before = digests();
        officer.sync();
        officer.sync();
        assertThat(digests()).isEqualTo(before);

        clock.advance(Duration.ofDays(1));
        officer.sync();
        assertThat(digests()).isEqualTo(before + 1);
    }

    @Test
    void bothClocksAreKeptAsTheyStood() {
        clock.advance(Duration.ofMinutes(5));
        officer.sync();

        assertThat(new SyncSettings(officer.session().store()).clocks())
                .contains(new SyncSettings.Clocks(clock.instant(), clock.instant()));
    }

    @Test
    void aPhotoIsNamedInTheEntryAndSentAfterItAndOnce() {
        EntryId draft = draft("2024-05");
        Sha256 hash = photos().put(draft, jpeg(1));
        officer.session()
                .store()
                .drafts()
                .place(draft, Optional.of(new Place("-6.8886", "109.6753", 12)), clock.instant());
        assertThat(finish(draft)).isInstanceOf(Finished.Kept.class);
        server.between((request, next) -> {
            if (request.target().contains("attachments")) {
                throw new IOException("connection reset");
            }
            return next.send(request);
        });

        assertThat(officer.sync().failure()).isPresent();
        assertThat(server.entries.get(draft).photos()).containsExactly(hash);
        assertThat(server.entries.get(draft).place()).contains(new Place("-6.8886", "109.6753", 12));
        server.noFault();
        assertThat(officer.sync().failure()).isEmpty();
        officer.sync();

        assertThat(server.photos).containsExactly(hash);
        assertThat(photos().get(hash)).isPresent();
    }

    @Test
    void aPhotoOfAFinishedEntryCannotBeThrownAwayAndADraftsGoesWithIt() {
        EntryId kept = draft("2024-05");
        Sha256 named = photos().put(kept, jpeg(1));
        finish(kept);
        EntryId discarded = draft("2024-06");
        Sha256 gone = photos().put(discarded, jpeg(2));

        officer.session().store().drafts().delete(discarded);

        assertThat(photos().delete(kept, named)).isFalse();
        assertThat(photos().get(named)).isPresent();
        assertThat(photos().get(gone)).isEmpty();
    }

    @Test
    void whatIsNoPhotoIsNotKept() {
        assertThatThrownBy(() -> photos().put(draft("2024-05"), new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pausesAreSpreadAroundTheirLength() {
        Jitter jitter = Jitter.from(new Random(7));

        for (int i = 0; i < 100; i++) {
            assertThat(jitter.of(Duration.ofMinutes(2))).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
        }
    }

    @Test
    void aSyncBeginsByItselfOnlyOverANetworkThatMayBeUsed() {
        assertThat(network("wlan0").mayTry(true)).isTrue();
        assertThat(network("rmnet_data1").mayTry(false)).isTrue();
        assertThat(network("rmnet_data1").mayTry(true)).isFalse();
        assertThat(network("tun0").mayTry(true)).isFalse();
        assertThat(((Network) () -> Network.Kind.NONE).mayTry(false)).isFalse();
    }

    private long digests() {
        return server.asked.stream()
                .filter(asked -> asked.target().endsWith("?digest=true"))
                .count();
    }

    private static Network network(String name) {
        return () -> Network.kind(name);
    }

    private Comparison comparison() {
        return new SyncSettings(officer.session().store()).comparison().orElseThrow();
    }

    private PhotoStore photos() {
        return officer.session().store().photos();
    }

    private void record(String month) {
        Finished finished = officer.record(
                HOUSEHOLDS, UNIT, Period.parse(month), households(1000 + month.hashCode() % 50, 5), Map.of());
        assertThat(finished).isInstanceOf(Finished.Kept.class);
    }

    private EntryId draft(String month) {
        EntryId draft = new ChooseModel(officer.session(), Words.in("id")).begin(HOUSEHOLDS, UNIT, Period.parse(month));
        DraftModel model = new DraftModel(officer.session(), Words.in("id"), draft);
        model.put(Cell.of("rumah_tangga"), Optional.of(1234L));
        model.put(Cell.of("dimutakhirkan"), Optional.of(7L));
        return draft;
    }

    private Finished finish(EntryId draft) {
        return new DraftModel(officer.session(), Words.in("id"), draft).finish();
    }

    private static byte[] jpeg(int content) {
        return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) content};
    }

    private static String withEvidence() {
        return Samples.form("pendataan-keluarga").replaceFirst("\\{", "{\"photo\": true, \"gps\": true, ");
    }
}
