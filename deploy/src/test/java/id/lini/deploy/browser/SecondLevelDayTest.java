package id.lini.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lini.deploy.stage.Capaian;
import id.lini.deploy.stage.Check;
import id.lini.deploy.stage.Chromium.Size;
import id.lini.deploy.stage.Reports;
import id.lini.deploy.stage.Visitor;
import id.lini.mobile.app.Officer;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The day of a report that two people must approve, in a real browser: the administrator sets the second level, one
 * supervisor approves and can do no more, another makes it count, the office reads the figure.
 */
class SecondLevelDayTest extends InChromium {
    private static final String FORM = "rapat-operasional";
    private static final String INDICATOR = "2.14.03.2.01.0011-1";

    @ParameterizedTest
    @EnumSource(Size.class)
    void nothingCountsBeforeSomebodyElseApproves(Size size) {
        boolean phone = size == Size.PHONE;
        String area = phone ? "33.75.02" : "33.75.03";
        administrator(size, area);
        Officer officer = stage.officer(phone ? "plkb-08" : "plkb-15");
        EntryId meeting = Reports.meeting(officer, Reports.unit(officer, "balai"), "2024-05-14", "rakorcam");
        officer.sync();
        String before = realisation();

        first(size, phone ? "koordinator-timur" : "koordinator-utara", meeting);
        assertThat(realisation()).as("after one approval").isEqualTo(before);
        officer.sync();
        assertThat(officer.entry(meeting).orElseThrow().state()).isEqualTo(EntryState.IN_REVIEW);

        second(size, meeting);
        officer.sync();
        assertThat(officer.entry(meeting).orElseThrow().state()).isEqualTo(EntryState.APPROVED);
        assertThat(realisation()).as("after two").isEqualTo(phone ? "1" : "2").isNotEqualTo(before);
        office(size, meeting);
    }

    /** At the desk the form has its two levels already: the phone's day came first, or this sets them. */
    private void administrator(Size size, String area) {
        try (Visitor administrator = Visitor.signedIn(chromium, size, stage, "admin")) {
            Check check = new Check(administrator, size);
            Page page = administrator.page();
            administrator.open("/atur/formulir/" + FORM + "/1");
            if (page.getByText("Satu tingkat:").count() > 0) {
                administrator.press("Wajibkan dua tingkat");
            }
            administrator.sees("Dua tingkat:");
            check.page("formulir-dua-tingkat");
            administrator.open("/atur/orang/penyelia-kota");
            page.locator("#role").selectOption("SUPERVISOR");
            page.locator("#scope").selectOption(area);
            page.locator("#forms").fill(FORM);
            administrator.press("Tambahkan");
            administrator.sees("hanya " + FORM);
            check.page("peran-tingkat-dua");
            assertThat(administrator.complaints()).isEmpty();
        }
    }

    private void first(Size size, String login, EntryId meeting) {
        try (Visitor supervisor = Visitor.signedIn(chromium, size, stage, login)) {
            Check check = new Check(supervisor, size);
            supervisor.follow("Tinjau");
            assertThat(supervisor.text()).contains("1 di tingkat 1 dari 2");
            check.page("antrean-tingkat-satu");
            supervisor.open("/tinjau/laporan/" + meeting);
            assertThat(supervisor.text()).contains("Formulir ini perlu dua persetujuan");
            check.page("laporan-tingkat-satu");
            supervisor.page().locator("button[value=APPROVE]:visible").click();
            supervisor.sees("Menunggu tingkat 2 oleh orang lain; belum dihitung");
            assertThat(supervisor.page().locator("button[value=APPROVE]").count())
                    .as("nobody approves twice")
                    .isZero();
            check.page("laporan-menunggu-tingkat-dua");
            supervisor.open("/tinjau");
            assertThat(supervisor
                            .page()
                            .locator("main a[href^='/tinjau/']:not([href*='?'])")
                            .count())
                    .as("it does not wait for them")
                    .isZero();
            assertThat(supervisor.complaints()).isEmpty();
        }
    }

    private void second(Size size, EntryId meeting) {
        try (Visitor supervisor = Visitor.signedIn(chromium, size, stage, "penyelia-kota")) {
            Check check = new Check(supervisor, size);
            supervisor.follow("Tinjau");
            assertThat(supervisor.text()).contains("1 di tingkat 2, sudah disetujui tingkat 1");
            check.page("antrean-tingkat-dua");
            supervisor.open("/tinjau/laporan/" + meeting);
            check.page("laporan-tingkat-dua");
            supervisor.press("Setujui tingkat 2");
            supervisor.sees("oleh Bagus Wicaksono");
            assertThat(supervisor.text())
                    .containsSubsequence("Disetujui tingkat 1 oleh", "Disetujui oleh Bagus Wicaksono (contoh)");
            assertThat(supervisor.complaints()).isEmpty();
        }
    }

    private void office(Size size, EntryId meeting) {
        try (Visitor office = Visitor.signedIn(chromium, size, stage, "perencana")) {
            Check check = new Check(office, size);
            office.open("/capaian?year=2024&quarter=2&depth=sub_kegiatan");
            check.page("capaian-dua-tingkat");
            office.open("/capaian/laporan/" + meeting);
            assertThat(office.text()).containsSubsequence("Disetujui tingkat 1", "Disetujui", "Bagus Wicaksono");
            check.page("bukti-dua-tingkat");
            assertThat(office.complaints()).isEmpty();
        }
    }

    private String realisation() {
        return Capaian.read(stage.signedIn("perencana"), 2).realisation(INDICATOR);
    }
}
