package id.lini.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.pack.PackImport;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.testing.Http;
import id.lini.server.testing.TestServer;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the table down to the signed bytes, as a reader clicks. */
class PagesTest {
    private static final Uuid7 IDS = new Uuid7(Clock.systemUTC());
    private static final PersonId OFFICER = new PersonId("plkb-01");
    private static final Entry MINILOK = meeting("2024-03-18", "minilok", 17);
    private static final Entry RAKORCAM = meeting("2024-03-20", "rakorcam", 21);
    private static TestServer server;
    private static Http http;
    private static String cookie;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        http = new Http(server.uri());
        server.bean(PackImport.class).run(FieldCells.PACK);
        Reporter reporter = new Reporter(server);
        reporter.send(OFFICER, MINILOK, RAKORCAM);
        reporter.approve(new PersonId("koordinator-barat"), MINILOK, RAKORCAM);
        cookie = signIn("perencana");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Entry meeting(String day, String kind, long women) {
        return new Entry(
                IDS.nextEntry(),
                new FormId("rapat-operasional"),
                1,
                new UnitId("balai-1"),
                Period.parse(day),
                new Answers(
                        Map.of(
                                new Cell("peserta", Map.of("jenis_kelamin", "perempuan")),
                                women,
                                new Cell("peserta", Map.of("jenis_kelamin", "laki_laki")),
                                9L),
                        Map.of("jenis", kind, "keputusan", "Jadwal pelayanan disepakati", "bukti", "Notulen 1")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OFFICER,
                Clock.systemUTC().instant());
    }

    private static String signIn(String login) {
        HttpResponse<byte[]> answer = http.send(http.request("/masuk")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("login=" + login + "&password=peragaan-2024&next=/"))
                .build());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    @Test
    void theTableReadsLikeThePrintedOne() {
        String page = page("/capaian?year=2024&quarter=2&version=murni");
        assertThat(page)
                .contains("Capaian s.d. Triwulan II 2024", "Rencana murni")
                .contains("Unmeet need KB", "13.036.773.000", "3.700.827.788", "28,39")
                .contains("tidak ada data", "menunggu nilai", "belum diukur")
                .contains("Makin rendah makin baik: T / R × 100")
                .contains("4,17");
        assertThat(count(page, "<tr class=\"program")).isEqualTo(11);
        assertThat(count(page, "<tr class=\"sub_kegiatan")).isEqualTo(53);
    }

    @Test
    void theReaderNarrowsIt() {
        String page = page("/capaian?program=2.14.03&depth=kegiatan&quarter=2");
        assertThat(count(page, "<tr class=\"program")).isEqualTo(1);
        assertThat(count(page, "<tr class=\"kegiatan")).isEqualTo(2);
        assertThat(count(page, "<tr class=\"sub_kegiatan")).isZero();
        assertThat(page("/capaian?version=perubahan")).contains("12.460.916.000", "8 Agustus 2024");
    }

    @Test
    void aFigureShowsFormulaVersionPolicyCoverageAndCells() {
        assertThat(page("/capaian/indikator/2.14.03.2.01.0011-1?quarter=1"))
                .contains("Laporan disetujui: Rapat dan operasional, ", "Mini lokakarya (Minilok)")
                .contains("2 = 2", "2 / 48 × 100 = 4,17", "Renja 2024 sebelum perubahan")
                .contains("Rapat dan operasional", "2 laporan disetujui, tanpa jadwal")
                .contains("Balai Penyuluhan Pekalongan Barat (contoh)", "Maret 2024")
                .contains("/capaian/asal?form=rapat-operasional&amp;unit=balai-1&amp;month=2024-03");
        assertThat(page("/capaian/indikator/1.06.07-1")).contains("belum diukur", "Isian kantor");
    }

    @Test
    void aCellOpensToItsEntriesAndAnEntryToItsProof() {
        String cell = page("/capaian/asal?form=rapat-operasional&unit=balai-1&month=2024-03");
        assertThat(cell).contains("/capaian/laporan/" + MINILOK.id(), "/capaian/laporan/" + RAKORCAM.id());
        assertThat(page("/capaian/laporan/" + MINILOK.id()))
                .contains("Sri Wahyuni (contoh)", "Ponsel contoh", "Dikirim dalam kiriman nomor 1")
                .contains("Tanda tangan ponsel cocok", "Tanda terima server cocok")
                .contains("Disetujui", "Sri Hartati", "Mini lokakarya (Minilok)", "Jadwal pelayanan disepakati")
                .contains(">26<", ">17<")
                .doesNotContain("TIDAK cocok");
    }

    @Test
    void aChangedByteIsSeenWhenTheProofIsRead() {
        Entry entry = meeting("2024-05-20", "minilok", 11);
        new Reporter(server).send(OFFICER, entry);
        Sql sql = server.bean(Sql.class);
        server.bean(Transactions.class).write("pekalongan", () -> {
            byte[] body = sql.list(
                            "SELECT body FROM batch ORDER BY received_at DESC, batch DESC LIMIT 1",
                            row -> row.getBytes("body"))
                    .get(0);
            String forged = new String(body, StandardCharsets.UTF_8).replace("\"value\":11", "\"value\":99");
            return sql.update(
                    "UPDATE batch SET body = ? WHERE batch = (SELECT batch FROM entry WHERE entry = ?)",
                    forged.getBytes(StandardCharsets.UTF_8),
                    entry.id().toString());
        });
        assertThat(page("/capaian/laporan/" + entry.id())).contains("Tanda tangan ponsel TIDAK cocok");
    }

    @Test
    void moneyOpensToItsBookingsWithTheirSource() {
        assertThat(page("/capaian/anggaran/1.06.04.2.01?quarter=2&version=murni"))
                .contains("543.722.991", "45,51", "160.427.630", "tercetak rusak", "Juni 2024");
    }

    @Test
    void englishReadersGetEnglishWordsAndNumbers() {
        HttpResponse<byte[]> answer = http.send(http.request("/capaian?quarter=2")
                .header("Cookie", cookie + "; lini-bahasa=en")
                .build());
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("Figures up to Quarter 2, 2024", "not measured yet", "13,036,773,000");
    }

    @Test
    void strangersAndUnknownThingsAreTurnedAway() {
        assertThat(http.get("/capaian").statusCode()).isEqualTo(303);
        for (String path : List.of(
                "/capaian/indikator/x",
                "/capaian/anggaran/x",
                "/capaian/laporan/x",
                "/capaian/asal?form=KIE&unit=x&month=2024-01",
                "/capaian/asal?form=kie&unit=x&month=January")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static HttpResponse<byte[]> get(String path) {
        return http.send(http.request(path).header("Cookie", cookie).build());
    }

    private static String page(String path) {
        HttpResponse<byte[]> answer = get(path);
        String page = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(path + page).isEqualTo(200);
        return page;
    }

    private static int count(String page, String part) {
        return page.split(part, -1).length - 1;
    }
}
