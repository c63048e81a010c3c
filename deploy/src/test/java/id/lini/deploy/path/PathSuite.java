package id.lini.deploy.path;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.deploy.page.Browser;
import id.lini.deploy.page.Form;
import id.lini.deploy.page.Page;
import id.lini.deploy.stage.Capaian;
import id.lini.deploy.stage.Kind;
import id.lini.deploy.stage.Reports;
import id.lini.deploy.stage.Stage;
import id.lini.mobile.app.EntryModel;
import id.lini.mobile.app.Officer;
import id.lini.mobile.app.Words;
import id.lini.mobile.store.Errand;
import id.lini.mobile.store.StoredEntry;
import id.lini.mobile.sync.SyncReport;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Message;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A count's way from a phone to a figure and back down, through real HTTP, the app's own code and the pages people use.
 * Each test has an officer, a kelurahan and an indicator of its own.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PathSuite {
    private static final String UPDATED_HOUSEHOLDS = "2.14.02-1";
    private static final String MEETINGS = "2.14.03.2.01.0011-1";
    private static final String BALAI = "2.14.03.2.01.0010-1";

    private final Kind kind;
    private Stage stage;
    private Browser supervisor;
    private Browser office;

    PathSuite(Kind kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        stage = Stage.open(kind);
        supervisor = stage.signedIn("koordinator-barat");
        office = stage.signedIn("perencana");
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void aCountMadeOfflineBecomesAFigureThatOpensDownToItsSignatureAndApproval() {
        Officer officer = stage.officer("plkb-01");
        UnitId balai = Reports.unit(officer, "balai");

        EntryId entry = Reports.meeting(officer, balai, "2024-05-14", "rakorcam");
        assertThat(state(officer, entry)).isEqualTo(EntryState.READY);
        assertThat(Capaian.read(office, 2).realisation(MEETINGS)).isIn("", "0");

        SyncReport sent = officer.sync();
        assertThat(sent.delivered()).isEqualTo(1);
        assertThat(sent.complete()).isTrue();
        assertThat(state(officer, entry)).isIn(EntryState.DELIVERED, EntryState.IN_REVIEW);

        approve(entry);
        officer.sync();
        assertThat(state(officer, entry)).isEqualTo(EntryState.APPROVED);
        assertThat(officer.entry(entry).orElseThrow().decidedBy()).isNotBlank();

        Capaian capaian = Capaian.read(office, 2);
        assertThat(capaian.realisation(MEETINGS)).isEqualTo("1");
        Page figure = capaian.open(MEETINGS);
        Page proof = Capaian.entry(office, figure, entry);
        assertThat(proof.text())
                .contains("Sri Wahyuni")
                .containsIgnoringCase("tanda tangan ponsel cocok")
                .contains("Disetujui")
                .doesNotContain("tidak cocok");
    }

    @Test
    void aReturnedReportComesBackWithItsReasonAndOnlyTheCorrectionCounts() {
        Officer officer = stage.officer("plkb-02");
        UnitId kelurahan = Reports.unit(officer, "kelurahan");
        EntryId wrong = Reports.households(officer, kelurahan, "2024-04", 100, 60);
        officer.sync();

        decide(wrong, "Kembalikan", "Jumlah rumah tangga tidak sesuai data RT.");
        officer.sync();
        StoredEntry returned = officer.entry(wrong).orElseThrow();
        assertThat(returned.state()).isEqualTo(EntryState.RETURNED);
        assertThat(returned.reason()).isEqualTo("Jumlah rumah tangga tidak sesuai data RT.");

        EntryId right = Reports.households(officer, kelurahan, "2024-04", 200, 50, wrong);
        officer.sync();
        approve(right);
        officer.sync();

        assertThat(state(officer, right)).isEqualTo(EntryState.APPROVED);
        assertThat(Capaian.read(office, 2).realisation(UPDATED_HOUSEHOLDS)).isEqualTo("25,00");
        decide(right, "Buka kembali", "Akan diperiksa lagi.");
        assertThat(Capaian.read(office, 2).realisation(UPDATED_HOUSEHOLDS)).isNotEqualTo("25,00");
        approve(right);
        assertThat(Capaian.read(office, 2).realisation(UPDATED_HOUSEHOLDS)).isEqualTo("25,00");
        decide(right, "Buka kembali", "Supaya uji lain mulai dari awal.");
        decide(right, "Kembalikan", "Supaya uji lain mulai dari awal.");
    }

    @Test
    void aReasonIsMandatoryForAReturn() {
        Officer officer = stage.officer("plkb-03");
        EntryId entry = Reports.households(officer, Reports.unit(officer, "kelurahan"), "2024-07", 10, 1);
        officer.sync();

        Page answer = decide(entry, "Kembalikan", " ");
        officer.sync();

        assertThat(answer.text()).contains("Alasan wajib diisi");
        assertThat(state(officer, entry)).isNotEqualTo(EntryState.RETURNED);
    }

    @Test
    void ofTwoReportsForOneUnitAndMonthOnlyTheChosenOneCounts() {
        Officer one = stage.officer("plkb-04");
        Officer other = stage.officer("plkb-04");
        UnitId kelurahan = Reports.unit(one, "kelurahan");
        EntryId first = Reports.households(one, kelurahan, "2024-08", 100, 10);
        EntryId second = Reports.households(other, kelurahan, "2024-08", 100, 30);
        one.sync();
        other.sync();

        Page page = supervisor.open("/tinjau/laporan/" + first);
        assertThat(page.text()).contains("10").contains("30");
        Form choice = page.form("/tinjau/laporan/" + second).with("reason", "Yang ini sesuai register.");
        supervisor.send(choice.press("Pilih"));
        one.sync();
        other.sync();

        assertThat(state(other, second)).isEqualTo(EntryState.APPROVED);
        assertThat(state(one, first)).isIn(EntryState.SUPERSEDED, EntryState.RETURNED);
        assertThat(Capaian.read(office, 3).realisation(UPDATED_HOUSEHOLDS)).isEqualTo("30,00");
    }

    @Test
    void aServerKilledAfterAReceiptStillHasTheBatchAndTakesNoneTwice() {
        Officer officer = stage.officer("plkb-08");
        UnitId balai = Reports.unit(officer, "balai");
        EntryId entry = Reports.meeting(officer, balai, "2024-05-15", "balai_penyuluhan");
        officer.sync();

        stage.killAndStart();
        Browser east = stage.signedIn("koordinator-timur");
        supervisor = stage.signedIn("koordinator-barat");
        office = stage.signedIn("perencana");
        Page page = east.open("/tinjau/laporan/" + entry);
        east.send(page.form("/tinjau/laporan/" + entry).press("Setujui"));
        officer.sync();

        assertThat(state(officer, entry)).isEqualTo(EntryState.APPROVED);
        assertThat(Capaian.read(office, 2).realisation(BALAI)).isEqualTo("1");
    }

    @Test
    void aRevokedPhoneSendsNoMore() {
        Officer officer = stage.officer("plkb-05");
        EntryId entry = Reports.households(officer, Reports.unit(officer, "kelurahan"), "2024-09", 10, 1);
        String device = officer.grant().device().value();

        Browser administrator = stage.signedIn("admin");
        Page phone = administrator.open("/atur/ponsel/" + device);
        administrator.send(phone.form("/atur/ponsel/" + device + "/cabut"));
        SyncReport report = officer.sync();

        assertThat(report.complete()).isFalse();
        assertThat(report.failure()).isPresent();
        assertThat(state(officer, entry)).isNotEqualTo(EntryState.DELIVERED);
    }

    @Test
    void anOfficerAsksForAnApprovedReportToBeOpenedAndReadsTheAnswerOnThePhone() {
        Officer officer = stage.officer("plkb-06");
        EntryId entry = Reports.households(officer, Reports.unit(officer, "kelurahan"), "2024-11", 10, 1);
        officer.sync();
        approve(entry);
        officer.sync();
        EntryModel model = new EntryModel(officer.session(), Words.in("id"), entry, 1);
        model.askReopening("Tertukar: 10 & 1, seharusnya 100?");
        officer.sync();
        assertThat(model.reopening().orElseThrow().state()).isEqualTo(Errand.State.DONE);

        Page queue = supervisor.open("/tinjau");
        assertThat(queue.text()).contains("Minta dibuka kembali (1)", "Tertukar: 10 & 1, seharusnya 100?");
        Form no = queue.form("/tinjau/permintaan/" + entry).with("reason", "Sudah cocok dengan register.");
        supervisor.send(no.press("Tetap disetujui"));
        officer.sync();
        List<Message> unread = officer.session().store().messages().unread();
        assertThat(unread)
                .singleElement()
                .satisfies(message -> assertThat(message.text().id())
                        .startsWith("Laporan tetap disetujui: ")
                        .endsWith("Sudah cocok dengan register."));

        officer.session()
                .store()
                .messages()
                .read(unread.get(0).id(), officer.session().clock().instant());
        assertThat(officer.sync().complete()).isTrue();
        officer.sync();
        assertThat(officer.session().store().messages().unread()).isEmpty();
        assertThat(supervisor.open("/tinjau").text()).doesNotContain("Minta dibuka kembali");
        decide(entry, "Buka kembali", "Supaya uji lain mulai dari awal.");
    }

    @Test
    void nobodyReviewsWhatIsOutsideTheirArea() {
        Officer officer = stage.officer("plkb-09");
        EntryId entry = Reports.households(officer, Reports.unit(officer, "kelurahan"), "2024-10", 10, 1);
        officer.sync();

        Page page = supervisor.open("/tinjau/laporan/" + entry);

        assertThat(page.status()).isIn(403, 404);
    }

    private Page approve(EntryId entry) {
        Page page = supervisor.open("/tinjau/laporan/" + entry);
        return supervisor.send(page.form("/tinjau/laporan/" + entry).press("Setujui"));
    }

    private Page decide(EntryId entry, String button, String reason) {
        Page page = supervisor.open("/tinjau/laporan/" + entry);
        Form form = page.forms().stream()
                .filter(each -> each.action().equals("/tinjau/laporan/" + entry) && each.offers(button))
                .findFirst()
                .orElseThrow(() -> new AssertionError(button + " is not offered: " + page.text()));
        return supervisor.send(form.with("reason", reason).press(button));
    }

    private static EntryState state(Officer officer, EntryId entry) {
        return officer.entry(entry).orElseThrow().state();
    }
}
