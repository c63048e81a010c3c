package id.lini.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.ledger.CellCheck;
import id.lini.server.ledger.RebuildCells;
import id.lini.server.persistence.Transactions;
import id.lini.server.testing.Sample;
import id.lini.server.testing.Stored;
import id.lini.server.testing.TestServer;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Decisions on a real store: what is written together, who wins a race, and that figures add up afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReviewSuite {
    private static final Optional<EntryId> NEW = Optional.empty();

    private final String kind;
    private TestServer server;
    private Stored stored;
    private ReviewService service;
    private int month;

    ReviewSuite(String kind) {
        this.kind = kind;
    }

    @BeforeAll
    void start() {
        server = TestServer.on(kind);
        Staff.join(server);
        stored = new Stored(server);
        service = server.bean(ReviewService.class);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void approvalPostsTellsAndEmptiesTheQueueInOneStroke() {
        Entry entry = stored.control(Sample.OFFICER, Sample.EAST, nextMonth(), 3, 4, NEW);
        BatchId batch = stored.batch(entry);
        int before = changes();

        assertThat(decide(Sample.SUPERVISOR, approve(entry))).isEqualTo(new Decided.Done(1, List.of()));

        assertThat(state(entry)).isEqualTo("APPROVED");
        assertThat(pending(batch)).isZero();
        assertThat(value(entry, "pus")).isEqualTo("12");
        assertThat(value(entry, "aktif")).isEqualTo("7");
        assertThat(value(entry, "#")).isEqualTo("1");
        assertThat(changes()).isEqualTo(before + 1);
        assertThat(stored.query(
                        "SELECT person || ' ' || state || ' ' || by_name FROM state_change WHERE entry = ?",
                        entry.id().toString()))
                .containsExactly("plkb-1 APPROVED Budi");
        assertThat(stored.query(
                        "SELECT actor || ' ' || action FROM audit_event WHERE subject = ?",
                        entry.id().toString()))
                .containsExactly("penyelia-1 ENTRY_APPROVE");
        assertFiguresAddUp();
    }

    @Test
    void reopeningTakesTheCountsBackAndPutsTheEntryIntoTheQueueAgain() {
        Entry entry = stored.control(Sample.OFFICER, Sample.EAST, nextMonth(), 3, 4, NEW);
        BatchId batch = stored.batch(entry);
        decide(Sample.SUPERVISOR, approve(entry));

        assertThat(refusal(Staff.SECOND, new Wish(Action.REOPEN, entry.id(), " ", Set.of())))
                .isEqualTo(ErrorCode.REASON_MISSING);
        decide(Staff.SECOND, new Wish(Action.REOPEN, entry.id(), "angka perlu dicek", Set.of()));

        assertThat(state(entry)).isEqualTo("IN_REVIEW");
        assertThat(pending(batch)).isOne();
        assertThat(value(entry, "pus")).isEqualTo("0");
        assertThat(sum("reports", entry, "pus")).isEqualTo("0");
        assertThat(counting(entry)).isEmpty();
        assertFiguresAddUp();
    }

    @Test
    void aReturnedReportIsCorrectedAndTheCorrectionCounts() {
        String period = nextMonth();
        Entry first = stored.control(Sample.OFFICER, Sample.EAST, period, 3, 4, NEW);
        stored.batch(first);
        decide(Sample.SUPERVISOR, new Wish(Action.RETURN, first.id(), "pil keliru", Set.of()));
        Entry second = stored.control(Sample.OFFICER, Sample.EAST, period, 3, 8, Optional.of(first.id()));
        stored.batch(second);

        assertThat(decide(Sample.SUPERVISOR, approve(second))).isEqualTo(new Decided.Done(1, List.of()));

        assertThat(state(first)).isEqualTo("RETURNED");
        assertThat(counting(second)).containsExactly(second.id().toString());
        assertThat(value(second, "pus")).isEqualTo("16");
        assertFiguresAddUp();
    }

    @Test
    void aWaitingReportAndItsCorrectionAreApprovedAsOne() {
        String period = nextMonth();
        Entry first = stored.control(Sample.OFFICER, Sample.EAST, period, 3, 4, NEW);
        Entry second = stored.control(Sample.OFFICER, Sample.EAST, period, 3, 8, Optional.of(first.id()));
        BatchId batch = stored.batch(first, second);

        assertThat(decide(Sample.SUPERVISOR, approve(first), approve(second)))
                .isEqualTo(new Decided.Done(1, List.of()));

        assertThat(state(first)).isEqualTo("SUPERSEDED");
        assertThat(state(second)).isEqualTo("APPROVED");
        assertThat(pending(batch)).isZero();
        assertThat(value(second, "#")).isEqualTo("1");
        assertFiguresAddUp();
    }

    @Test
    void twoReportsStandSideBySideUntilOneIsChosen() {
        String period = nextMonth();
        Entry one = stored.control(Sample.OFFICER, Sample.WEST, period, 3, 4, NEW);
        Entry other = stored.control(Sample.CADRE, Sample.WEST, period, 9, 9, NEW);
        stored.batch(one);
        BatchId batch = stored.batch(other);

        assertThat(refusal(Sample.SUPERVISOR, approve(one))).isEqualTo(ErrorCode.CHOICE_NEEDED);
        decide(Sample.SUPERVISOR, new Wish(Action.CHOOSE, one.id(), "sesuai register", Set.of(other.id())));

        assertThat(state(other)).isEqualTo("SUPERSEDED");
        assertThat(pending(batch)).isZero();
        assertThat(counting(one)).containsExactly(one.id().toString());

        decide(Sample.SUPERVISOR, new Wish(Action.CHOOSE, other.id(), "ternyata yang ini", Set.of(one.id())));
        assertThat(counting(one)).containsExactly(other.id().toString());
        assertThat(value(one, "pus")).isEqualTo("23");
        assertThat(value(one, "#")).isEqualTo("1");
        assertThat(stored.query(
                        "SELECT state FROM state_change WHERE entry = ? ORDER BY seq",
                        one.id().toString()))
                .containsExactly("APPROVED", "SUPERSEDED");
        assertFiguresAddUp();
    }

    @Test
    void ofABatchWhatNeedsAChoiceIsLeft() {
        String period = nextMonth();
        Entry one = stored.control(Sample.OFFICER, Sample.EAST, period, 3, 4, NEW);
        Entry two = stored.control(Sample.OFFICER, Sample.WEST, period, 3, 4, NEW);
        stored.batch(one, two);
        stored.batch(stored.control(Sample.CADRE, Sample.WEST, period, 1, 1, NEW));

        assertThat(decide(Sample.SUPERVISOR, approve(one), approve(two)))
                .isEqualTo(new Decided.Done(1, List.of(two.id())));
        assertThat(state(one)).isEqualTo("APPROVED");
        assertThat(state(two)).isEqualTo("IN_REVIEW");
    }

    @Test
    void whatOneMayNotDecideChangesNothing() {
        Entry near = stored.meeting(Sample.OFFICER, Sample.EAST, "2024-06-17", "minilok", 20, NEW);
        Entry own = stored.meeting(Sample.SUPERVISOR, Sample.EAST, "2024-06-18", "minilok", 20, NEW);
        stored.batch(near, own);
        int before = changes();

        assertThat(refusal(Staff.ELSEWHERE, approve(near))).isEqualTo(ErrorCode.UNIT_OUT_OF_REACH);
        assertThat(refusal(Staff.OFFICE, approve(near))).isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusal(Staff.ADMINISTRATOR, approve(near))).isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusal(Sample.OFFICER, approve(near))).isEqualTo(ErrorCode.NOT_ALLOWED);
        assertThat(refusal(Sample.SUPERVISOR, approve(near), approve(own))).isEqualTo(ErrorCode.OWN_ENTRY);

        assertThat(changes()).isEqualTo(before);
        assertThat(state(near)).isEqualTo("IN_REVIEW");
        decide(Staff.SECOND, approve(near), approve(own));
        assertThat(state(own)).isEqualTo("APPROVED");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsTold() {
        for (int round = 0; round < 10; round++) {
            Entry entry = stored.meeting(Sample.OFFICER, Sample.EAST, "2024-06-19", "rakor", 20, NEW);
            stored.batch(entry);
            List<Decided> outcomes = atOnce(
                    () -> decide(Sample.SUPERVISOR, approve(entry)),
                    () -> decide(Staff.SECOND, new Wish(Action.RETURN, entry.id(), "keliru", Set.of())));
            assertThat(outcomes.stream().filter(Decided.Done.class::isInstance)).hasSize(1);
            assertThat(outcomes.stream()
                            .filter(Decided.Refused.class::isInstance)
                            .map(refused ->
                                    ((Decided.Refused) refused).problem().code()))
                    .containsExactly(ErrorCode.STATE_CHANGED);
            assertThat(stored.query(
                            "SELECT decision FROM decision WHERE entry = ?",
                            entry.id().toString()))
                    .hasSize(1);
        }
        assertFiguresAddUp();
    }

    @Test
    void phonesSeeChangesInOrderWithoutGaps() {
        Entry one = stored.meeting(Sample.OFFICER, Sample.EAST, "2024-05-17", "minilok", 20, NEW);
        stored.batch(one);
        decide(Sample.SUPERVISOR, approve(one));
        List<String> seqs = stored.query("SELECT seq FROM state_change WHERE agency = ? ORDER BY seq", "contoh");
        assertThat(seqs).startsWith("1").endsWith(String.valueOf(seqs.size()));
    }

    /** Random histories of approving, returning, reopening, correcting and choosing. */
    @Test
    void afterRandomHistoriesLedgerCellsAndEntriesAgree() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        for (int step = 0; step < 150; step++) {
            step(random, entries);
        }
        CellCheck.Findings findings = server.bean(CellCheck.class).verify(Sample.AGENCY, CellCheck.Watcher.NONE);
        assertThat(findings.differences()).as("seed %d", seed).isEmpty();
        assertThat(findings.entries()).as("seed %d", seed).isPositive();
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

    @Test
    void aDamagedCellIsFoundAndMendedFromThePostings() {
        Entry entry = stored.control(Sample.OFFICER, Sample.EAST, nextMonth(), 3, 4, NEW);
        stored.batch(entry);
        decide(Sample.SUPERVISOR, approve(entry));
        server.bean(Transactions.class).write("contoh", () -> {
            stored.execute(
                    "UPDATE cell SET value = 999 WHERE item = 'pus' AND month = ?",
                    entry.period().toString());
            return true;
        });
        CellCheck check = server.bean(CellCheck.class);

        assertThat(check.verify(Sample.AGENCY, CellCheck.Watcher.NONE).differences())
                .hasSize(1);
        assertThat(command("contoh", "--verify")).startsWith("1 contoh: ").contains("1 differences", "cell 999 (1)");
        assertThat(check.rebuild(Sample.AGENCY, CellCheck.Watcher.NONE).differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.kept().value()).isEqualTo(999);
                    assertThat(difference.posted()).isEqualTo(difference.entered());
                });
        assertThat(value(entry, "pus")).isEqualTo("12");
        assertThat(command("contoh")).startsWith("0 contoh: ").contains("0 differences");
        assertThat(command("tidak-ada")).startsWith("2 ");
        assertFiguresAddUp();
    }

    /** What rebuild-cells answers: its status, then what it writes. */
    private String command(String... arguments) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
        int status = server.bean(RebuildCells.class).run(List.of(arguments), out);
        return status + " " + text.toString(StandardCharsets.UTF_8);
    }

    private void step(Random random, List<Entry> entries) {
        PersonId supervisor = random.nextBoolean() ? Sample.SUPERVISOR : Staff.SECOND;
        if (entries.isEmpty() || random.nextInt(3) == 0) {
            Optional<EntryId> supersedes = Optional.empty();
            Entry entry;
            if (random.nextBoolean()) {
                String period = "2023-0" + (1 + random.nextInt(3));
                supersedes = pick(random, entries, "dal", period);
                entry = stored.control(
                        Sample.OFFICER, Sample.WEST, period, random.nextInt(50), random.nextInt(50), supersedes);
            } else {
                supersedes = pick(random, entries, "rapat", "2023-05-01");
                entry = stored.meeting(
                        Sample.OFFICER, Sample.WEST, "2023-05-01", "rakor", random.nextInt(50), supersedes);
            }
            stored.batch(entry);
            entries.add(entry);
            return;
        }
        Entry entry = entries.get(random.nextInt(entries.size()));
        Action action = Action.values()[random.nextInt(Action.values().length)];
        Set<EntryId> all = Set.copyOf(entries.stream().map(Entry::id).toList());
        decide(supervisor, new Wish(action, entry.id(), "acak", all));
    }

    private static Optional<EntryId> pick(Random random, List<Entry> entries, String form, String period) {
        List<EntryId> same = entries.stream()
                .filter(entry -> entry.form().value().equals(form)
                        && entry.period().toString().equals(period))
                .map(Entry::id)
                .toList();
        return same.isEmpty() || random.nextBoolean()
                ? Optional.empty()
                : Optional.of(same.get(random.nextInt(same.size())));
    }

    private void assertFiguresAddUp() {
        assertThat(server.bean(CellCheck.class)
                        .verify(Sample.AGENCY, CellCheck.Watcher.NONE)
                        .differences())
                .isEmpty();
    }

    @SafeVarargs
    private static List<Decided> atOnce(Supplier<Decided>... deeds) {
        CyclicBarrier gate = new CyclicBarrier(deeds.length);
        List<CompletableFuture<Decided>> running = Arrays.stream(deeds)
                .map(deed -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                gate.await();
                            } catch (BrokenBarrierException | InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return deed.get();
                        },
                        task -> new Thread(task).start()))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private Decided decide(PersonId person, Wish... wishes) {
        return service.decide(Sample.AGENCY, person, List.of(wishes));
    }

    private ErrorCode refusal(PersonId person, Wish... wishes) {
        return ((Decided.Refused) decide(person, wishes)).problem().code();
    }

    private static Wish approve(Entry entry) {
        return new Wish(Action.APPROVE, entry.id(), "", Set.of());
    }

    private String nextMonth() {
        return YearMonth.parse("2000-01").plusMonths(month++).toString();
    }

    private String state(Entry entry) {
        List<String> rows = stored.query(
                "SELECT state FROM entry_state WHERE entry = ?", entry.id().toString());
        return rows.isEmpty() ? EntryState.IN_REVIEW.name() : rows.get(0);
    }

    private int pending(BatchId batch) {
        return Integer.parseInt(stored.query("SELECT pending FROM review_queue WHERE batch = ?", batch.toString())
                .get(0));
    }

    private int changes() {
        return stored.query("SELECT seq FROM state_change").size();
    }

    private String value(Entry entry, String item) {
        return sum("value", entry, item);
    }

    private String sum(String column, Entry entry, String item) {
        return stored.query(
                        "SELECT SUM(" + column + ") FROM cell WHERE form = ? AND item = ? AND unit = ? AND month = ?",
                        entry.form().value(),
                        item,
                        entry.unit().value(),
                        entry.period().ledgerMonth().toString())
                .get(0);
    }

    private List<String> counting(Entry entry) {
        return stored.query(
                "SELECT entry FROM counting WHERE slot = ?", entry.form() + "|" + entry.unit() + "|" + entry.period());
    }
}
