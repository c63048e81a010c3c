package id.lini.mobile.sync;

import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static id.lini.mobile.testing.Samples.JUNE;
import static id.lini.mobile.testing.Samples.MAY;
import static id.lini.mobile.testing.Samples.UNIT;
import static id.lini.mobile.testing.Samples.households;
import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.app.Finished;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.SyncWords;
import id.lini.mobile.app.Words;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.net.SyncTransport;
import id.lini.mobile.store.StoredEntry;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.Samples;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.batch.Receipt;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.EntryId;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivered means a verified receipt, whatever happens on the way. */
class SyncEngineTest {
    private static final String POST = "POST";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Officer officer;

    @BeforeEach
    void enrolled() {
        officer = Officer.open(folder, clock, server);
        officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
        officer.sync();
    }

    @AfterEach
    void close() {
        officer.close();
    }

    @Test
    void aFinishedEntryIsDeliveredByAReceiptAndLearnsWhatBecameOfIt() {
        EntryId june = record(JUNE, 1200, 30);

        SyncReport report = officer.sync();

        assertThat(report.complete()).isTrue();
        assertThat(report.delivered()).isEqualTo(1);
        assertThat(server.entries).containsOnlyKeys(june);
        assertThat(state(june)).isEqualTo(EntryState.DELIVERED);
        server.decide(june, EntryState.RETURNED, "Jumlah rumah tangga turun; mohon periksa.");
        officer.sync();
        assertThat(entry(june).reason()).isEqualTo("Jumlah rumah tangga turun; mohon periksa.");
        assertThat(entry(june).wantsCorrection()).isTrue();
    }

    @Test
    void offlineSaysWhatHappenedWhatIsSafeAndWhatComesNext() {
        record(JUNE, 1200, 30);
        record(MAY, 1190, 20);
        server.offline();

        SyncReport report = officer.sync();

        assertThat(say(report))
                .isEqualTo("Belum terkirim: server tidak terjangkau. 2 laporan aman di ponsel."
                        + " Dicoba lagi pukul 13.56.");
        clock.advance(Duration.ofMinutes(1));
        assertThat(officer.sync().nextTry()).contains(Instant.parse("2024-07-02T06:58:00Z"));
    }

    @Test
    void anAnswerLostAfterDeliveryIsAskedForAgainWithTheSameBytes() {
        EntryId june = record(JUNE, 1200, 30);
        server.between((request, next) -> {
            next.send(request);
            throw new IOException("connection reset");
        });
        assertThat(officer.sync().failure().orElseThrow()).isInstanceOf(SyncFailure.Unreachable.class);
        assertThat(state(june)).isEqualTo(EntryState.SENDING);

        server.noFault();
        record(MAY, 1190, 20);
        SyncReport report = officer.sync();

        assertThat(report.complete()).isTrue();
        assertThat(server.posts).containsExactly(1L, 1L, 2L);
        assertThat(server.entries).hasSize(2);
    }

    @Test
    void eachBatchHoldsAtMostFiftyEntriesAndIsSentOneByOne() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < 120; i++) {
            assertThat(officer.record(
                            HOUSEHOLDS,
                            i % 2 == 0 ? UNIT : Samples.MEDONO.id(),
                            Period.parse(first.minusMonths(i % 24).toString().substring(0, 7)),
                            households(1000 + i, i),
                            Map.of("dimutakhirkan_luar_biasa", "memang benar")))
                    .isInstanceOf(Finished.Kept.class);
        }

        assertThat(officer.sync().delivered()).isEqualTo(120);

        assertThat(server.posts).containsExactly(1L, 2L, 3L);
        assertThat(server.entries).hasSize(120);
    }

    @Test
    void oneRefusedEntryKeepsItsReasonAndDoesNotStopTheRest() {
        EntryId may = record(MAY, 1190, 20);
        EntryId june = record(JUNE, 1200, 30);
        server.refusing(entry -> entry.id().equals(may));

        SyncReport report = officer.sync();

        assertThat(report.refused()).isEqualTo(1);
        assertThat(state(june)).isEqualTo(EntryState.DELIVERED);
        assertThat(entry(may).state()).isEqualTo(EntryState.REFUSED);
        assertThat(entry(may).reason()).contains("bukan wilayah tugas Anda");
        assertThat(say(report)).contains("1 laporan ditolak");
    }

    @Test
    void aReceiptOfAnotherKeyIsNotBelieved() {
        EntryId june = record(JUNE, 1200, 30);
        SigningKey other = SigningKey.generate(new SecureRandom());
        server.between((request, next) -> {
            SyncTransport.Reply reply = next.send(request);
            return request.method().equals(POST)
                    ? FakeServer.jose(201, open(reply).sign(other))
                    : reply;
        });

        SyncReport report = officer.sync();

        assertThat(report.failure().orElseThrow()).isInstanceOf(SyncFailure.Untrusted.class);
        assertThat(state(june)).isEqualTo(EntryState.SENDING);
        assertThat(report.waiting()).isEqualTo(1);
    }

    @Test
    void aReceiptChangedOnTheWayIsNotBelieved() {
        EntryId june = record(JUNE, 1200, 30);
        server.between((request, next) -> {
            SyncTransport.Reply reply = next.send(request);
            String text = new String(reply.bytes(), StandardCharsets.US_ASCII);
            char last = text.charAt(40);
            String changed = text.substring(0, 40) + (last == 'A' ? 'B' : 'A') + text.substring(41);
            return request.method().equals(POST)
                    ? new SyncTransport.Reply(201, reply.type(), changed.getBytes(StandardCharsets.US_ASCII))
                    : reply;
        });

        assertThat(officer.sync().failure().orElseThrow()).isInstanceOf(SyncFailure.Untrusted.class);
        assertThat(state(june)).isEqualTo(EntryState.SENDING);
    }

    @Test
    void aReceiptOfTheServersKeyForOtherBytesIsNotBelieved() {
        EntryId june = record(JUNE, 1200, 30);
        server.between((request, next) -> {
            SyncTransport.Reply reply = next.send(request);
            if (!request.method().equals(POST)) {
                return reply;
            }
            Receipt honest = open(reply);
            Receipt other = new Receipt(
                    honest.agency(),
                    honest.device(),
                    honest.batch(),
                    honest.number(),
                    Sha256.of("something else"),
                    honest.receivedAt(),
                    honest.accepted(),
                    honest.refused());
            return FakeServer.jose(201, other.sign(server.key));
        });

        assertThat(officer.sync().failure().orElseThrow()).isInstanceOf(SyncFailure.Untrusted.class);
        assertThat(state(june)).isEqualTo(EntryState.SENDING);
    }

    @Test
    void aLoginPageThatSaysTwoHundredIsNoDelivery() {
        record(JUNE, 1200, 30);
        server.between((request, next) -> FakeServer.html(200));

        SyncReport report = officer.sync();

        assertThat(report.failure().orElseThrow()).isEqualTo(new SyncFailure.Foreign(200));
        assertThat(say(report)).contains("wifi").contains("1 laporan aman di ponsel");
        assertThat(server.posts).isEmpty();
    }

    @Test
    void aBusyServerIsTriedAgainLater() {
        record(JUNE, 1200, 30);
        server.between((request, next) -> FakeServer.problem(Problem.of(ErrorCode.SERVER_BUSY)));

        SyncReport report = officer.sync();

        assertThat(report.failure().orElseThrow()).isEqualTo(new SyncFailure.Troubled(503));
        assertThat(report.nextTry()).isPresent();
        server.noFault();
        assertThat(officer.sync().complete()).isTrue();
    }

    @Test
    void garbageInTheRightTypeIsNotBelieved() {
        record(JUNE, 1200, 30);
        server.between((request, next) -> new SyncTransport.Reply(201, "application/jose", new byte[] {1, 2, 3}));

        assertThat(officer.sync().failure().orElseThrow()).isInstanceOf(SyncFailure.Untrusted.class);
    }

    @Test
    void garbageInsteadOfWorkLeavesTheWorkThatWasThere() {
        server.between((request, next) -> request.target().endsWith("/work")
                ? new SyncTransport.Reply(200, "application/json", "{\"units\":3}".getBytes(StandardCharsets.UTF_8))
                : next.send(request));

        assertThat(officer.sync().failure().orElseThrow()).isInstanceOf(SyncFailure.Untrusted.class);
        assertThat(officer.units()).hasSize(2);
        assertThat(officer.forms()).hasSize(3);
    }

    @Test
    void aFormThatThisAppCannotReadDoesNotCostTheOthers() {
        String newer = Samples.form("kie").replace("\"per_event\"", "\"every_full_moon\"");
        server.work(List.of(Samples.KRATON), List.of(Samples.form("pendataan-keluarga"), newer));

        assertThat(officer.sync().complete()).isTrue();

        assertThat(officer.forms()).hasSize(1);
        assertThat(new SyncSettings(officer.session().store()).formsUnread()).isEqualTo(1);
    }

    @Test
    void aServerPutBackFromItsBackupIsGivenWhatItLost() {
        for (int month = 1; month <= 3; month++) {
            record(Period.parse("2024-0" + month), 1000 + month, 20 + month);
            officer.sync();
        }
        server.restoreTo(1);
        server.posts.clear();
        EntryId june = record(JUNE, 1200, 30);

        SyncReport report = officer.sync();

        assertThat(report.complete()).isTrue();
        assertThat(report.delivered()).isEqualTo(1);
        assertThat(server.posts).containsExactly(4L, 2L, 3L, 4L);
        assertThat(server.entries).containsKey(june);
    }

    @Test
    void aServerThatAsksForTheImpossibleIsShownAndDoesNotHoldThePhoneInALoop() {
        record(JUNE, 1200, 30);
        AtomicInteger asked = new AtomicInteger();
        server.between((request, next) -> {
            asked.incrementAndGet();
            return request.method().equals(POST)
                    ? FakeServer.problem(
                            Problem.of(ErrorCode.BATCH_OUT_OF_ORDER, 1, 7).with(Problem.EXPECTED, 7))
                    : next.send(request);
        });

        SyncReport report = officer.sync();

        assertThat(report.failure().orElseThrow()).isInstanceOf(SyncFailure.Refused.class);
        assertThat(report.nextTry()).isEmpty();
        assertThat(say(report)).startsWith("Belum terkirim. Nomor kiriman 1 datang sebelum waktunya");
        assertThat(asked.get()).isLessThan(5);
    }

    @Test
    void aRevokedPhoneSaysSoAndKeepsEverything() {
        record(JUNE, 1200, 30);
        server.between((request, next) -> FakeServer.problem(Problem.of(ErrorCode.DEVICE_REVOKED, "1 Juli 2024")));

        SyncReport report = officer.sync();

        assertThat(say(report)).contains("dicabut").contains("1 laporan aman di ponsel");
    }

    @Test
    void aWrongClockIsNoticed() {
        clock.advance(Duration.ofHours(1));
        server.between((request, next) -> {
            clock.advance(Duration.ofHours(-1));
            SyncTransport.Reply reply = next.send(request);
            clock.advance(Duration.ofHours(1));
            return reply;
        });
        officer.sync();

        assertThat(new SyncSettings(officer.session().store()).clockAhead()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void everyRequestIsSignedOverItsOwnTarget() {
        assertThat(server.asked).extracting("target").contains("/api/v1/work", "/api/v1/states?after=0&limit=200");
    }

    private Receipt open(SyncTransport.Reply reply) {
        String text = new String(reply.bytes(), StandardCharsets.US_ASCII);
        return Receipt.open(new CompactJws(text), server.key.verifyKey());
    }

    private EntryId record(Period period, long total, long updated) {
        Finished finished = officer.record(HOUSEHOLDS, UNIT, period, households(total, updated), Map.of());
        assertThat(finished).isInstanceOf(Finished.Kept.class);
        return ((Finished.Kept) finished).entry();
    }

    private EntryState state(EntryId id) {
        return entry(id).state();
    }

    private StoredEntry entry(EntryId id) {
        return officer.entry(id).orElseThrow();
    }

    private String say(SyncReport report) {
        return new SyncWords(Words.in("id"), officer.grant().zone()).say(report);
    }

    @Test
    void nothingToDoIsSaidAsDone() {
        assertThat(say(officer.sync())).isEqualTo("Semua laporan sudah terkirim.");
        assertThat(Optional.of(officer.sync()).filter(SyncReport::complete)).isPresent();
    }
}
