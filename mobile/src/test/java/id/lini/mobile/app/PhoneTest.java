package id.lini.mobile.app;

import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static id.lini.mobile.testing.Samples.JUNE;
import static id.lini.mobile.testing.Samples.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.mobile.identity.EnrolmentResult;
import id.lini.mobile.net.SyncFailure;
import id.lini.mobile.store.StoreFault;
import id.lini.mobile.sync.Jitter;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import id.lini.mobile.vault.OfficerId;
import id.lini.mobile.vault.Pin;
import id.lini.mobile.vault.PinCost;
import id.lini.shared.entry.Cell;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.KeyId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Officers who share one phone. */
class PhoneTest {
    private static final Pin DEWI = new Pin("271828");
    private static final Pin BUDI = new Pin("161803");
    private static final Pin WRONG = new Pin("314159");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2024-07-02T06:55:00Z");
    private final FakeServer server = new FakeServer(clock);
    private Phone phone;

    @BeforeEach
    void open() {
        phone = Phone.open(folder, clock, server, PinCost.LEAST, Jitter.NONE);
    }

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    void anEasyPinIsRefusedBeforeAnybodyIsAsked() {
        server.offline();

        assertThat(phone.enrol(FakeServer.ADDRESS, server.code(), "HP", new Pin("123456")))
                .isEqualTo(new EnrolmentResult.WeakPin(Pin.Fault.TRIVIAL));
        assertThat(phone.officers()).isEmpty();
    }

    @Test
    void workDoesNotGoOverPlainHttpToTheInternet() {
        assertThat(phone.enrol("http://lini.example.go.id", server.code(), "HP", DEWI))
                .isInstanceOf(EnrolmentResult.PlainAddress.class);
        assertThat(server.asked).isEmpty();
        assertThat(phone.officers()).isEmpty();
    }

    @Test
    void twoOfficersSeeAndBlockNothingOfEachOther() {
        OfficerId dewi = enrol(server.code(), DEWI);
        EntryId draft = draft();
        OfficerId budi = enrol(server.anotherCode("Budi Santoso"), BUDI);

        assertThat(phone.current()).contains(budi);
        assertThat(phone.session().orElseThrow().store().drafts().all()).isEmpty();
        phone.lock();
        for (int i = 0; i < 6; i++) {
            phone.unlock(dewi, BUDI);
        }
        assertThat(phone.unlock(dewi, DEWI)).isInstanceOf(Unlocking.Wait.class);
        assertThat(phone.unlock(budi, BUDI)).isInstanceOf(Unlocking.Open.class);
        clock.advance(Duration.ofHours(1));
        assertThat(phone.unlock(dewi, DEWI)).isInstanceOf(Unlocking.Open.class);
        assertThat(phone.session().orElseThrow().store().drafts().find(draft)).isPresent();
    }

    @Test
    void theLockedPhoneListsWhoUsedItLastFirst() {
        OfficerId dewi = enrol(server.code(), DEWI);
        clock.advance(Duration.ofMinutes(5));
        enrol(server.anotherCode("Budi Santoso"), BUDI);
        phone.lock();

        assertThat(phone.officers()).extracting("name").containsExactly("Budi Santoso", "Dewi Lestari");
        clock.advance(Duration.ofMinutes(5));
        phone.unlock(dewi, DEWI);
        assertThat(phone.officers()).extracting("name").containsExactly("Dewi Lestari", "Budi Santoso");
    }

    @Test
    void aLockedStoreAnswersNobody() {
        OfficerId dewi = enrol(server.code(), DEWI);
        Session session = phone.session().orElseThrow();
        phone.lock();

        assertThat(phone.session()).isEmpty();
        assertThatThrownBy(() -> session.store().drafts().all()).isInstanceOf(StoreFault.class);
        assertThat(phone.unlock(dewi, WRONG)).isEqualTo(new Unlocking.Wrong(1, Optional.empty()));
        assertThat(phone.session()).isEmpty();
    }

    @Test
    void theOldPinIsNeededForANewOneAndOpensNothingAfterwards() {
        OfficerId dewi = enrol(server.code(), DEWI);

        assertThat(phone.changePin(WRONG, BUDI)).isInstanceOf(Unlocking.Wrong.class);
        assertThat(phone.changePin(DEWI, new Pin("111111"))).isInstanceOf(Unlocking.WeakPin.class);
        assertThat(phone.changePin(DEWI, BUDI)).isInstanceOf(Unlocking.Open.class);

        phone.lock();
        assertThat(phone.unlock(dewi, DEWI)).isInstanceOf(Unlocking.Wrong.class);
        assertThat(phone.unlock(dewi, BUDI)).isInstanceOf(Unlocking.Open.class);
    }

    @Test
    void aForgottenPinIsReplacedByACodeAndUnsentWorkStays() {
        OfficerId dewi = enrol(server.code(), DEWI);
        EntryId draft = draft();
        KeyId device = device();
        phone.lock();

        assertThat(phone.reset(dewi, server.codes().reset(device), BUDI)).isInstanceOf(Unlocking.Open.class);

        assertThat(phone.session().orElseThrow().store().drafts().find(draft)).isPresent();
        assertThat(device()).isEqualTo(device);
        phone.lock();
        assertThat(phone.unlock(dewi, BUDI)).isInstanceOf(Unlocking.Open.class);
    }

    @Test
    void aCodeForAnotherPhoneOrWithoutNetworkChangesNothing() {
        OfficerId dewi = enrol(server.code(), DEWI);
        KeyId device = device();
        enrol(server.anotherCode("Budi Santoso"), BUDI);
        String forBudi = server.codes().reset(device());
        phone.lock();

        assertThat(refusal(phone.reset(dewi, forBudi, WRONG))).isEqualTo(ErrorCode.CODE_UNKNOWN);
        server.offline();
        assertThat(phone.reset(dewi, server.codes().reset(device), WRONG)).isInstanceOf(Unlocking.Failed.class);
        assertThat(phone.unlock(dewi, DEWI)).isInstanceOf(Unlocking.Open.class);
    }

    @Test
    void whereTheServerKeepsNothingItIsSaidThatUnsentWorkCannotBeRead() {
        OfficerId dewi = enrol(server.code(), DEWI);
        String code = server.codes().reset(device());
        server.codes().forgetShares();
        phone.lock();

        assertThat(phone.reset(dewi, code, BUDI)).isInstanceOf(Unlocking.Unrecoverable.class);
        assertThat(phone.unlock(dewi, DEWI)).isInstanceOf(Unlocking.Open.class);
    }

    @Test
    void whatAFirstTryLeftAtTheServerStillOpensAfterASecond() {
        server.between((request, next) -> {
            next.send(request);
            throw new IOException("connection reset");
        });
        phone.enrol(FakeServer.ADDRESS, server.code(), "HP", DEWI);
        assertThat(phone.officers()).isEmpty();
        server.noFault();
        OfficerId dewi = enrol(server.code(), DEWI);
        KeyId device = device();
        phone.lock();

        assertThat(phone.reset(dewi, server.codes().reset(device), BUDI)).isInstanceOf(Unlocking.Open.class);
    }

    @Test
    void removingAnOfficerLeavesTheOthers() {
        OfficerId dewi = enrol(server.code(), DEWI);
        enrol(server.anotherCode("Budi Santoso"), BUDI);

        phone.remove(dewi);

        assertThat(phone.officers()).extracting("name").containsExactly("Budi Santoso");
        assertThat(folder.resolve("officers").resolve(dewi.value())).doesNotExist();
    }

    private OfficerId enrol(String code, Pin pin) {
        assertThat(phone.enrol(FakeServer.ADDRESS, code, "HP", pin)).isInstanceOf(EnrolmentResult.Enrolled.class);
        return phone.current().orElseThrow();
    }

    private KeyId device() {
        return phone.session().orElseThrow().identity().grant().device();
    }

    private EntryId draft() {
        Session session = phone.session().orElseThrow();
        session.sync().run();
        EntryId draft = new ChooseModel(session, Words.in("id")).begin(HOUSEHOLDS, UNIT, JUNE);
        new DraftModel(session, Words.in("id"), draft).put(Cell.of("rumah_tangga"), Optional.of(12L));
        return draft;
    }

    private static ErrorCode refusal(Unlocking unlocking) {
        SyncFailure failure = ((Unlocking.Failed) unlocking).failure();
        return ((SyncFailure.Refused) failure).problem().code();
    }
}
