package id.lini.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.deploy.stage.Chromium.Size;
import id.lini.deploy.stage.Visitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new version of a form is written, looked at as a phone shows it, and stored; on a phone's and a desk's screen. */
class FormPagesTest extends InChromium {
    @ParameterizedTest
    @EnumSource(Size.class)
    void anAdministratorWritesTheNextVersionOfAForm(Size size) {
        String form = size == Size.PHONE ? "kasus-kekerasan" : "pelayanan-kb";
        try (Visitor administrator = Visitor.signedIn(chromium, size, stage, "admin")) {
            administrator.open("/atur");
            administrator.page().locator("a[href='/atur/formulir']").click();
            administrator.look("formulir");
            administrator
                    .page()
                    .locator("a[href='/atur/formulir/" + form + "/1']")
                    .click();
            administrator.look("formulir-satu");
            administrator.follow("Versi baru");
            String text = administrator.page().locator("#definition").inputValue();
            administrator.page().locator("#definition").fill(text.replace("\"version\": 2", "\"version\": 7"));
            administrator.press("Periksa dan lihat");
            assertThat(administrator.text()).contains("Versi berikutnya dari " + form + " adalah 2");
            administrator.look("formulir-kesalahan");
            administrator.page().locator("#definition").fill(text);
            administrator.press("Periksa dan lihat");
            assertThat(administrator.text()).contains("dapat dipakai");
            administrator.look("formulir-pratinjau");
            administrator.press("Simpan");
            administrator.open("/atur/formulir");
            assertThat(administrator.text()).contains("versi 2");
            assertThat(administrator.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }
}
