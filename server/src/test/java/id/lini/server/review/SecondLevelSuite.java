package id.lini.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.forms.FormReviews;
import id.lini.server.ledger.CellCheck;
import id.lini.server.persistence.Transactions;
import id.lini.server.testing.Sample;
import id.lini.server.testing.Stored;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.entry.Entry;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Forms that need two approvals, on a real store and on the pages: nothing counts before the second person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SecondLevelSuite {
    private static final Optional<EntryId> NEW = Optional.empty();
    private static final PersonId BUDI = Sample.SUPERVISOR;
    private static final PersonId TUTI = Staff.SECOND;

    private final String kind;
    private TestServer server;
    private Stored stored;
    private Visitor budi;
    private Visitor tuti;
    private int month;

    SecondLevelSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind);
        Staff.join(server);
        stored = new Stored(server);
        budi = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        tuti = Visitor.signedIn(server, "tuti", Staff.PASSWORD);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void twoLevels() {
        levels(2);
    }

    @Test
    void theFirstApprovalPostsNothingAndIsToldInWords() {
        Entry entry = report();
        BatchId batch = stored.batch(entry);
        assertThat(decide(BUDI, approve(entry, false))).isEqualTo(new Decided.Done(1, 1, List.of()));

        assertThat(counting(entry)).isEmpty();
        assertThat(stored.query("SELECT pending FROM review_queue WHERE batch = ?", batch.toString()))
                .containsExactly("1");
        assertThat(stored.query(
                        "SELECT state || ': ' || reason || ' (' || by_name || ')' FROM state_change WHERE entry = ?",
                        id(entry)))
                .as("what an old app shows as well")
                .containsExactly("IN_REVIEW: Disetujui tingkat pertama, menunggu tingkat kedua (Budi)");
        assertThat(stored.query("SELECT reason_en FROM state_change WHERE entry = ?", id(entry)))
                .as("for a phone in English")
                .containsExactly("Approved at the first level, waits for the second");
        assertThat(stored.query("SELECT action FROM audit_event WHERE subject = ?", id(entry)))
                .containsExactly("ENTRY_APPROVE_FIRST");
    }

    @Test
    void theSamePersonIsRefusedAndAnotherMakesItCount() {
        Entry entry = approvedOnce();
        assertThat(refusal(BUDI, approve(entry, true))).isEqualTo(ErrorCode.SECOND_PERSON);
        assertThat(counting(entry)).isEmpty();
        assertThat(decide(TUTI, approve(entry, true))).isEqualTo(new Decided.Done(1, List.of()));
        assertThat(counting(entry)).containsExactly(id(entry));
        assertThat(refusal(BUDI, approve(entry, true))).isEqualTo(ErrorCode.STATE_CHANGED);
        assertFiguresAddUp();
    }

    @Test
    void eachSeesWhatWaitsForThemAndTheFigureNamesBoth() {
        Entry entry = report();
        BatchId batch = stored.batch(entry);
        assertThat(page(budi, "/tinjau/" + batch)).contains("Formulir ini perlu dua persetujuan: ini tingkat 1");
        assertThat(budi.follow(budi.post("/tinjau/" + batch, "action", "APPROVE", "shown", id(entry), "second", "")))
                .contains("1 laporan disetujui tingkat 1")
                .doesNotContain("/tinjau/" + batch);
        assertThat(page(budi, "/tinjau/laporan/" + entry.id()))
                .contains("Menunggu tingkat 2 oleh orang lain", "Batalkan persetujuan tingkat 1")
                .doesNotContain("value=\"APPROVE\"");
        assertThat(page(tuti, "/tinjau")).contains("/tinjau/" + batch, "1 di tingkat 2, sudah disetujui tingkat 1");
        assertThat(page(tuti, "/tinjau/laporan/" + entry.id()))
                .contains("Tingkat 2: sudah disetujui Budi di tingkat 1", "Setujui tingkat 2");
        assertThat(tuti.follow(
                        tuti.post("/tinjau/" + batch, "action", "APPROVE", "shown", id(entry), "second", id(entry))))
                .contains("1 laporan disetujui. Petugas");
        assertThat(page(tuti, "/tinjau/laporan/" + entry.id()))
                .containsSubsequence("Disetujui tingkat 1", "oleh Budi", "Disetujui", "oleh Tuti");
    }

    @Test
    void whatIsPlainIsApprovedAtOnceByEachInTurn() {
        Entry entry = report();
        BatchId batch = stored.batch(entry);
        assertThat(budi.follow(budi.post("/tinjau/bersama", "batches", batch.toString())))
                .contains("1 laporan disetujui tingkat 1");
        assertThat(counting(entry)).isEmpty();
        assertThat(tuti.follow(tuti.post("/tinjau/bersama", "batches", batch.toString())))
                .contains("1 laporan disetujui. Petugas");
        assertThat(counting(entry)).containsExactly(id(entry));
    }

    @Test
    void whatIsReturnedAtTheSecondLevelGoesToTheOfficerAndCanBeTakenBack() {
        Entry entry = approvedOnce();
        decide(TUTI, new Wish(Action.RETURN, entry.id(), "bukti kurang", Set.of(), true));
        assertThat(told(entry)).isEqualTo("RETURNED bukti kurang");
        assertThat(page(tuti, "/keputusan")).contains("Batalkan");
        decide(TUTI, new Wish(Action.REOPEN, entry.id(), "salah tekan", Set.of(), false));
        assertThat(page(tuti, "/tinjau/laporan/" + entry.id())).contains("Setujui tingkat 2");
        decide(TUTI, approve(entry, true));
        assertThat(counting(entry)).containsExactly(id(entry));
    }

    @Test
    void theFirstApprovalIsTakenBackFromTheListButNotOnceTheSecondIsThere() {
        Entry entry = approvedOnce();
        assertThat(page(budi, "/keputusan"))
                .contains("Menunggu persetujuan tingkat 2", "name=\"second\" value=\"" + entry.id() + "\"");
        String[] undo = {"action", "REOPEN", "second", id(entry), "reason", "Keputusan dibatalkan oleh penyelia"};
        assertThat(budi.follow(budi.post("/tinjau/laporan/" + entry.id(), undo)))
                .contains("Persetujuan tingkat 1 dibatalkan", "Setujui tingkat 1");
        decide(BUDI, approve(entry, false));
        decide(TUTI, approve(entry, true));
        var late = budi.post("/tinjau/laporan/" + entry.id(), undo);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Visitor.text(late)).contains("sudah disetujui sementara itu");
        assertThat(counting(entry)).containsExactly(id(entry));

        decide(TUTI, new Wish(Action.REOPEN, entry.id(), "perlu dicek", Set.of(), false));
        assertThat(counting(entry)).isEmpty();
        assertThat(page(tuti, "/tinjau/laporan/" + entry.id())).contains("Tingkat 2: sudah disetujui Budi");
        assertFiguresAddUp();
    }

    @Test
    void ofTwoAtTheSameLevelOneWinsAndTheOtherIsTold() {
        for (int round = 0; round < 5; round++) {
            Entry entry = report();
            stored.batch(entry);
            List<Decided> first =
                    atOnce(() -> decide(BUDI, approve(entry, false)), () -> decide(TUTI, approve(entry, false)));
            assertOneWon(first);
            assertThat(counting(entry))
                    .as("nobody approved twice by not knowing")
                    .isEmpty();
            PersonId winner = first.get(0) instanceof Decided.Done ? BUDI : TUTI;
            PersonId other = winner.equals(BUDI) ? TUTI : BUDI;
            assertOneWon(atOnce(
                    () -> decide(other, approve(entry, true)),
                    () -> decide(winner, new Wish(Action.REOPEN, entry.id(), "salah tekan", Set.of(), true))));
        }
        assertFiguresAddUp();
    }

    @Test
    void aCorrectionThatComesMeanwhileStandsInTheWayAndThenTakesThePlace() {
        Entry entry = approvedOnce();
        Entry correction =
                stored.control(Sample.OFFICER, Sample.EAST, entry.period().toString(), 3, 9, Optional.of(entry.id()));
        stored.batch(correction);
        assertThat(refusal(TUTI, approve(entry, true))).isEqualTo(ErrorCode.CHOICE_NEEDED);
        decide(BUDI, approve(correction, false));
        assertThat(refusal(TUTI, approve(entry, true))).isEqualTo(ErrorCode.STATE_CHANGED);
        decide(TUTI, approve(correction, true));
        assertThat(counting(entry)).containsExactly(id(correction));
        assertFiguresAddUp();
    }

    @Test
    void switchingTouchesOnlyWhatIsNotApprovedYet() {
        levels(1);
        Entry before = report();
        stored.batch(before);
        decide(BUDI, approve(before, false));
        levels(2);
        assertThat(counting(before)).containsExactly(id(before));
        Entry waiting = approvedOnce();
        levels(1);
        assertThat(counting(waiting)).as("nothing counts by switching").isEmpty();
        assertThat(page(budi, "/tinjau/laporan/" + waiting.id())).contains("cukup satu tingkat");
        assertThat(decide(BUDI, approve(waiting, true))).isEqualTo(new Decided.Done(1, List.of()));
        assertThat(counting(waiting)).containsExactly(id(waiting));
    }

    /** Histories with levels switched at random: what counts was approved last, and the queue counts what waits. */
    @Test
    void afterRandomHistoriesLedgerQueueAndEntriesAgree() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            if (entries.isEmpty() || random.nextInt(4) == 0) {
                Optional<EntryId> corrected = entries.isEmpty() || random.nextBoolean()
                        ? NEW
                        : Optional.of(
                                entries.get(random.nextInt(entries.size())).id());
                entries.add(stored.control(Sample.OFFICER, Sample.WEST, "2023-01", random.nextInt(9), 4, corrected));
                stored.batch(entries.get(entries.size() - 1));
            }
            if (random.nextInt(12) == 0) {
                levels(1 + random.nextInt(2));
            }
            Set<EntryId> all = Set.copyOf(entries.stream().map(Entry::id).toList());
            Action action = Action.values()[random.nextInt(Action.values().length)];
            EntryId entry = entries.get(random.nextInt(entries.size())).id();
            decide(random.nextBoolean() ? BUDI : TUTI, new Wish(action, entry, "acak", all, random.nextBoolean()));
        }
        assertFiguresAddUp();
        assertThat(stored.query("SELECT s.entry FROM entry_state s LEFT JOIN counting c ON c.agency = s.agency"
                        + " AND c.entry = s.entry WHERE (s.state = 'APPROVED') <> (c.entry IS NOT NULL)"))
                .as("approved is what counts, seed %d", seed)
                .isEmpty();
        assertThat(stored.query("SELECT q.batch FROM review_queue q WHERE q.pending <> (SELECT COUNT(*) FROM entry e"
                        + " LEFT JOIN entry_state s ON s.agency = e.agency AND s.entry = e.entry WHERE e.agency = q.agency"
                        + " AND e.batch = q.batch AND COALESCE(s.state, 'IN_REVIEW') = 'IN_REVIEW')"))
                .as("the queue counts what waits, seed %d", seed)
                .isEmpty();
    }

    private void levels(int levels) {
        server.bean(Transactions.class).write(Sample.AGENCY.value(), () -> {
            server.bean(FormReviews.class).set(Sample.AGENCY, Sample.CONTROL, levels);
            return levels;
        });
    }

    private Entry report() {
        String period = YearMonth.parse("2010-01").plusMonths(month++).toString();
        return stored.control(Sample.OFFICER, Sample.EAST, period, 3, 4, NEW);
    }

    private Entry approvedOnce() {
        Entry entry = report();
        stored.batch(entry);
        assertThat(decide(BUDI, approve(entry, false))).isInstanceOf(Decided.Done.class);
        return entry;
    }

    private static Wish approve(Entry entry, boolean second) {
        return new Wish(Action.APPROVE, entry.id(), "", Set.of(), second);
    }

    private Decided decide(PersonId person, Wish wish) {
        return server.bean(ReviewService.class).decide(Sample.AGENCY, person, List.of(wish));
    }

    private ErrorCode refusal(PersonId person, Wish wish) {
        return ((Decided.Refused) decide(person, wish)).problem().code();
    }

    private static void assertOneWon(List<Decided> outcomes) {
        assertThat(outcomes.stream().filter(Decided.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream()
                        .filter(Decided.Refused.class::isInstance)
                        .map(refused -> ((Decided.Refused) refused).problem().code()))
                .containsExactly(ErrorCode.STATE_CHANGED);
    }

    private static List<Decided> atOnce(Supplier<Decided> one, Supplier<Decided> other) {
        CountDownLatch both = new CountDownLatch(2);
        CompletableFuture<Decided> first = CompletableFuture.supplyAsync(() -> met(both, one));
        CompletableFuture<Decided> second = CompletableFuture.supplyAsync(() -> met(both, other));
        return List.of(first.join(), second.join());
    }

    private static Decided met(CountDownLatch both, Supplier<Decided> deed) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return deed.get();
    }

    private List<String> counting(Entry entry) {
        return stored.query(
                "SELECT entry FROM counting WHERE slot = ?", entry.form() + "|" + entry.unit() + "|" + entry.period());
    }

    private String told(Entry entry) {
        return stored.query(
                        "SELECT state || ' ' || reason FROM state_change WHERE entry = ? ORDER BY seq DESC", id(entry))
                .get(0);
    }

    private static String id(Entry entry) {
        return entry.id().toString();
    }

    private static String page(Visitor visitor, String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(200);
        return Visitor.text(answer);
    }

    private void assertFiguresAddUp() {
        assertThat(server.bean(CellCheck.class)
                        .verify(Sample.AGENCY, CellCheck.Watcher.NONE)
                        .differences())
                .isEmpty();
    }
}
