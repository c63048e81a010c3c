package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.testing.Awaited;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.id.AgencyId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page Paket dinas: a file is rehearsed, and only what was rehearsed is imported. */
class PackPagesTest {
    private static final String PASSWORD = "peragaan-2024";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f]{64})\"");
    private static final AgencyId AGENCY = new AgencyId("pekalongan");

    private static TestServer server;
    private static Visitor administrator;
    private static Awaited awaited;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        server.bean(PackImport.class).run(Path.of("..", "deploy", "packs", "pekalongan"));
        administrator = Visitor.signedIn(server, "admin", PASSWORD);
        awaited = new Awaited(server, administrator, "pekalongan", "admin");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void faultsAreListedWithTheirPlacesAndNothingCanBeConfirmed() {
        Map<String, String> files = files();
        files.put("areas.csv", files.get("areas.csv").replace("33.75.04.1010,33.75.04,", "33.75.04.1010,33.75.99,"));
        files.put(
                "budgets.csv",
                files.get("budgets.csv")
                        .replace("murni,1.06.01.2.01.0001,2552000", "murni,1.06.01.2.01.0001,2.552.000"));
        HttpResponse<byte[]> answer = send("paket.zip", Packed.zip(files));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("2 kesalahan", "areas.csv", "33.75.99", "budgets.csv", "numbers = plain")
                .doesNotContain("name=\"key\"");
    }

    @Test
    void whatWasRehearsedIsImportedAfterTheConfirmation() {
        Map<String, String> files = files();
        files.put("people.csv", files.get("people.csv") + "baru,Orang Baru (contoh),2024-07-01,\n");
        String rehearsed = Visitor.text(send("paket.zip", Packed.zip(files)));
        assertThat(rehearsed)
                .contains("people.csv", "1 baru", "Belum ada yang diubah")
                .doesNotContain("kesalahan. Tidak", "sudah diimpor", "Pilih berkasnya dulu");
        assertThat(files().get("people.csv")).doesNotContain("Orang Baru");
        String done = Visitor.text(awaited.result(administrator.post("/paket/impor", "key", key(rehearsed))));
        assertThat(done).contains("sudah diimpor");
        assertThat(files().get("people.csv")).contains("Orang Baru");
        assertThat(administrator.post("/paket/impor", "key", key(rehearsed)).statusCode())
                .as("a second time")
                .isEqualTo(404);
    }

    @Test
    void theSamePackChangesNothing() {
        byte[] workbook = made("/paket/unduh.xlsx").body();
        assertThat(Visitor.text(send("paket.xlsx", workbook))).contains("tidak ada yang akan berubah");
        HttpResponse<byte[]> zip = made("/paket/unduh.zip");
        assertThat(zip.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("paket-pekalongan.zip"));
        assertThat(Visitor.text(send("paket.zip", zip.body()))).contains("tidak ada yang akan berubah");
    }

    @Test
    void anotherAgencysPackIsRefused() {
        Map<String, String> files = files();
        files.put("agency.csv", files.get("agency.csv").replace("pekalongan,", "serang,"));
        assertThat(Visitor.text(send("paket.zip", Packed.zip(files)))).contains("ini paket dinas lain");
    }

    @Test
    void whatIsNoPackOrTooLargeIsRefused() {
        assertThat(Visitor.text(send("foto.jpg", new byte[] {1, 2, 3}))).contains("bukan paket");
        assertThat(Visitor.text(send("", new byte[0]))).contains("Pilih berkasnya dulu");
        assertThat(send("besar.zip", new byte[7_000_000]).statusCode()).isEqualTo(413);
    }

    @Test
    void onlyAdministratorsSeeIt() {
        Visitor office = Visitor.signedIn(server, "perencana", PASSWORD);
        assertThat(office.get("/paket").statusCode()).isEqualTo(403);
        assertThat(office.post("/paket/unduh.zip").statusCode()).isEqualTo(403);
        assertThat(office.upload("/paket/periksa", "pack", "paket.zip", Packed.zip(files()))
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<byte[]> made(String path) {
        return awaited.result(administrator.post(path));
    }

    private static HttpResponse<byte[]> send(String name, byte[] content) {
        return awaited.result(administrator.upload("/paket/periksa", "pack", name, content));
    }

    private static Map<String, String> files() {
        return new java.util.TreeMap<>(server.bean(PackExport.class).files(AGENCY));
    }

    private static String key(String page) {
        Matcher key = KEY.matcher(page);
        return Optional.of(key)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElseThrow();
    }
}
