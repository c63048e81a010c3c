package id.lini.mobile.app;

import static id.lini.mobile.testing.Samples.CONTROL;
import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static id.lini.mobile.testing.Samples.KRATON;
import static id.lini.mobile.testing.Samples.MEDONO;
import static id.lini.mobile.testing.Samples.households;
import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.app.HistoryModel.Group;
import id.lini.mobile.app.HistoryModel.Query;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.Samples;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.work.Unit;
import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking for what was sent: by unit, form, month and state, typed or chosen. */
class HistoryModelTest {
    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Officer officer;
    private HistoryModel model;

    /** Two units in May and June, one of them approved. */
    @BeforeEach
    void open() {
        officer = Officer.open(folder, clock, server);
        officer.enrol(URI.create(FakeServer.ADDRESS), server.code(), "HP Dewi");
        officer.sync();
        EntryId approved = record(KRATON, "2024-05", 900);
        record(KRATON, "2024-06", 910);
        record(MEDONO, "2024-05", 800);
        record(MEDONO, "2024-06", 810);
        officer.sync();
        server.decide(approved, EntryState.APPROVED, "");
        officer.sync();
        model = new HistoryModel(officer.session(), Words.in("id"));
    }

    @AfterEach
    void close() {
        officer.close();
    }

    @Test
    void aWordThatFitsNothingFindsNothing() {
        assertThat(found("medono agustus")).isZero();
        assertThat(found("medono kergon")).as("no report is about two units").isZero();
    }

    @Test
    void typedWordsAreAUnitAFormAMonthAYearOrSeveralOfThem() {
        assertThat(found("bendan kergon")).isEqualTo(2);
        assertThat(found("Juni")).isEqualTo(2);
        assertThat(found("2024")).isEqualTo(4);
        assertThat(found("pendataan")).isEqualTo(4);
        assertThat(found("medono juni 2024")).isEqualTo(1);
        assertThat(found("juni pendataan keluarga bendan")).isEqualTo(1);
    }

    @Test
    void filtersAndWordsHoldTogether() {
        assertThat(count(Query.ALL.group(Optional.of(Group.GOOD)))).isEqualTo(1);
        assertThat(count(Query.ALL.group(Optional.of(Group.SENT)).text("medono")))
                .isEqualTo(2);
        assertThat(count(Query.ALL.month(Optional.of(YearMonth.of(2024, 5))).text("2024")))
                .isEqualTo(2);
        assertThat(count(Query.ALL.month(Optional.of(YearMonth.of(2024, 5))).text("juni")))
                .isZero();
        assertThat(count(Query.ALL.form(Optional.of(HOUSEHOLDS)).text("pendataan")))
                .isEqualTo(4);
        assertThat(count(Query.ALL.form(Optional.of(CONTROL)).text("pendataan")))
                .isZero();
    }

    @Test
    void whatWasSentAboutAUnitThatIsNoLongerOnesOwnIsStillFound() {
        List<Unit> left = List.of(KRATON);
        server.work(left, Samples.forms());
        officer.sync();

        assertThat(found("medono")).isEqualTo(2);
    }

    private EntryId record(Unit unit, String month, long updated) {
        Finished finished = officer.record(
                HOUSEHOLDS, unit.id(), Period.parse(month), households(1200 + updated, updated), Map.of());
        return ((Finished.Kept) finished).entry();
    }

    private int found(String text) {
        return count(Query.ALL.text(text));
    }

    private int count(Query query) {
        return model.find(query).count();
    }
}
