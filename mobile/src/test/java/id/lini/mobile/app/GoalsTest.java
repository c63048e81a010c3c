package id.lini.mobile.app;

import static id.lini.mobile.testing.Samples.CONTROL;
import static id.lini.mobile.testing.Samples.COUNSELLING;
import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static id.lini.mobile.testing.Samples.KRATON;
import static id.lini.mobile.testing.Samples.MEDONO;
import static id.lini.mobile.testing.Samples.households;
import static id.lini.mobile.testing.Samples.target;
import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.UnitId;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own progress, from what the server told and what the phone holds. */
class GoalsTest {
    private static final String UPDATED = "dimutakhirkan";
    private static final Map<String, String> REASONS = Map.of(
            "dimutakhirkan_luar_biasa",
            "Pendataan bersama",
            "sama_dengan_sebelumnya",
            "Sama",
            "dimutakhirkan_nol",
            "Libur");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Officer officer;
    private Goals goals;

    @BeforeEach
    void open() {
        officer = Officer.open(folder, clock, server);
        officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
        goals = new Goals(officer.session(), Words.in("id"));
    }

    @AfterEach
    void close() {
        officer.close();
    }

    @Test
    void aServerThatTellsNoTargetsLeavesNothingToShow() {
        officer.sync();

        assertThat(goals.any()).isFalse();
        assertThat(goals.count()).isEmpty();
    }

    @Test
    void theMonthThatEndedItsQuarterAndYearStandEachBesideTheirOwnTarget() {
        told(
                target(KRATON.id(), HOUSEHOLDS, UPDATED, "", "2024", "240", "2024-Q2", "60.5", "2024-06", "20"),
                target(MEDONO.id(), HOUSEHOLDS, UPDATED, "", "2024", "100"));
        decide(report(KRATON.id(), "2024-02", 7), EntryState.APPROVED);
        decide(report(KRATON.id(), "2024-05", 19), EntryState.APPROVED);
        report(KRATON.id(), "2024-06", 12);
        report(MEDONO.id(), "2024-06", 3);
        officer.sync();
        report(MEDONO.id(), "2024-05", 2);

        Goal goal = goals.count().get(0);

        assertThat(goal.title()).isEqualTo("Rumah tangga dimutakhirkan datanya bulan ini");
        assertThat(goal.form()).isEqualTo("Pendataan keluarga");
        assertThat(said(goal))
                .containsExactly(
                        "2024-06: {SENT=12} of 20, 1/1",
                        "2024-Q2: {APPROVED=19, SENT=12} of 60.5, 1/1",
                        "2024: {APPROVED=26, SENT=15, WAITING=2} of 340, 2/2");
    }

    @Test
    void aPeriodWithoutATargetIsNotShownAndNothingIsDivided() {
        told(target(KRATON.id(), HOUSEHOLDS, UPDATED, "", "2024", "240"));

        assertThat(said(goals.count().get(0))).containsExactly("2024: {} of 240, 0/1");
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasSentBack() {
        told(target(KRATON.id(), HOUSEHOLDS, UPDATED, "", "2024-06", "20"));
        EntryId wrong = report(KRATON.id(), "2024-06", 99);
        decide(wrong, EntryState.RETURNED);
        Tally before = goals.count().get(0).tallies().get(0);
        record(KRATON.id(), "2024-06", households(1180, 11), Optional.of(wrong));

        assertThat(before.missing()).isTrue();
        assertThat(before.returned()).isEqualTo(1);
        assertThat(goals.fresh()).isFalse();
        assertThat(said(goals.count().get(0))).containsExactly("2024-06: {WAITING=11} of 20, 1/1");
        assertThat(goals.fresh()).isTrue();
    }

    @Test
    void ofAStockTheLastFigureCountsAndOfAGroupItsMembersOnly() {
        told(target(KRATON.id(), CONTROL, "aktif", "metode=mkjp;sumber=pemerintah", "2024-Q2", "50"));
        control("2024-05", 5);
        control("2024-06", 6);

        Goal goal = goals.count().get(0);

        assertThat(goal.stock()).isTrue();
        assertThat(goal.title()).isEqualTo("Peserta KB aktif: MKJP, Pemerintah");
        assertThat(said(goal)).containsExactly("2024-Q2: {WAITING=24} of 50, 1/1");
    }

    @Test
    void eventsCountInThisMonthAndAReportOnceItIsMadeForThisMonth() {
        told(
                target(KRATON.id(), COUNSELLING, "peserta", "jenis_kelamin=perempuan", "2024-07", "30", "2024-06", "1"),
                target(KRATON.id(), HOUSEHOLDS, UPDATED, "", "2024-07", "20", "2024-06", "10"));
        clock.set(Instant.parse("2024-07-31T06:55:00Z"));

        assertThat(goals.count().get(0).tallies()).extracting(Tally::span).containsExactly(Period.parse("2024-07"));
        assertThat(goals.count().get(1).tallies()).extracting(Tally::span).containsExactly(Period.parse("2024-06"));

        report(KRATON.id(), "2024-07", 4);

        assertThat(said(goals.count().get(1))).containsExactly("2024-07: {WAITING=4} of 20, 1/1");
    }

    @Test
    void lastYearsTargetsAreShownWithTheMonthOfTheLastReportUntilThereAreNewOnes() {
        told(target(KRATON.id(), HOUSEHOLDS, UPDATED, "", "2024-05", "20", "2024", "240"));
        report(KRATON.id(), "2024-05", 15);
        clock.set(Instant.parse("2025-03-02T06:55:00Z"));

        assertThat(said(goals.count().get(0)))
                .containsExactly("2024-05: {WAITING=15} of 20, 1/1", "2024: {WAITING=15} of 240, 1/1");
    }

    private void told(id.lini.shared.work.Target... targets) {
        server.targets(targets);
        officer.sync();
    }

    private EntryId report(UnitId unit, String month, long updated) {
        return record(unit, month, households(1180, updated), Optional.empty());
    }

    private EntryId record(UnitId unit, String month, Answers answers, Optional<EntryId> corrects) {
        Finished finished = officer.record(HOUSEHOLDS, unit, Period.parse(month), answers, REASONS, "", corrects);
        assertThat(finished).isInstanceOf(Finished.Kept.class);
        return ((Finished.Kept) finished).entry();
    }

    private void control(String month, long figure) {
        Map<Cell, Long> counts = new java.util.HashMap<>();
        officer.forms().stream()
                .filter(form -> form.id().equals(CONTROL))
                .forEach(form -> form.items()
                        .forEach(item -> form.cells(item).forEach(at -> counts.put(new Cell(item.id(), at), figure))));
        counts.put(Cell.of("pus"), figure * (counts.size() - 1));
        Map<String, String> reasons = new java.util.HashMap<>();
        officer.forms().forEach(form -> form.rules().forEach(rule -> reasons.put(rule.id(), "Diperiksa")));
        assertThat(officer.record(CONTROL, KRATON.id(), Period.parse(month), new Answers(counts, Map.of()), reasons))
                .isInstanceOf(Finished.Kept.class);
    }

    private void decide(EntryId entry, EntryState state) {
        officer.sync();
        server.decide(entry, EntryState.IN_REVIEW, "");
        server.decide(entry, state, "");
        officer.sync();
    }

    private static List<String> said(Goal goal) {
        return goal.tallies().stream()
                .map(tally -> tally.span() + ": " + tally.counted() + " of " + plain(tally.target()) + ", "
                        + tally.reported() + "/" + tally.units())
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
