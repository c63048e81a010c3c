package id.lini.mobile.sync;

import static id.lini.mobile.testing.Samples.HOUSEHOLDS;
import static id.lini.mobile.testing.Samples.JUNE;
import static id.lini.mobile.testing.Samples.UNIT;
import static id.lini.mobile.testing.Samples.households;
import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.app.EntryModel;
import id.lini.mobile.app.Finished;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.Words;
import id.lini.mobile.store.Errand;
import id.lini.mobile.testing.FakeServer;
import id.lini.mobile.testing.TestClock;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.text.Label;
import id.lini.shared.work.Message;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages reach the officer and are read once; requests to open an entry again reach the server, whatever the line. */
class ErrandTest {
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
    void whatTheServerSaysOfAReportIsSaidInThePhonesLanguage() {
        EntryId entry = delivered();
        Label first = new Label("Disetujui tingkat pertama", "Approved at the first level");
        server.decide(entry, EntryState.IN_REVIEW, first);
        officer.sync();

        assertThat(way(entry, "en")).contains("Siti Aminah: " + first.en());
        assertThat(way(entry, "id")).contains("Siti Aminah: " + first.id());
    }

    private String way(EntryId entry, String language) {
        return new EntryModel(officer.session(), Words.in(language), entry, 1)
                .way().stream().map(EntryModel.Step::detail).collect(Collectors.joining("\n"));
    }

    @Test
    void aMessageIsShownUntilItIsReadAlsoWhereTheServerHearsOfItLater() {
        Label june = new Label("Laporan Juni Medono belum masuk.", "The report of June of Medono is missing.");
        server.message("m1", june);
        server.message("m2", "Rapat hari Jumat.");
        officer.sync();
        assertThat(officer.session().store().messages().unread())
                .extracting(Message::text)
                .containsExactly(june, new Label("Rapat hari Jumat.", "Rapat hari Jumat."));

        officer.session().store().messages().read("m1", clock.instant());
        server.offline();
        officer.sync();
        assertThat(unread()).containsExactly("m2");
        assertThat(server.unread()).hasSize(2);

        server.noFault();
        officer.sync();
        assertThat(unread()).containsExactly("m2");
        assertThat(server.unread()).extracting(Message::id).containsExactly("m2");
    }

    @Test
    void whatWasReadStaysReadWhereTheAnswerIsLost() {
        server.message("m1", "Laporan Juni Medono belum masuk.");
        officer.sync();
        officer.session().store().messages().read("m1", clock.instant());
        server.between((request, next) -> {
            if (request.target().endsWith("/read")) {
                throw new IOException("connection reset");
            }
            return next.send(request);
        });
        assertThat(officer.sync().failure()).isPresent();
        assertThat(unread()).isEmpty();

        server.noFault();
        assertThat(officer.sync().complete()).isTrue();
        assertThat(unread()).isEmpty();
    }

    @Test
    void aRequestToOpenAnApprovedEntryReachesTheServerWithItsReason() {
        EntryId june = approved();
        assertThat(model(june).mayAskReopening()).isTrue();

        server.offline();
        model(june).askReopening(" Angka tertukar & salah: 1.180 → 1.280? ");
        officer.sync();
        assertThat(state(june)).isEqualTo(Errand.State.WAITING);
        assertThat(model(june).mayAskReopening()).isFalse();

        server.noFault();
        officer.sync();
        assertThat(server.reopenings).containsEntry(june, "Angka tertukar & salah: 1.180 → 1.280?");
        assertThat(state(june)).isEqualTo(Errand.State.DONE);
    }

    @Test
    void onceOpenedAgainItIsCorrectedAndWhenApprovedAnewItCanBeAskedAnew() {
        EntryId june = approved();
        model(june).askReopening("Angka tertukar");
        officer.sync();

        server.decide(june, EntryState.IN_REVIEW, "Dibuka");
        officer.sync();
        assertThat(model(june).correctable()).isTrue();
        assertThat(model(june).reopening()).isEmpty();

        server.decide(june, EntryState.APPROVED, "");
        officer.sync();
        assertThat(model(june).mayAskReopening()).isTrue();
    }

    @Test
    void aRequestThatTheServerRefusesIsSaidAndStopsNothing() {
        EntryId june = approved();
        model(june).askReopening("Angka tertukar");
        server.decide(june, EntryState.LOCKED, "");

        assertThat(officer.sync().complete()).isTrue();
        assertThat(state(june)).isEqualTo(Errand.State.REFUSED);
        assertThat(server.reopenings).isEmpty();
    }

    @Test
    void onlyApprovedEntriesAndReasonsThatSaySomethingAreSent() {
        EntryId june = delivered();
        assertThat(model(june).mayAskReopening()).isFalse();
        assertThat(EntryModel.reasonFits("  a ")).isFalse();
        assertThat(EntryModel.reasonFits("x".repeat(301))).isFalse();
        assertThat(EntryModel.reasonFits("salah")).isTrue();
    }

    private EntryId approved() {
        EntryId june = delivered();
        server.decide(june, EntryState.IN_REVIEW, "");
        server.decide(june, EntryState.APPROVED, "");
        officer.sync();
        return june;
    }

    private EntryId delivered() {
        Finished finished = officer.record(HOUSEHOLDS, UNIT, JUNE, households(1180, 900), Map.of());
        officer.sync();
        return ((Finished.Kept) finished).entry();
    }

    private EntryModel model(EntryId id) {
        return new EntryModel(officer.session(), Words.in("id"), id, 1);
    }

    private Errand.State state(EntryId id) {
        return model(id).reopening().orElseThrow().state();
    }

    private List<String> unread() {
        return officer.session().store().messages().unread().stream()
                .map(Message::id)
                .toList();
    }
}
