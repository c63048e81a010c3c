package id.lini.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import id.lini.deploy.stage.Chromium.Size;
import id.lini.deploy.stage.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Importing a pack and entering realisations in a real browser, on a phone's and a desk's screen. */
class OfficePagesTest extends InChromium {
    @ParameterizedTest
    @EnumSource(Size.class)
    void anAdministratorRehearsesAPackMendsItAndImportsIt(Size size) throws IOException {
        try (Visitor administrator = Visitor.signedIn(chromium, size, stage, "admin")) {
            administrator.follow("Atur");
            administrator.follow("Paket dinas");
            administrator.look("paket");
            Download download = administrator.page().waitForDownload(() -> administrator.press("ZIP berisi CSV"));
            byte[] pack = Files.readAllBytes(download.path());

            send(administrator, "rusak.zip", changed(pack, "areas.csv", ",kecamatan,", ",Kecamatan Besar,"));
            assertThat(administrator.text()).contains("kesalahan", "areas.csv");
            administrator.look("paket-kesalahan");

            String kind = size == Size.PHONE ? "Orang Ponsel" : "Orang Meja";
            send(
                    administrator,
                    "paket.zip",
                    changed(
                            pack,
                            "people.csv",
                            "valid_until\n",
                            "valid_until\n" + size.name().toLowerCase(java.util.Locale.ROOT) + "," + kind
                                    + " (contoh),2024-07-01,\n"));
            administrator.page().locator("details.change summary").first().click();
            assertThat(administrator.text()).contains("Belum ada yang diubah", "people.csv", "1 baru");
            administrator.look("paket-periksa");
            administrator.press("Impor");
            assertThat(administrator.text()).contains("sudah diimpor");
            administrator.look("paket-selesai");
            administrator.open("/atur?cari=Orang");
            assertThat(administrator.text()).contains(kind);
            assertThat(administrator.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    @ParameterizedTest
    @EnumSource(Size.class)
    void aRealisationIsEnteredReturnedMendedAndApproved(Size size) throws IOException {
        String quarter = size == Size.PHONE ? "q1" : "q2";
        try (Visitor planner = Visitor.signedIn(chromium, size, stage, "perencana")) {
            planner.follow("Isian kantor");
            planner.look("isian");
            planner.page()
                    .locator("a[href^='/isian/nilai/1.06.01.2.01.0001-1']")
                    .first()
                    .click();
            planner.page().locator("select[name=period]").selectOption(quarter);
            planner.press("Pilih periode");
            fill(planner, "1,5,0");
            planner.press("Ajukan");
            assertThat(planner.text()).contains("Belum tersimpan");
            planner.look("isian-kesalahan");
            fill(planner, "2");
            planner.press("Ajukan");
            assertThat(planner.text()).contains("Diperiksa", "orang lain yang menyetujui");
            planner.look("isian-diajukan");
            String entry = java.net.URI.create(planner.page().url()).getPath();

            try (Visitor treasurer = Visitor.signedIn(chromium, size, stage, "keuangan")) {
                treasurer.look("beranda-keuangan");
                treasurer.open(entry);
                treasurer.look("isian-periksa");
                treasurer.press("Kembalikan");
                treasurer.page().locator("textarea[name=reason]:visible").fill("Nomor SK belum lengkap.");
                treasurer.look("isian-kembalikan");
                treasurer.page().locator("form[action$=kembalikan] button").click();
                assertThat(treasurer.text()).contains("Dikembalikan", "Nomor SK belum lengkap.");
            }

            planner.open("/isian/nilai/1.06.01.2.01.0001-1?year=2024&period=" + quarter);
            planner.look("isian-dikembalikan");
            fill(planner, "3");
            planner.press("Ajukan");
            String mended = java.net.URI.create(planner.page().url()).getPath();
            try (Visitor treasurer = Visitor.signedIn(chromium, size, stage, "keuangan")) {
                treasurer.open(mended);
                treasurer.press("Setujui");
                assertThat(treasurer.text()).contains("Disetujui");
                treasurer.look("isian-disetujui");
                assertThat(treasurer.complaints()).isEmpty();
            }
            planner.open("/isian/anggaran/1.06.01.2.01.0001?year=2024&period=2024-06");
            planner.look("isian-anggaran");
            planner.open("/kata-sandi");
            planner.look("kata-sandi");
            assertThat(planner.complaints()).allMatch(complaint -> complaint.contains("422"));
        }
    }

    private static void fill(Visitor visitor, String value) throws IOException {
        visitor.page().locator("#value").fill(value);
        visitor.page().locator("#evidence").fill("SK Kepala Dinas");
        visitor.page().locator("#number").fill("050/12/2024");
        visitor.page().locator("#dated").fill("2024-06-28");
        visitor.page().locator("#file").setInputFiles(new FilePayload("SK 12.png", "image/png", picture()));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static void send(Visitor visitor, String name, byte[] pack) {
        visitor.open("/paket");
        visitor.page().locator("#pack").setInputFiles(new FilePayload(name, "application/zip", pack));
        visitor.press("Periksa");
    }

    /** The pack with a text of one file replaced. */
    private static byte[] changed(byte[] pack, String file, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(pack));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((entry.getName().equals(file) ? text.replace(from, to) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
