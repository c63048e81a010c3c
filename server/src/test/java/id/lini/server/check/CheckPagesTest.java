package id.lini.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.cli.Command;
import id.lini.server.pack.PackImport;
import id.lini.server.testing.Http;
import id.lini.server.testing.TestServer;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page Periksa laporan cetak, and the command that says the same. */
class CheckPagesTest {
    private static final Path PACK = Path.of("..", "deploy", "packs", "pekalongan");

    private static TestServer server;
    private static Http http;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        http = new Http(server.uri());
        assertThat(server.bean(PackImport.class).run(PACK)).isInstanceOf(PackImport.Outcome.Imported.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<byte[]> get(String login, String path) {
        HttpResponse<byte[]> answer = http.send(http.request("/masuk")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("login=" + login + "&password=peragaan-2024&next=/"))
                .build());
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return http.send(http.request(path).header("Cookie", cookie).build());
    }

    private static String page(String path) {
        HttpResponse<byte[]> answer = get("perencana", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void theOfficeSeesEachFindingWithItsCellFigureRuleAndSureness() {
        assertThat(page("/capaian/periksa"))
                .contains("Periksa laporan cetak", "33 temuan pada 642 sel tercetak; 33 ditampilkan")
                .contains("Tabel 1, baris 323, kolom capaian", "6 / 12 × 100 = 50", "CAPAIAN_PERCENT", "pasti")
                .contains("160.427.6000", "160.427.630", "Sel pembanding");
    }

    @Test
    void theReaderNarrowsByRuleAndSureness() {
        assertThat(page("/capaian/periksa?rule=ROUNDED_INPUT"))
                .contains("5 ditampilkan", "baris 313")
                .doesNotContain("baris 323, kolom capaian");
        assertThat(page("/capaian/periksa?rule=UNIT&sure=CERTAIN")).contains("2 ditampilkan", "baris 248");
        assertThat(page("/capaian/periksa?rule=UNDEFINED&sure=x")).contains("33 ditampilkan");
    }

    @Test
    void onlyTheOfficeAndAdministratorsSeeIt() {
        assertThat(get("admin", "/capaian/periksa").statusCode()).isEqualTo(200);
        assertThat(get("koordinator-barat", "/capaian/periksa").statusCode()).isEqualTo(403);
        assertThat(http.get("/capaian/periksa").statusCode()).isEqualTo(303);
    }

    @Test
    void theCommandSaysTheSameOfTheAgencyAndOfTheFolder() {
        String ofAgency = run("pekalongan");
        assertThat(ofAgency)
                .contains("Tabel 1, baris 263, kolom persen anggaran (2024): \"52.00\" -> 45.60.")
                .contains("33 temuan / 33 findings\n")
                .endsWith("deploy/docs/checks.md\n")
                .isEqualTo(run(PACK.toString()));
        assertThat(run(PACK.toString(), "--csv").lines()).hasSize(34);
        assertThat(run("tidak-ada")).contains("There is no agency or folder");
        assertThat(run()).contains("check-printed <agency|folder> [--csv]");
    }

    private static String run(String... arguments) {
        Command command = server.bean(ApplicationContext.class).getBeansOfType(Command.class).stream()
                .filter(each -> each.name().equals("check-printed"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
