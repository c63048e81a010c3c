package id.lini.server.recount;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.job.Job;
import id.lini.server.job.JobKind;
import id.lini.server.job.Jobs;
import id.lini.server.pack.PackImport;
import id.lini.server.testing.Awaited;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.text.Label;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages Periksa sel and Pekerjaan. */
class RecountPagesTest {
    private static final String PASSWORD = "peragaan-2024";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        server.bean(PackImport.class).run(Path.of("..", "deploy", "packs", "pekalongan"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAuditorChecksTheCellsAndMendsNothing() {
        Visitor auditor = Visitor.signedIn(server, "inspektorat", PASSWORD);

        assertThat(Visitor.text(auditor.get("/sel"))).contains("Periksa sel").doesNotContain("Hitung ulang");
        String result = place(auditor, "inspektorat", auditor.post("/sel/periksa"));
        assertThat(Visitor.text(auditor.get(result))).contains("Semua 0 sel sama");
        assertThat(Visitor.text(auditor.get("/pekerjaan"))).contains("Pemeriksaan sel", "selesai");
        assertThat(auditor.post("/sel/hitung-ulang").statusCode()).isEqualTo(403);
    }

    @Test
    void aRecountIsRecorded() {
        Visitor administrator = Visitor.signedIn(server, "admin", PASSWORD);

        String result = place(administrator, "admin", administrator.post("/sel/hitung-ulang"));
        assertThat(Visitor.text(administrator.get(result))).contains("Hasil penghitungan ulang sel");
        assertThat(Visitor.text(administrator.get("/catatan"))).contains("menghitung ulang sel");
    }

    @Test
    void othersMayNotAndNobodyReadsAnothersResult() {
        Visitor planner = Visitor.signedIn(server, "perencana", PASSWORD);
        Visitor auditor = Visitor.signedIn(server, "inspektorat", PASSWORD);
        Visitor administrator = Visitor.signedIn(server, "admin", PASSWORD);

        assertThat(planner.get("/sel").statusCode()).isEqualTo(403);
        String result = place(auditor, "inspektorat", auditor.post("/sel/periksa"));
        assertThat(administrator.get(result).statusCode()).isEqualTo(404);
        assertThat(administrator.get(result.replace("/sel/", "/pekerjaan/")).statusCode())
                .isEqualTo(404);
        assertThat(auditor.get("/pekerjaan/tidak-ada").statusCode()).isEqualTo(404);
    }

    @Test
    void longWorkShowsHowFarItIsAndMayBeLeft() throws InterruptedException {
        Visitor auditor = Visitor.signedIn(server, "inspektorat", PASSWORD);
        SignedIn who = new SignedIn(
                new AgencyId("pekalongan"),
                "DINSOSP2KB",
                ZoneOffset.UTC,
                new PersonId("inspektorat"),
                "Inspektorat",
                Set.of());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Jobs jobs = server.bean(Jobs.class);
        Job job = jobs.start(who, JobKind.CELLS_VERIFY, "", progress -> {
            progress.at(new Label("Menghitung ulang dari isian", "Recounting"), 500, 2000);
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("stopped", e);
            }
            return new Recount(false, 3, 2, 0, 0, List.of()).json();
        });
        begun.await();

        HttpResponse<byte[]> page = auditor.get("/pekerjaan/" + job.id());
        assertThat(page.headers().firstValue("Refresh")).contains("2");
        assertThat(Visitor.text(page))
                .contains("Menghitung ulang dari isian", "value=\"500\"", "max=\"2000\"", "Boleh ditinggalkan");
        assertThat(Visitor.text(auditor.get("/"))).contains("Pekerjaan berjalan");
        go.countDown();
        jobs.await(who, job, Duration.ofSeconds(30));
        HttpResponse<byte[]> after = auditor.get("/pekerjaan/" + job.id());
        assertThat(after.headers().firstValue("Refresh")).isEmpty();
        assertThat(Visitor.text(after)).contains("/sel/" + job.id());
        assertThat(Visitor.text(auditor.get("/sel/" + job.id()))).contains("Semua 3 sel sama");
    }

    private static String place(Visitor visitor, String person, HttpResponse<byte[]> answer) {
        return new Awaited(server, visitor, "pekalongan", person).place(answer);
    }
}
