package id.lini.mobile.app;

import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static id.lini.mobile.testing.Samples.JUNE;
import static id.lini.mobile.testing.Samples.MAY;
import static id.lini.mobile.testing.Samples.UNIT;
import static id.lini.mobile.testing.Samples.households;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.mobile.identity.EnrolmentResult;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.Samples;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.enrolment.Grant;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Explanation;
import id.lini.shared.entry.Period;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole phone but its window. */
class OfficerTest {
    private static final URI SERVER = URI.create(FakeServer.ADDRESS);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Officer officer;

    @BeforeEach
    void open() {
        officer = Officer.open(folder, clock, server);
    }

    @AfterEach
    void close() {
        officer.close();
    }

    @Test
    void aMistypedCodeIsToldBeforeAnyNetwork() {
        AtomicInteger asked = new AtomicInteger();
        server.between((request, next) -> {
            asked.incrementAndGet();
            return next.send(request);
        });
        String right = server.code();
        char last = right.charAt(0);
        String wrong = (last == '7' ? '8' : '7') + right.substring(1);

        assertThat(officer.enrol(SERVER, wrong, "HP")).isInstanceOf(EnrolmentResult.Mistyped.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void anEnrolmentWhoseAnswerWasLostIsFinishedWithTheSameKey() {
        server.between((request, next) -> {
            next.send(request);
            throw new IOException("connection reset");
        });
        assertThat(officer.enrol(SERVER, server.code(), "HP")).isInstanceOf(EnrolmentResult.Failed.class);
        officer.close();
        server.noFault();
        officer = Officer.open(folder, clock, server);

        assertThat(officer.enrol(SERVER, server.code(), "HP")).isInstanceOf(EnrolmentResult.Enrolled.class);
        assertThat(officer.grant().personName()).isEqualTo("Dewi Lestari");
    }

    @Test
    void aRefusedCodeSaysWhy() {
        Officer other = Officer.open(folder.resolve("other"), clock, server);
        other.enrol(SERVER, server.code(), "HP pertama");
        other.close();

        EnrolmentResult result = officer.enrol(SERVER, server.code(), "HP kedua");

        SyncFailure failure = ((EnrolmentResult.Failed) result).failure();
        assertThat(((SyncFailure.Refused) failure).problem().code()).isEqualTo(ErrorCode.CODE_USED);
        assertThat(officer.enrolled()).isFalse();
    }

    @Test
    void aGrantForAnotherKeyIsNotBelieved() {
        server.between((request, next) -> {
            next.send(request);
            Grant other = new Grant(
                    new id.lini.shared.id.AgencyId("pekalongan"),
                    "Dinas",
                    java.time.ZoneId.of("Asia/Jakarta"),
                    server.key.verifyKey().id(),
                    new id.lini.shared.id.PersonId("plkb-1"),
                    "Dewi",
                    "PLKB",
                    server.key.verifyKey());
            return FakeServer.jose(201, other.sign(server.key));
        });

        assertThat(((EnrolmentResult.Failed) officer.enrol(SERVER, server.code(), "HP")).failure())
                .isInstanceOf(SyncFailure.Untrusted.class);
        assertThat(officer.enrolled()).isFalse();
    }

    @Test
    void errorsStopAndWarningsWantAReason() {
        enrol();
        Finished wrong = officer.record(HOUSEHOLDS, UNIT, JUNE, households(10, 11), Map.of());
        assertThat(((Finished.Stopped) wrong).errors())
                .extracting("rule")
                .contains("dimutakhirkan_bagian_rumah_tangga");

        kept(officer.record(HOUSEHOLDS, UNIT, MAY, households(10, 1), Map.of()));
        Finished same =
                officer.record(HOUSEHOLDS, UNIT, JUNE, households(10, 1), Map.of("sama_dengan_sebelumnya", " a "));
        assertThat(((Finished.Unexplained) same).warnings())
                .extracting("rule")
                .containsExactly("sama_dengan_sebelumnya");

        EntryId june = kept(officer.record(
                HOUSEHOLDS,
                UNIT,
                JUNE,
                households(10, 1),
                Map.of("sama_dengan_sebelumnya", "memang sama", "lain", "x")));
        assertThat(officer.entry(june).orElseThrow().entry().explanations())
                .containsExactly(new Explanation("sama_dengan_sebelumnya", "memang sama"));
    }

    @Test
    void aFutureMonthAndAnUnknownFormAreRefused() {
        enrol();

        Finished future = officer.record(HOUSEHOLDS, UNIT, Period.parse("2024-08"), households(10, 1), Map.of());

        assertThat(((Finished.Stopped) future).errors()).extracting("code").contains(ErrorCode.PERIOD_IN_FUTURE);
        assertThatThrownBy(() -> officer.record(new FormId("lain"), UNIT, JUNE, households(1, 1), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCorrectionOfAReturnedEntrySupersedesIt() {
        enrol();
        EntryId first = kept(officer.record(HOUSEHOLDS, UNIT, JUNE, households(10, 1), Map.of()));
        officer.sync();
        server.decide(first, EntryState.RETURNED, "Periksa lagi");
        officer.sync();

        EntryId second = correct(first, 12);
        officer.sync();

        assertThat(server.entries.get(second).supersedes()).contains(first);
        assertThat(officer.entry(first).orElseThrow().wantsCorrection()).isFalse();
    }

    @Test
    void aCorrectionOfARefusedEntryNamesWhatTheServerKnows() {
        enrol();
        EntryId first = kept(officer.record(HOUSEHOLDS, UNIT, JUNE, households(10, 1), Map.of()));
        officer.sync();
        server.refusing(entry -> true);
        EntryId second = correct(first, 12);
        officer.sync();
        assertThat(officer.entry(second).orElseThrow().state()).isEqualTo(EntryState.REFUSED);
        server.refusing(entry -> false);

        EntryId third = correct(second, 13);
        officer.sync();

        assertThat(server.entries.get(third).supersedes()).contains(first);
    }

    @Test
    void aCorrectionOfWhatWasNeverAcceptedSupersedesNothing() {
        enrol();
        server.refusing(entry -> true);
        EntryId first = kept(officer.record(HOUSEHOLDS, UNIT, JUNE, households(10, 1), Map.of()));
        officer.sync();
        server.refusing(entry -> false);

        EntryId second = correct(first, 12);
        officer.sync();

        assertThat(server.entries.get(second).supersedes()).isEmpty();
        assertThat(officer.entry(first).orElseThrow().correctedBy()).contains(second);
    }

    @Test
    void homeSaysWhatIsDueAndWhatIsLate() {
        enrol();
        HomeModel home = new HomeModel(officer.session(), Words.in("id"));
        assertThat(home.due()).hasSize(4).noneMatch(HomeModel.Due::late);

        kept(officer.record(HOUSEHOLDS, UNIT, Period.parse("2024-04"), households(10, 1), Map.of()));

        HomeModel later = new HomeModel(officer.session(), Words.in("id"));
        List<HomeModel.Due> due = later.due();
        assertThat(due).hasSize(5);
        assertThat(due.get(0).late()).isTrue();
        assertThat(due.get(0).period()).isEqualTo(MAY);
        assertThat(later.progress()).contains(new HomeModel.Progress(JUNE, 0, 4));
    }

    @Test
    void aDraftTellsLastMonthAndFindingsAsOneTypes() {
        enrol();
        kept(officer.record(HOUSEHOLDS, UNIT, MAY, households(10, 1), Map.of()));
        ChooseModel choose = new ChooseModel(officer.session(), Words.in("id"));
        EntryId id = choose.begin(HOUSEHOLDS, UNIT, JUNE);
        DraftModel draft = new DraftModel(officer.session(), Words.in("id"), id);
        FormPage page = draft.pages().get(0);

        assertThat(draft.last(Cell.of("rumah_tangga"))).contains(10L);
        assertThat(draft.live(page)).isEmpty();
        draft.put(Cell.of("rumah_tangga"), Optional.of(5L));
        draft.put(Cell.of("dimutakhirkan"), Optional.of(6L));

        assertThat(draft.live(page)).extracting("rule").contains("dimutakhirkan_bagian_rumah_tangga");
        assertThat(choose.slot(HOUSEHOLDS, UNIT, JUNE)).isEqualTo(new ChooseModel.Begun(id));
        assertThat(choose.slot(HOUSEHOLDS, UNIT, MAY)).isInstanceOf(ChooseModel.Taken.class);
    }

    @Test
    void formsAreCutIntoPagesOfOneDimension() {
        enrol();
        DraftModel draft = new DraftModel(
                officer.session(),
                Words.in("id"),
                new ChooseModel(officer.session(), Words.in("id")).begin(Samples.CONTROL, UNIT, JUNE));

        assertThat(draft.pages()).hasSize(4);
        assertThat(draft.pages()).allMatch(page -> page.rows().size() <= 8);
        assertThat(draft.pages().get(1).title()).isEqualTo("Peserta KB aktif");
        assertThat(draft.pages().get(1).subtitle()).isEqualTo("Pemerintah");
        assertThat(draft.lines()).isEqualTo(21);
    }

    private void enrol() {
        assertThat(officer.enrol(SERVER, server.code(), "HP Dewi")).isInstanceOf(EnrolmentResult.Enrolled.class);
        officer.sync();
    }

    private EntryId correct(EntryId entry, long households) {
        return kept(
                officer.record(HOUSEHOLDS, UNIT, JUNE, households(households, 1), Map.of(), "", Optional.of(entry)));
    }

    private static EntryId kept(Finished finished) {
        assertThat(finished).isInstanceOf(Finished.Kept.class);
        return ((Finished.Kept) finished).entry();
    }
}
