package id.lini.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.deploy.stage.Check;
import id.lini.deploy.stage.Chromium.Size;
import id.lini.deploy.stage.Reports;
import id.lini.deploy.stage.Visitor;
import id.lini.mobile.app.Officer;
import id.lini.shared.id.UnitId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The planner's and the head's day in a real browser, from a figure that lags to the quarter signed off. Every page passes
 * axe-core with nothing serious, weighs less than 150 kB and does not stick out of the window. Pictures are kept in
 * target/screens.
 */
class FiguresTest extends InChromium {
    private static final String MEETINGS = "/capaian/indikator/2.14.03.2.01.0011-1?year=2024&version=murni&quarter=";

    @BeforeAll
    void meetings() {
        Officer officer = stage.officer("plkb-01");
        UnitId balai = Reports.unit(officer, "balai");
        Reports.meeting(officer, balai, "2024-02-14", "minilok");
        Reports.meeting(officer, balai, "2024-05-14", "minilok");
        officer.sync();
        try (Visitor supervisor = Visitor.signedIn(chromium, Size.DESK, stage, "koordinator-barat")) {
            supervisor.open("/tinjau");
            supervisor.page().locator("main a[href^='/tinjau/']").last().click();
            supervisor.page().locator("button[value=APPROVE]:visible").click();
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void fromAFigureThatLagsToTheQuarterSignedOff(Size size) {
        int quarter = size.ordinal() + 1;
        String table = "/capaian?year=2024&version=murni&quarter=" + quarter;
        try (Visitor planner = Visitor.signedIn(chromium, size, stage, "perencana")) {
            Check check = new Check(planner, size);
            planner.open(table);
            check.page("capaian-tabel");
            planner.open(table + "&program=2.14.03&depth=kegiatan&asof=2024-07-01");
            check.page("capaian-saring");
            planner.open(MEETINGS + quarter);
            assertThat(planner.text()).contains("Dari waktu ke waktu", "Kecamatan berdampingan");
            check.page("indikator");
            planner.follow("Tindak lanjut baru");
            planner.page().locator("#cause").selectOption("FUNDS");
            planner.page().locator("#owner").selectOption("perencana");
            planner.page().locator("#words").fill("Jadwal Minilok bergeser.");
            planner.page().locator("#instruction").fill("Jadwalkan ulang dua Minilok.");
            planner.page().locator("#due").fill("2024-07-20");
            planner.press("Simpan tindak lanjut");
            planner.open(MEETINGS + quarter);
            assertThat(planner.text()).contains("Jadwalkan ulang dua Minilok.");
            check.page("indikator-tindak-lanjut");
            planner.open("/capaian/anggaran/2.14.03?year=2024&version=murni&quarter=" + quarter);
            check.page("anggaran");

            planner.open("/penutupan/2024/" + quarter + "?version=murni");
            check.page("penutupan-daftar-periksa");
            planner.page().locator("textarea[name=remark]").fill("Nilai BPS terbit Oktober.");
            planner.press("Tutup Triwulan");
            planner.open(table);
            assertThat(planner.text()).contains("sudah ditutup", "SHA-256");
            check.page("capaian-ditutup");
            assertThat(planner.complaints()).isEmpty();
        }
        try (Visitor head = Visitor.signedIn(chromium, size, stage, "kepala")) {
            Check check = new Check(head, size);
            assertThat(head.page().url()).contains("/ikhtisar");
            assertThat(head.text()).contains("Perlu keputusan", "Jadwalkan ulang dua Minilok.");
            check.page("ikhtisar");
            if (size == Size.PHONE) {
                head.press("Menu");
                assertThat(head.text()).contains("Penutupan");
                check.page("menu");
                head.press("Menu");
            }
            head.follow("Sahkan Triwulan");
            head.press("Sahkan Triwulan");
            assertThat(head.text()).contains("Disahkan kepala dinas");
            check.page("disahkan");
            assertThat(head.complaints()).isEmpty();
        }
    }
}
