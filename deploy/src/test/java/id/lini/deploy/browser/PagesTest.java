package id.lini.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lini.deploy.stage.Chromium.Size;
import id.lini.deploy.stage.Reports;
import id.lini.deploy.stage.Visitor;
import id.lini.mobile.app.Officer;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.UnitId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in a real browser, on a phone's and a desk's screen. Pictures are kept in target/screens. */
class PagesTest extends InChromium {
    @ParameterizedTest
    @EnumSource(Size.class)
    void aSupervisorReturnsWithAReasonApprovesAndReopens(Size size) {
        Officer officer = stage.officer(size == Size.PHONE ? "plkb-01" : "plkb-02");
        UnitId kelurahan = Reports.unit(officer, "kelurahan");
        EntryId first = Reports.households(officer, kelurahan, "2024-05", 1200, 340);
        officer.sync();

        try (Visitor supervisor = Visitor.signedIn(chromium, size, stage, "koordinator-barat")) {
            supervisor.look("beranda");
            supervisor.follow("Tinjau");
            supervisor.look("tinjau");
            supervisor.page().locator("main a[href^='/tinjau/']").last().click();
            supervisor.look("kiriman");

            supervisor.press("Kembalikan");
            supervisor.page().locator("button[value=RETURN]:visible").click();
            assertThat(supervisor.text()).contains("Alasan wajib diisi");
            supervisor.look("kembalikan-tanpa-alasan");
            supervisor.page().locator("textarea[name=reason]:visible").fill("Jumlah rumah tangga belum sesuai.");
            supervisor.page().locator("button[value=RETURN]:visible").click();
            officer.sync();
            assertThat(officer.entry(first).orElseThrow().reason()).isEqualTo("Jumlah rumah tangga belum sesuai.");

            EntryId second = Reports.households(officer, kelurahan, "2024-05", 1260, 340, first);
            officer.sync();
            supervisor.open("/tinjau/laporan/" + second);
            supervisor.look("koreksi");
            supervisor.page().locator("button[value=APPROVE]:visible").click();
            officer.sync();
            assertThat(officer.entry(second).orElseThrow().state()).isEqualTo(EntryState.APPROVED);

            supervisor.open("/tinjau/laporan/" + second);
            supervisor.press("Buka kembali");
            supervisor.page().locator("textarea[name=reason]:visible").fill("Angka April keliru, diperiksa ulang.");
            supervisor.look("buka-kembali");
            supervisor.page().locator("button[value=REOPEN]:visible").click();
            supervisor.open("/tinjau/laporan/" + second);
            assertThat(supervisor.text()).contains("Angka April keliru, diperiksa ulang.");
            supervisor.look("riwayat");
            assertThat(supervisor.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void twoReportsForOneMonthStandSideBySide(Size size) {
        String person = size == Size.PHONE ? "plkb-03" : "plkb-04";
        Officer one = stage.officer(person);
        Officer other = stage.officer(person);
        UnitId kelurahan = Reports.unit(one, "kelurahan");
        EntryId first = Reports.households(one, kelurahan, "2024-06", 900, 120);
        EntryId second = Reports.households(other, kelurahan, "2024-06", 900, 210);
        one.sync();
        other.sync();

        try (Visitor supervisor = Visitor.signedIn(chromium, size, stage, "koordinator-barat")) {
            supervisor.open("/tinjau/laporan/" + first);
            assertThat(supervisor.text()).contains("120", "210");
            supervisor.look("dua-laporan");
            String form = "form[action='/tinjau/laporan/" + second + "'] ";
            supervisor.page().locator(form + "textarea").fill("Sesuai register kelurahan.");
            supervisor.page().locator(form + "button[value=CHOOSE]").click();
            other.sync();
            assertThat(other.entry(second).orElseThrow().state()).isEqualTo(EntryState.APPROVED);
            assertThat(supervisor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void anAdministratorIssuesACodeWithAPictureAndRevokesAPhone(Size size) {
        String person = size == Size.PHONE ? "plkb-05" : "plkb-06";
        try (Visitor administrator = Visitor.signedIn(chromium, size, stage, "admin")) {
            administrator.follow("Atur");
            administrator.look("atur");
            administrator.open("/atur/" + person);
            administrator.press("Buat kode");
            administrator.look("kode");
            Page page = administrator.page();
            assertThat(page.locator(".code-picture svg").boundingBox().width).isGreaterThan(120);
            String code = page.locator(".code-text").innerText();

            Officer phone = stage.newPhone(person);
            phone.enrol(stage.address(), code, "Ponsel uji");
            assertThat(phone.enrolled()).isTrue();

            administrator.open("/atur/" + person);
            administrator.look("ponsel");
            administrator.follow("Cabut");
            administrator.look("cabut");
            administrator.press("Cabut ponsel");
            assertThat(administrator.text()).contains("Dicabut");
            assertThat(phone.sync().complete()).isFalse();
            assertThat(administrator.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void theOfficeOpensAFigureDownToTheSignedReport(Size size) {
        Officer officer = stage.officer(size == Size.PHONE ? "plkb-08" : "plkb-15");
        UnitId balai = Reports.unit(officer, "balai");
        EntryId meeting = Reports.meeting(officer, balai, "2024-05-14", "rakorcam");
        Reports.meeting(officer, balai, "2024-05-28", "minilok");
        officer.sync();
        String coordinator = size == Size.PHONE ? "koordinator-timur" : "koordinator-utara";
        try (Visitor supervisor = Visitor.signedIn(chromium, size, stage, coordinator)) {
            supervisor.follow("Tinjau");
            supervisor.page().locator("main a[href^='/tinjau/']").last().click();
            supervisor.look("kiriman-dua-laporan");
            supervisor.page().locator("button[value=APPROVE]:visible").click();
            assertThat(supervisor.text()).contains("2 laporan");
        }

        try (Visitor office = Visitor.signedIn(chromium, size, stage, "perencana")) {
            office.open("/capaian?year=2024&quarter=2&depth=sub_kegiatan");
            office.look("capaian");
            office.page()
                    .locator("a[href^='/capaian/indikator/2.14.03.2.01.0011-1']")
                    .first()
                    .click();
            office.look("angka");
            office.page()
                    .locator("a[href^='/capaian/asal'][href*='" + balai + "']")
                    .first()
                    .click();
            office.look("asal");
            office.page().locator("a[href='/capaian/laporan/" + meeting + "']").click();
            assertThat(office.text()).contains("Tanda tangan ponsel cocok", "Disetujui");
            office.look("bukti");
            assertThat(office.complaints()).isEmpty();
        }
    }
}
