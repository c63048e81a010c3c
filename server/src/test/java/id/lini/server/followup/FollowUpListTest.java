package id.lini.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.pack.PackImport;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which quarter the page Tindak lanjut looks for what lags in. The plan is that of 2024; today is 15 July 2024. */
class FollowUpListTest {
    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        server.bean(PackImport.class).run(Path.of("..", "deploy", "packs", "pekalongan"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whereThereIsNoPlanNothingIsSaidToBeExplained() {
        assertThat(page("/tindak-lanjut?year=2031&quarter=2"))
                .contains("Tidak ada rencana tahun 2031.")
                .doesNotContain("sudah dijelaskan");
    }

    @Test
    void theQuarterThatEndedLastIsLookedAt() {
        assertThat(page("/tindak-lanjut")).contains("Tertinggal tanpa penjelasan, Triwulan II 2024: 30");
        server.clock().advance(Duration.ofDays(90));
        assertThat(page("/tindak-lanjut")).contains("Tertinggal tanpa penjelasan, Triwulan III 2024: ");
    }

    @Test
    void whileTheYearHasNoPlanTheLastBookedQuarterOfTheNewestThatHas() {
        server.clock().advance(Duration.ofDays(800));
        assertThat(page("/tindak-lanjut")).contains("Tertinggal tanpa penjelasan, Triwulan II 2024: 30");
    }

    private String page(String path) {
        return Visitor.text(
                Visitor.signedIn(server, "perencana", "peragaan-2024").get(path));
    }
}
