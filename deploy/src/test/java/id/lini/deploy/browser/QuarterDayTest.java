package id.lini.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lini.deploy.stage.Check;
import id.lini.deploy.stage.Chromium.Size;
import id.lini.deploy.stage.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The day on which a quarter is handed in, in a real browser: the planner names why something lags and closes, the head
 * signs off, the inspectorate reads. Every page holds what {@link Check} asks.
 */
class QuarterDayTest extends InChromium {
    @ParameterizedTest
    @EnumSource(Size.class)
    void fromShortfallToSignOff(Size size) {
        int quarter = size == Size.PHONE ? 1 : 2;
        planner(size, quarter);
        head(size, quarter);
        auditor(size, quarter);
    }

    private void planner(Size size, int quarter) {
        try (Visitor planner = Visitor.signedIn(chromium, size, stage, "perencana")) {
            Check check = new Check(planner, size);
            check.page("beranda-perencana");
            planner.open("/tindak-lanjut?year=2024&quarter=" + quarter);
            check.page("tindak-lanjut");
            Page page = planner.page();
            page.locator("main a[href^='/tindak-lanjut/baru/']").first().click();
            check.page("tindak-lanjut-baru");
            page.locator("#cause").selectOption("STAFF");
            page.locator("#words").fill("Dua kelurahan tanpa petugas.");
            page.locator("#instruction").fill("Atur ulang wilayah kerja petugas.");
            page.locator("#owner").selectOption("keuangan");
            planner.press("Simpan tindak lanjut");
            assertThat(planner.text()).contains("Kekurangan petugas", "Atur ulang wilayah kerja petugas.");
            check.page("tindak-lanjut-satu");
            planner.press("Catat sudah diingatkan");
            planner.sees("Satu pengingat sehari sudah cukup");
            check.page("tindak-lanjut-diingatkan");

            planner.open("/penutupan");
            check.page("penutupan");
            planner.open("/penutupan/2024/" + quarter);
            check.page("penutupan-daftar-periksa");
            planner.press("Tutup Triwulan");
            assertThat(page.url()).contains("/penutupan/2024/" + quarter);
            assertThat(page.locator("#remark").isVisible())
                    .as("no closing over an unfinished checklist without a remark")
                    .isTrue();
            page.locator("#remark").fill("Nilai dari luar belum terbit.");
            planner.press("Tutup Triwulan");
            assertThat(planner.text()).contains("Terkunci, menunggu pengesahan", "Nilai dari luar belum terbit.");
            assertThat(page.locator("form[action$='/sahkan']").count())
                    .as("nobody signs off what they closed")
                    .isZero();
            check.page("penutupan-terkunci");
            assertThat(planner.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    private void head(Size size, int quarter) {
        try (Visitor head = Visitor.signedIn(chromium, size, stage, "kepala")) {
            Check check = new Check(head, size);
            head.open("/ikhtisar?year=2024&quarter=" + quarter);
            assertThat(head.text()).contains("Sahkan Triwulan");
            check.page("ikhtisar");
            head.open("/penutupan/2024/" + quarter);
            head.press("Sahkan");
            assertThat(head.text()).contains("Terkunci, disahkan");
            check.page("penutupan-disahkan");
            head.open("/capaian?year=2024&quarter=" + quarter);
            assertThat(head.text()).contains("sudah ditutup", "SHA-256");
            check.page("capaian-tertutup");
            assertThat(head.complaints()).isEmpty();
        }
    }

    private void auditor(Size size, int quarter) {
        try (Visitor auditor = Visitor.signedIn(chromium, size, stage, "inspektorat")) {
            Check check = new Check(auditor, size);
            auditor.open("/penutupan/2024/" + quarter);
            assertThat(auditor.page().locator("main button").count())
                    .as("an auditor only reads")
                    .isZero();
            check.page("penutupan-auditor");
            auditor.open("/catatan");
            assertThat(auditor.text())
                    .contains("menutup triwulan", "mengesahkan triwulan", "Baris perintah")
                    .doesNotContainPattern("\\b[A-Z]+_[A-Z]+\\b");
            check.page("catatan-auditor");
            assertThat(auditor.complaints()).isEmpty();
        }
    }
}
