package id.lini.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.deploy.stage.Chromium.Size;
import id.lini.deploy.stage.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Periksa laporan cetak in a real browser, on a phone's and a desk's screen. */
class CheckPageTest extends InChromium {
    @ParameterizedTest
    @EnumSource(Size.class)
    void theOfficeReadsAndNarrowsTheFindings(Size size) {
        try (Visitor office = Visitor.signedIn(chromium, size, stage, "perencana")) {
            office.open("/capaian");
            office.follow("Periksa laporan cetak");
            assertThat(office.text()).contains("temuan pada", "6 / 12 × 100 = 50");
            office.look("periksa");
            office.page().locator("select#rule").selectOption("ROUNDED_INPUT");
            office.press("Tampilkan");
            assertThat(office.text()).contains("5 ditampilkan");
            office.look("periksa-aturan");
            assertThat(office.complaints()).isEmpty();
        }
    }
}
