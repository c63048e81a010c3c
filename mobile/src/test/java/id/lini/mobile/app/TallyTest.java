package id.lini.mobile.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.form.Measure;
import id.lini.shared.id.UnitId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How own counts are added up beside a target. */
class TallyTest {
    private static final UnitId EAST = new UnitId("33.75.01.1001");
    private static final UnitId WEST = new UnitId("33.75.01.1002");
    private static final Period Q2 = Period.parse("2024-Q2");

    @Test
    void withoutAReportThereIsNoFigureAndNotZero() {
        Tally tally = flow(List.of());

        assertThat(tally.missing()).isTrue();
        assertThat(tally.reached()).isFalse();
        assertThat(tally.reported()).isZero();
    }

    @Test
    void aZeroThatWasReportedIsAFigure() {
        Tally tally = flow(List.of(figure(EAST, "2024-05", EntryState.DELIVERED, 0)));

        assertThat(tally.missing()).isFalse();
        assertThat(tally.sum()).isZero();
    }

    @Test
    void aFlowIsTheSumOfTheReportsWithinTheSpanByHowFarTheyAre() {
        Tally tally = flow(List.of(
                figure(EAST, "2024-07", EntryState.APPROVED, 1000),
                figure(EAST, "2024-06", EntryState.READY, 4),
                figure(WEST, "2024-06", EntryState.IN_REVIEW, 3),
                figure(EAST, "2024-05", EntryState.LOCKED, 20),
                figure(EAST, "2024-04", EntryState.APPROVED, 10),
                figure(EAST, "2024-03", EntryState.APPROVED, 500)));

        assertThat(tally.sum()).isEqualByComparingTo("37");
        assertThat(tally.counted())
                .isEqualTo(Map.of(
                        Tally.Step.APPROVED, new BigDecimal(30),
                        Tally.Step.SENT, new BigDecimal(3),
                        Tally.Step.WAITING, new BigDecimal(4)));
        assertThat(tally.reached()).as("37 of 36.5").isTrue();
    }

    @Test
    void aStockIsTheLastFigureOfEachUnitAndNeverTheSumOfMonths() {
        Tally tally = tally(
                Measure.STOCK,
                List.of(
                        figure(EAST, "2024-06", EntryState.DELIVERED, 210),
                        figure(EAST, "2024-05", EntryState.APPROVED, 200),
                        figure(WEST, "2024-04", EntryState.APPROVED, 100)));

        assertThat(tally.sum()).isEqualByComparingTo("310");
        assertThat(tally.reported()).isEqualTo(2);
    }

    @Test
    void aReturnedReportIsToldButNotCounted() {
        Tally tally = tally(
                Measure.STOCK,
                List.of(
                        figure(EAST, "2024-06", EntryState.RETURNED, 21),
                        figure(EAST, "2024-05", EntryState.APPROVED, 200)));

        assertThat(tally.sum()).isEqualByComparingTo("200");
        assertThat(tally.returned()).isEqualTo(1);
        assertThat(flow(List.of(figure(EAST, "2024-06", EntryState.RETURNED, 21)))
                        .missing())
                .isTrue();
    }

    @Test
    void unitsWithoutTheTargetDoNotHelpToReachIt() {
        Tally tally = Tally.of(
                Q2,
                new BigDecimal("36.5"),
                Set.of(EAST),
                Measure.FLOW,
                List.of(
                        figure(EAST, "2024-04", EntryState.APPROVED, 10),
                        figure(WEST, "2024-04", EntryState.APPROVED, 90)));

        assertThat(tally.sum()).isEqualByComparingTo("10");
    }

    @Test
    void eventsOfADayCountInTheirQuarterAndAYearlyReportDoesNot() {
        Tally tally = flow(List.of(
                figure(EAST, "2024-06-30", EntryState.APPROVED, 5),
                figure(EAST, "2024-07-01", EntryState.APPROVED, 7),
                figure(EAST, "2024", EntryState.APPROVED, 100)));

        assertThat(tally.sum()).isEqualByComparingTo("5");
    }

    private static Tally flow(List<Tally.Figure> figures) {
        return tally(Measure.FLOW, figures);
    }

    private static Tally tally(Measure measure, List<Tally.Figure> figures) {
        return Tally.of(Q2, new BigDecimal("36.5"), Set.of(EAST, WEST), measure, figures);
    }

    private static Tally.Figure figure(UnitId unit, String period, EntryState state, long count) {
        return new Tally.Figure(unit, Period.parse(period), state, BigDecimal.valueOf(count));
    }
}
