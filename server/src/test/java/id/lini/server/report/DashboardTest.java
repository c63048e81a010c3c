package id.lini.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.closing.Closings;
import id.lini.server.closing.Quarter;
import id.lini.server.followup.Cause;
import id.lini.server.followup.FollowUps;
import id.lini.server.pack.PackImport;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The head's day begins here. Today is 15 July 2024; the quarter asked for is the second. */
class DashboardTest {
    private static final AgencyId AGENCY = new AgencyId("pekalongan");
    private static final String SECOND = "/ikhtisar?year=2024&quarter=2";
    private static final Pattern LINK = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    private static final Pattern HREF = Pattern.compile("<a[^>]* href=\"([^\"#]+)");

    private TestServer server;
    private Visitor head;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        server.bean(PackImport.class).run(FieldCells.PACK);
        FieldCells.approve(server, "pekalongan");
        head = Visitor.signedIn(server, "kepala", "peragaan-2024");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void followUp(String instruction, LocalDate due) {
        PersonId planner = new PersonId("perencana");
        server.bean(FollowUps.class)
                .open(
                        AGENCY,
                        planner,
                        new FollowUps.Wish(
                                2024, 2, "2.14.03.2.01.0011", Cause.FUNDS, "Dana turun.", instruction, planner, due));
    }

    @Test
    void theHeadStartsHereAndNobodyElseMaySeeIt() {
        assertThat(head.follow(head.get("/"))).contains("Perlu keputusan");
        Visitor planner = Visitor.signedIn(server, "perencana", "peragaan-2024");
        assertThat(planner.get("/").statusCode()).as("no redirect").isEqualTo(200);
        assertThat(Visitor.text(planner.get("/"))).doesNotContain("Perlu keputusan");
        assertThat(planner.get(SECOND).statusCode()).isEqualTo(403);
    }

    @Test
    void theQuarterStandsAtAGlanceWithEveryFigureOpeningToItsPage() {
        String page = Visitor.text(head.get(SECOND));
        assertThat(page)
                .contains("Capaian s.d. Triwulan II 2024", "Rencana murni")
                .contains("Serapan anggaran", "28,39", "/capaian/anggaran?year=2024&amp;quarter=2&amp;version=murni")
                .contains("Sub-kegiatan tertinggal", "Laporan disetujui", "Tindak lanjut lewat waktu")
                .contains("PROGRAM PENUNJANG URUSAN", "/capaian/indikator/1.06.01-", "/capaian/anggaran/1.06.01?");
        Matcher main = LINK.matcher(page);
        assertThat(main.find()).isTrue();
        Matcher links = HREF.matcher(main.group());
        int followed = 0;
        while (links.find()) {
            String href = links.group(1).replace("&amp;", "&");
            assertThat(head.get(href).statusCode()).as(href).isEqualTo(200);
            followed++;
        }
        assertThat(followed).isGreaterThan(30);
    }

    @Test
    void whatIsOverdueUnexplainedAwaitedAndToBeSignedNeedsADecision() {
        followUp("Percepat pengadaan kontrasepsi.", LocalDate.of(2024, 7, 5));
        followUp("Jadwalkan Minilok.", LocalDate.of(2024, 8, 1));
        assertThat(Visitor.text(head.get(SECOND)))
                .contains("Percepat pengadaan kontrasepsi.", "lewat 10 hari")
                .doesNotContain("Jadwalkan Minilok.")
                .contains("sub-kegiatan tertinggal tanpa penjelasan", "nilai dari luar ditunggu")
                .doesNotContain("Sahkan Triwulan");
        Visitor planner = Visitor.signedIn(server, "perencana", "peragaan-2024");
        String open = Visitor.text(planner.get("/penutupan/2024/2"));
        String seen = open.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        planner.post("/penutupan/2024/2", "version", "murni", "seen", seen, "remark", "Nilai BPS terbit Oktober.");
        String id = server.bean(Closings.class)
                .standing(AGENCY, new Quarter(2024, 2))
                .orElseThrow()
                .id();
        assertThat(Visitor.text(head.get(SECOND))).contains("Sahkan Triwulan II 2024", "/penutupan/berkas/" + id);
        head.post("/penutupan/berkas/" + id + "/sahkan");
        assertThat(Visitor.text(head.get(SECOND))).doesNotContain("Sahkan Triwulan");
    }
}
