package id.lini.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Achievements;
import id.lini.server.closing.Closing;
import id.lini.server.closing.Closings;
import id.lini.server.closing.Quarter;
import id.lini.server.followup.Cause;
import id.lini.server.followup.FollowUps;
import id.lini.server.pack.PackImport;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of figures sees of closed quarters, late reports and follow-ups. Today is 15 July 2024. */
class ClosedQuarterPagesTest {
    private static final AgencyId AGENCY = new AgencyId("pekalongan");
    private static final Uuid7 IDS = new Uuid7(Clock.systemUTC());
    private static final String MINILOK = "2.14.03.2.01.0011-1";
    private static final String NODE = "2.14.03.2.01.0011";
    private static final String SECOND = "/capaian?year=2024&quarter=2&version=murni";

    private TestServer server;
    private Visitor planner;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        server.bean(PackImport.class).run(FieldCells.PACK);
        planner = Visitor.signedIn(server, "perencana", "peragaan-2024");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Entry sent(String day) {
        Entry entry = new Entry(
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
                Optional.empty(),
                new PersonId("plkb-01"),
                Clock.systemUTC().instant());
        new Reporter(server).send(new PersonId("plkb-01"), entry);
        return entry;
    }

    private void approve(Entry entry) {
        new Reporter(server).approve(new PersonId("koordinator-barat"), entry);
    }

    private Closing close() {
        String page = Visitor.text(planner.get("/penutupan/2024/2"));
        String seen = page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        planner.post("/penutupan/2024/2", "version", "murni", "seen", seen, "remark", "Nilai BPS terbit Oktober.");
        return server.bean(Closings.class)
                .standing(AGENCY, new Quarter(2024, 2))
                .orElseThrow();
    }

    private String page(String path) {
        var answer = planner.get(path);
        String text = Visitor.text(answer);
        assertThat(answer.statusCode()).as(path + text).isEqualTo(200);
        return text;
    }

    /** The row of an indicator. */
    private static String row(String page, String indicator) {
        int at = page.indexOf("/capaian/indikator/" + indicator + "?");
        int start = page.lastIndexOf("<tr", at);
        return page.substring(start, page.indexOf("</tr>", at));
    }

    @Test
    void aQuarterSaysWhetherItRunsIsOverOrIsClosed() {
        assertThat(page("/capaian?year=2024&quarter=3&version=murni")).contains("Triwulan III 2024 masih berjalan.");
        assertThat(page(SECOND)).contains("Triwulan II 2024 sudah berakhir dan belum ditutup.");
        Closing closing = close();
        assertThat(page(SECOND))
                .contains("Triwulan II 2024 sudah ditutup. Angka di halaman ini persis seperti saat ditutup.")
                .contains("oleh Indah Permatasari (contoh), rencana murni.", "Menunggu pengesahan kepala dinas.")
                .contains(closing.content().hash().text(), "/penutupan/berkas/" + closing.id());
        assertThat(page("/capaian?year=2024&quarter=2&version=perubahan"))
                .contains(
                        "Triwulan II 2024 sudah ditutup dengan rencana murni. Yang Anda lihat bukan angka yang ditutup.");
        assertThat(Visitor.text(Visitor.signedIn(server, "koordinator-barat", "peragaan-2024")
                        .get(SECOND)))
                .as("a supervisor has no right to the closing's own page")
                .contains(closing.content().hash().text())
                .doesNotContain("/penutupan/berkas/");
    }

    @Test
    void aLateReportLeavesTheClosedFigureAsItWasAndCountsInTheOpenQuarterWhereItIsMarked() {
        Entry early = sent("2024-05-06");
        approve(early);
        Entry late = sent("2024-06-20");
        close();
        String before = row(page(SECOND), MINILOK);
        approve(late);
        String closed = page(SECOND);
        assertThat(row(closed, MINILOK)).isEqualTo(before).contains(">1<");
        assertThat(closed)
                .contains("1 laporan diputuskan sesudah Triwulan II 2024 ditutup", "/capaian/laporan/" + late.id());
        String open = page("/capaian?year=2024&quarter=3&version=murni");
        assertThat(row(open, MINILOK)).contains(">2<");
        assertThat(open)
                .contains("1 laporan terlambat tentang bulan-bulan s.d. Triwulan II 2024")
                .contains("/capaian/laporan/" + late.id())
                .doesNotContain("/capaian/laporan/" + early.id());
        assertThat(page("/capaian/indikator/" + MINILOK + "?year=2024&quarter=2&version=murni"))
                .contains("kini 2, sesudah ditutup", "Di atas adalah angka yang ditutup.");
    }

    @Test
    void theTrendShowsEveryQuarterUpToThisOneInWordsTooAndOpens() {
        approve(sent("2024-02-06"));
        approve(sent("2024-05-06"));
        assertThat(row(page(SECOND), MINILOK))
                .contains("TW I 2,08%, TW II 4,17%", ">+2,09<", "#deret", "<rect x=\"12\"");
        assertThat(row(page("/capaian?year=2024&quarter=1&version=murni"), MINILOK))
                .contains("TW I 2,08%")
                .doesNotContain("TW II", "class=\"change\"");
    }

    @Test
    void aFollowUpStandsBesideItsFigureAndIsMarkedInTheTable() {
        approve(sent("2024-05-06"));
        assertThat(row(page(SECOND), MINILOK)).contains("Tertinggal, perlu penjelasan", "/tindak-lanjut/baru/" + NODE);
        FollowUps followUps = server.bean(FollowUps.class);
        PersonId person = new PersonId("perencana");
        followUps.open(
                AGENCY,
                person,
                new FollowUps.Wish(
                        2024,
                        2,
                        NODE,
                        Cause.FUNDS,
                        "Dana turun Juni.",
                        "Percepat pengadaan.",
                        person,
                        LocalDate.of(2024, 7, 1)));
        assertThat(row(page(SECOND), MINILOK))
                .contains("Tindak lanjut lewat waktu", "#tindak-lanjut")
                .doesNotContain("perlu penjelasan");
        assertThat(page("/capaian/indikator/" + MINILOK + "?year=2024&quarter=2&version=murni"))
                .contains("Permasalahan dan rencana tindak lanjut", "Dana turun Juni.", "Percepat pengadaan.");
        assertThat(page("/capaian/anggaran/" + NODE + "?year=2024&quarter=2&version=murni"))
                .contains("Percepat pengadaan.");
    }

    @Test
    void everyFilterStandsInTheAddressAndStaysWhenAnotherIsChosen() {
        String page = page(SECOND + "&program=2.14.03&depth=kegiatan&asof=2024-06-30");
        assertThat(page)
                .contains(
                        "quarter=1&amp;version=murni&amp;asof=2024-06-30&amp;program=2.14.03&amp;owner=&amp;depth=kegiatan")
                .contains("name=\"year\"", "value=\"2024-06-30\"");
        assertThat(server.bean(Achievements.class).versions("pekalongan")).isNotEmpty();
    }
}
