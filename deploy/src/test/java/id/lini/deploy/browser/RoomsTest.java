package id.lini.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lini.deploy.stage.Check;
import id.lini.deploy.stage.Chromium.Size;
import id.lini.deploy.stage.Reports;
import id.lini.deploy.stage.Visitor;
import id.lini.mobile.app.Officer;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.UnitId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The supervisor's and the administrator's day in a real browser. Every page passes axe-core with nothing serious, weighs
 * less than 150 kB and does not stick out of the window. Pictures are kept in target/screens.
 */
class RoomsTest extends InChromium {
    @ParameterizedTest
    @EnumSource(Size.class)
    void theSupervisorsDay(Size size) {
        Officer officer = stage.officer(size == Size.PHONE ? "plkb-01" : "plkb-02");
        UnitId kelurahan = Reports.unit(officer, "kelurahan");
        EntryId report = Reports.households(officer, kelurahan, "2024-05", 1200, 340);
        officer.sync();

        try (Visitor supervisor = Visitor.signedIn(chromium, size, stage, "koordinator-barat")) {
            Check check = new Check(supervisor, size);
            check.page("beranda-penyelia");
            supervisor.follow("Kelengkapan");
            supervisor.open("/kelengkapan?tahun=2024");
            check.page("kelengkapan");
            supervisor.page().locator("table.matrix td a").first().click();
            check.page("kelengkapan-laporan");
            supervisor.open("/kelengkapan?tahun=2024");
            supervisor.press("Ingatkan");
            assertThat(supervisor.text()).contains("Pengingat terkirim");
            check.page("diingatkan");

            supervisor.follow("Tinjau");
            check.page("antrean");
            supervisor.page().keyboard().press("j");
            supervisor.page().keyboard().press("Enter");
            supervisor.arrives("/tinjau/");
            assertThat(supervisor.text()).contains("tanda tangan cocok");
            check.page("kiriman-bukti");
            supervisor.page().keyboard().press("r");
            assertThat(supervisor.page().locator("select[name=cause]").isVisible())
                    .isTrue();
            supervisor.page().locator("select[name=cause]").selectOption("FIGURES");
            supervisor.page().locator("button[value=RETURN]:visible").click();
            supervisor.arrives("done=");
            officer.sync();
            assertThat(officer.entry(report).orElseThrow().reason()).isEqualTo("Angka tidak sama dengan catatan");

            supervisor.open("/keputusan");
            check.page("keputusan");
            supervisor.press("Batalkan");
            supervisor.open("/tinjau");
            supervisor.press("Setujui yang tanpa peringatan");
            assertThat(supervisor.text()).contains("1 laporan disetujui");
            officer.sync();
            assertThat(officer.entry(report).orElseThrow().state()).isEqualTo(EntryState.APPROVED);
            deputy(supervisor, check);
            supervisor.open("/akun");
            check.page("akun");
            assertThat(supervisor.complaints()).isEmpty();
        }
    }

    /** Named for today, and ended again. */
    private static void deputy(Visitor supervisor, Check check) {
        supervisor.open("/wakil");
        Page page = supervisor.page();
        page.locator("#person").selectOption("penyelia-kota");
        page.locator("#until").fill(page.locator("#from").inputValue());
        supervisor.press("Tunjuk");
        supervisor.sees("ditunjuk Sri Hartati");
        supervisor.press("Akhiri");
        check.page("wakil");
        supervisor.press("Akhiri mulai hari ini");
        supervisor.arrives("diakhiri=");
        assertThat(supervisor.text()).contains("Wakil sudah diakhiri", "Belum ada wakil", "Wakil sebelumnya");
        check.page("wakil-diakhiri");
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void theAdministratorsDay(Size size) {
        try (Visitor administrator = Visitor.signedIn(chromium, size, stage, "admin")) {
            Check check = new Check(administrator, size);
            administrator.follow("Atur");
            check.page("atur");
            administrator.follow("Orang baru");
            check.page("orang-baru");
            administrator.page().locator("#name").fill("Lina Wijaya (contoh)");
            administrator.page().locator("#id").fill("plkb-9" + size.ordinal());
            administrator.page().locator("#role").selectOption("PLKB");
            administrator.page().locator("#scope").selectOption("33.75.01.1002");
            administrator.press("Tambah orang");
            assertThat(administrator.text()).contains("Lina Wijaya (contoh)", "PLKB");
            check.page("peran");
            administrator.page().locator("#scope").selectOption("33.75.01.1003");
            administrator.press("Mutasi");
            check.page("mutasi");
            administrator.open("/atur/unit");
            check.page("unit");
            administrator.open("/atur/ponsel");
            check.page("semua-ponsel");
            administrator.follow("Catatan");
            assertThat(administrator.text()).contains("menambah orang", "memindahkan");
            check.page("catatan");
            administrator.open("/kelengkapan?tahun=2024");
            check.page("kelengkapan-dinas");
            assertThat(administrator.complaints()).isEmpty();
        }
    }

    /** Kader, PLKB and UPTD officers work on the phone; what a browser has for them is their account. */
    @ParameterizedTest
    @EnumSource(Size.class)
    void theFieldOfficersFirstSignIn(Size size) {
        String person = size == Size.PHONE ? "plkb-03" : "plkb-04";
        String told;
        try (Visitor administrator = Visitor.signedIn(chromium, size, stage, "admin")) {
            administrator.open("/atur/" + person);
            administrator.page().locator("#login").fill(person);
            administrator.press("Buka akun");
            administrator.sees("Hanya tampil sekali ini");
            told = administrator.page().locator("#akun .code-text").innerText();
            new Check(administrator, size).page("akun-dibuka");
        }
        try (Visitor officer = Visitor.atTheDoor(chromium, size, stage.address(), person, told)) {
            Check check = new Check(officer, size);
            officer.sees("Pilih kata sandi Anda");
            check.page("pilih-kata-sandi");
            officer.page().locator("#present").fill(told);
            officer.page().locator("#wanted").fill("gunung merapi 7");
            officer.page().locator("#again").fill("gunung merapi 7");
            officer.press("Pakai dan masuk");
            officer.sees("aplikasi Lini di HP");
            check.page("beranda-petugas");
            officer.open("/akun");
            check.page("akun-petugas");
            assertThat(officer.complaints()).isEmpty();
            officer.open("/capaian");
            assertThat(officer.text()).contains("Peran Anda tidak boleh melakukan ini");
        }
    }
}
