package id.lini.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Approvals;
import id.lini.server.achievement.SyntheticPack;
import id.lini.server.pack.PackImport;
import id.lini.server.testing.Http;
import id.lini.server.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of indicator as its reader sees it. */
class EnginePagesTest {
    private static TestServer server;
    private static Http http;
    private static String cookie;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.on("sqlite");
        http = new Http(server.uri());
        Path pack = new SyntheticPack()
                .and("accounts.csv", "kantor,warga,,contoh-2024-kantor")
                .and("assignments.csv", "warga,OFFICE,99.01,2020-01-01,")
                .write(folder);
        assertThat(server.bean(PackImport.class).run(pack)).isInstanceOf(PackImport.Outcome.Imported.class);
        Approvals approvals = new Approvals(server, SyntheticPack.AGENCY);
        approvals.approve(
                Instant.parse("2024-07-05T03:00:00Z"),
                Approvals.report(
                        "pelayanan-kb",
                        "faskes-1",
                        "2024-05",
                        Map.of("peserta_baru[metode=iud;momen=interval]", 10L),
                        Map.of()));
        HttpResponse<byte[]> answer = http.send(http.request("/masuk")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("login=kantor&password=contoh-2024-kantor&next=/"))
                .build());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theTableSaysWhatIsMeasuredAndHowTheScoreWasMade() {
        assertThat(page("/capaian?year=2024&quarter=2&version=murni"))
                .contains("menunggu nilai", "tanpa target", "tidak ada data")
                .contains("3 dari 4 terukur", "2 dari 2 terukur")
                .contains("Madya", "Nindya", "45,20", "Kader dilatih", "Paket dibeli")
                .contains("Skor sasaran menunggu nilai (rata-rata capaian indikator, 0 dari 2 terukur)");
        assertThat(page("/capaian?year=2024&quarter=4&version=murni"))
                .contains("Skor sasaran 89,23, Tidak Tercapai", "Tercapai Melebihi Target", "119,03");
    }

    @Test
    void theTableNarrowsToWhatSomebodyAnswersForAndKeepsItInTheAddress() {
        String page = page("/capaian?year=2024&quarter=2&version=murni&owner=warga");
        assertThat(page)
                .contains("Program Satu", "Sub satu", "Sub dua", "owner=warga&amp;depth=sub_kegiatan")
                .contains("<option value=\"warga\" selected=\"selected\">Warga</option>")
                .as("the other programme, but for the choice of programmes")
                .doesNotContain("Berbagai satuan", "Jumlah anggaran");
        assertThat(page("/capaian?year=2024&quarter=2&version=murni&owner=siapa"))
                .as("somebody who answers for nothing is no filter")
                .contains("Berbagai satuan");
    }

    @Test
    void aRollUpOpensToItsChildren() {
        assertThat(page("/capaian/indikator/roll?year=2024&quarter=2&version=murni"))
                .contains("/capaian/indikator/mkjp?year=2024&amp;quarter=2&amp;version=murni", "Terdiri dari")
                .contains("37,04", "93,75", "85,71", "tanpa target");
    }

    @Test
    void anExternalValueShowsItsSourceAndWhenItBecameKnown() {
        assertThat(page("/capaian/indikator/unmet?year=2024&quarter=4&version=murni"))
                .contains("BKKBN revisi", "tanggal 1 Maret 2025", "Diketahui 2 Maret 2025")
                .contains("22,36 / 28,5 × 100 = 78,46");
    }

    @Test
    void timeQuarterScaleAndPinnedDenominatorStandBesideTheFigure() {
        assertThat(page("/capaian/indikator/mkjp?year=2024&quarter=2&version=murni"))
                .contains("Triwulan ini saja", "target 5 orang, realisasi 10 orang, capaian 200,00 %");
        assertThat(page("/capaian/indikator/kla?year=2024&quarter=2&version=murni"))
                .contains("Pratama &lt; Madya &lt; Nindya &lt; Utama", "SK", "12/2024");
        assertThat(page("/capaian/indikator/tetap?year=2024&quarter=2&version=murni"))
                .contains("Penyebut dipatok", "awal, 2 unit, 1 Januari 2024");
        assertThat(page("/capaian/indikator/sejak?year=2024&quarter=2&version=murni"))
                .contains("dijumlahkan sejak tahun dasar 2023");
    }

    @Test
    void versionsAndPoliciesStandSideBySideAndAWrongFormulaIsSaid() {
        String page = page("/capaian/indikator/unmet?year=2024&quarter=4&version=murni&policy=lama");
        assertThat(page)
                .contains(
                        "Berdampingan",
                        "tertimbang",
                        "perubahan",
                        "78,46",
                        "R / T untuk makin rendah makin baik terbalik")
                .contains("100,0");
        assertThat(page("/capaian?year=2024&quarter=4&version=murni&policy=tidak-ada"))
                .contains("T / R × 100");
    }

    @Test
    void aDayInThePastIsAskedByItsDate() {
        assertThat(page("/capaian?year=2024&quarter=2&version=murni&asof=2024-06-15"))
                .contains("sampai 15 Juni 2024")
                .doesNotContain("Madya");
        assertThat(page("/capaian?year=2024&quarter=2&version=murni&asof=kemarin"))
                .contains("Madya");
    }

    private static String page(String path) {
        HttpResponse<byte[]> answer =
                http.send(http.request(path).header("Cookie", cookie).build());
        String page = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(path + page).isEqualTo(200);
        return page;
    }
}
