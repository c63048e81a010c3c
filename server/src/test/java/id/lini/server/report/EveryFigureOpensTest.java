package id.lini.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.pack.PackImport;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Nowhere a figure without the way to what stands behind it: from the table over formula, cells by unit and month and
 * entries down to the signed batch, as an auditor clicks.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFigureOpensTest {
    private static final Uuid7 IDS = new Uuid7(Clock.systemUTC());
    private static final PersonId OFFICER = new PersonId("plkb-01");
    private static final String TABLE = "/capaian?year=2024&quarter=2&version=murni";
    private static final String MEETINGS = "/capaian/indikator/2.14.03.2.01.0011-1?year=2024&quarter=2&version=murni";
    private static final String OFFICE = "1.06.01.2.01.0001-1";
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private TestServer server;
    private Crawl crawl;

    @BeforeAll
    void aQuarterWithReportsACorrectionAndAnOfficeEntry() {
        server = TestServer.on("sqlite");
        server.bean(PackImport.class).run(FieldCells.PACK);
        Reporter reporter = new Reporter(server);
        Entry first = meeting("2024-03-18", Optional.empty());
        Entry second = meeting("2024-05-20", Optional.empty());
        Entry corrected = meeting("2024-05-20", Optional.of(second.id()));
        reporter.send(OFFICER, first, second, corrected);
        reporter.approve(new PersonId("koordinator-barat"), first, corrected);
        Visitor planner = Visitor.signedIn(server, "perencana", "peragaan-2024");
        String entry = planner.upload(
                        "/isian/nilai/" + OFFICE + "?year=2024",
                        "file",
                        "sk.pdf",
                        PDF,
                        "period",
                        "2024-05",
                        "value",
                        "7",
                        "evidence",
                        "SK",
                        "number",
                        "12/2024",
                        "dated",
                        "2024-06-30",
                        "note",
                        "",
                        "before",
                        "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Visitor.signedIn(server, "keuangan", "peragaan-2024").post(entry + "/setujui");
        crawl = new Crawl(Visitor.signedIn(server, "inspektorat", "peragaan-2024"));
        crawl.from(List.of(TABLE), EveryFigureOpensTest::behindTheTable, 900);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** The quarter asked, and whatever is below it. */
    private static boolean behindTheTable(String path) {
        boolean figures = (path.startsWith("/capaian/indikator/") || path.startsWith("/capaian/anggaran"))
                && path.contains("year=2024&quarter=2&version=murni")
                && !path.contains("area=")
                && !path.contains("policy=");
        return figures
                || path.startsWith("/capaian/asal")
                || path.startsWith("/capaian/laporan/")
                || path.matches("/isian/[0-9a-f-]{36}")
                || path.startsWith("/isian/berkas/");
    }

    private static Entry meeting(String day, Optional<EntryId> corrects) {
        return new Entry(
                IDS.nextEntry(),
                new FormId("rapat-operasional"),
                1,
                new UnitId("balai-1"),
                Period.parse(day),
                new Answers(
                        Map.of(
                                new Cell("peserta", Map.of("jenis_kelamin", "perempuan")),
                                17L,
                                new Cell("peserta", Map.of("jenis_kelamin", "laki_laki")),
                                9L),
                        Map.of("jenis", "minilok", "keputusan", "Jadwal disepakati", "bukti", "Notulen 1")),
                List.of(),
                Optional.empty(),
                corrects,
                OFFICER,
                Clock.systemUTC().instant());
    }

    @Test
    void noLinkBehindAFigureIsBroken() {
        assertThat(crawl.refused()).isEmpty();
        assertThat(crawl.pages().keySet())
                .as("every indicator of the plan")
                .filteredOn(path -> path.startsWith("/capaian/indikator/"))
                .hasSizeGreaterThan(75);
        assertThat(crawl.pages().keySet())
                .as("the money of every node")
                .filteredOn(path -> path.startsWith("/capaian/anggaran"))
                .hasSizeGreaterThan(70);
    }

    @Test
    void noTableHasAFigureThatDoesNotOpen() {
        crawl.pages()
                .forEach((path, page) -> assertThat(Crawl.closed(page)).as(path).isEmpty());
    }

    /** The test above can fail. */
    @Test
    void aFigureWithoutALinkIsSeen() {
        assertThat(Crawl.closed(
                        "<td class=\"number start\" data-label=\"Target\"><span class=\"value\">12</span></td>"))
                .hasSize(1);
        assertThat(Crawl.closed("<td class=\"number\"><span class=\"absent\">belum diukur</span></td>"))
                .isEmpty();
    }

    @Test
    void aCountedFigureOpensToFormulaCellsEntriesAndTheSignedBatch() {
        String figure = crawl.pages().get(MEETINGS);
        assertThat(figure).contains("Laporan disetujui: Rapat dan operasional", "2 = 2");
        List<String> cells = Crawl.links(MEETINGS, figure).stream()
                .filter(link -> link.startsWith("/capaian/asal"))
                .toList();
        assertThat(cells).as("two months and their sum").hasSize(3);
        for (String cell : cells) {
            String origin = crawl.pages().get(cell);
            List<String> entries = origin.contains("Dari ponsel sampai angka")
                    ? List.of(cell)
                    : Crawl.links(cell, origin).stream()
                            .filter(link -> link.startsWith("/capaian/laporan/"))
                            .toList();
            assertThat(entries).as(cell).isNotEmpty();
            entries.forEach(entry -> assertThat(crawl.pages().get(entry))
                    .as(entry)
                    .contains("Sri Wahyuni (contoh)", "Ponsel contoh", "Dikirim dalam kiriman nomor 1")
                    .contains("Tanda tangan ponsel cocok", "Tanda terima server cocok", "Hash", "Kunci")
                    .contains("Disetujui", "Sri Hartati", "menurut jam server", "Notulen 1"));
        }
        assertThat(crawl.pages().values())
                .as("a corrected report shows what it corrects")
                .anyMatch(page -> page.contains("Laporan untuk tempat yang sama"));
    }

    @Test
    void whatTheOfficeEnteredOpensToItsDocumentAndWhatCameFromOutsideNamesItsSource() {
        String path = "/capaian/indikator/" + OFFICE + "?year=2024&quarter=2&version=murni";
        String entry = Crawl.links(path, crawl.pages().get(path)).stream()
                .filter(link -> link.matches("/isian/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
        String page = crawl.pages().get(entry);
        assertThat(page).contains("Indah Permatasari", "Agus Setiawan", "12/2024", "SHA-256");
        assertThat(Crawl.links(entry, page))
                .filteredOn(link -> link.startsWith("/isian/berkas/"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(crawl.pages().get(file)).startsWith("%PDF"));
        crawl.pages().forEach((address, figure) -> {
            if (figure.contains(">Nilai dan buktinya<")) {
                assertThat(figure.split("<div class=\"booking\">")).as(address).hasSizeGreaterThan(1);
                assertThat(figure).as(address).contains("Diketahui ");
            }
        });
    }

    @Test
    void closedFiguresOpenToo() {
        Visitor planner = Visitor.signedIn(server, "perencana", "peragaan-2024");
        String open = Visitor.text(planner.get("/penutupan/2024/1"));
        String seen = open.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        planner.post("/penutupan/2024/1", "version", "murni", "seen", seen, "remark", "Nilai BPS terbit Oktober.");
        String closed = Visitor.text(planner.get("/penutupan/2024/1"));
        assertThat(closed).contains("Menunggu pengesahan kepala dinas");
        assertThat(Crawl.closed(closed)).isEmpty();
    }
}
