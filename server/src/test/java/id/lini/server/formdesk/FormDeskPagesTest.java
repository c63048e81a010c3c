package id.lini.server.formdesk;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.forms.KnownForm;
import id.lini.server.pack.PackImport;
import id.lini.server.registry.Registry;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator writes a form, looks at it as a phone shows it, and versions it. Today is 15 July 2024. */
class FormDeskPagesTest {
    private static final AgencyId AGENCY = new AgencyId("pekalongan");
    private static final Path PACK = Path.of("..", "deploy", "packs", "pekalongan");
    private static final FormId KIE = new FormId("kie");

    private TestServer server;
    private Visitor administrator;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        server.bean(PackImport.class).run(PACK);
        administrator = Visitor.signedIn(server, "admin", "peragaan-2024");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Optional<KnownForm> form(FormId id, int version) {
        return server.bean(Registry.class).of(AGENCY).forms().find(id, version);
    }

    private String text(int version) {
        return form(KIE, version).orElseThrow().text();
    }

    private HttpResponse<byte[]> send(String definition, String act) {
        return administrator.post("/atur/formulir", "definition", definition, "act", act);
    }

    private static String next(String text) {
        return text.replace("\"version\": 1", "\"version\": 2")
                .replace("\"validFrom\": \"2021-01-01\"", "\"validFrom\": \"2024-08-01\"")
                .replace("\"Peserta\"", "\"Orang yang hadir\"");
    }

    @Test
    void whatCannotBeUsedIsToldAndNotStored() {
        assertThat(Visitor.text(send("{\"id\": \"kie\"", "simpan"))).contains("Definisi tidak terbaca");
        HttpResponse<byte[]> same = send(text(1).replace("\"Peserta\"", "\"Orang\""), "simpan");
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(same))
                .contains("Versi berikutnya dari kie adalah 2", "validFrom harus sesudah 2021-01-01", "Orang");
        assertThat(send("", "simpan").statusCode()).isEqualTo(422);
        assertThat(server.bean(Registry.class).of(AGENCY).forms().all()).hasSize(11);
        assertThat(administrator.get("/atur/formulir/kie/9").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/atur/formulir/Bukan%20Kode/1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNewVersionIsLookedAtBeforeItIsStoredAndTheOneBeforeEnds() {
        assertThat(Visitor.text(administrator.get("/atur/formulir/baru?versi=kie")))
                .contains("&quot;version&quot;: 2", "&quot;validFrom&quot;: &quot;2024-08-01&quot;");
        assertThat(Visitor.text(send(next(text(1)), "periksa")))
                .contains("Orang yang hadir", "Tampilan di ponsel", "dapat dipakai");
        assertThat(form(KIE, 2)).as("only looked at").isEmpty();
        assertThat(send(next(text(1)), "simpan").statusCode()).isEqualTo(303);
        assertThat(form(KIE, 2)).isPresent();
        assertThat(form(KIE, 1).orElseThrow().definition().validUntil()).contains(LocalDate.of(2024, 7, 31));
        assertThat(Visitor.text(administrator.get("/atur/formulir"))).contains("versi 2", "sampai 31 Juli 2024");
        assertThat(Visitor.text(administrator.get("/catatan"))).contains("kie 2");
    }

    @Test
    void aSecondApprovalIsAskedOfAFormAndThePageSaysWhereNobodyCouldGiveIt() {
        assertThat(Visitor.text(administrator.get("/atur/formulir/kie/1"))).contains("Satu tingkat");
        for (String wrong : new String[] {"3", "0", "dua", ""}) {
            assertThat(administrator
                            .post("/atur/formulir/kie/1/tingkat", "levels", wrong)
                            .statusCode())
                    .isEqualTo(400);
        }
        String two = administrator.follow(administrator.post("/atur/formulir/kie/1/tingkat", "levels", "2"));
        assertThat(two).contains("Dua tingkat", "hanya punya satu penyelia", "Kembalikan ke satu tingkat");
        assertThat(Visitor.text(administrator.get("/atur/formulir"))).contains("Dua tingkat");
        assertThat(Visitor.text(administrator.get("/catatan"))).contains("mengatur jumlah persetujuan formulir");
        assertThat(administrator.follow(administrator.post("/atur/formulir/kie/1/tingkat", "levels", "1")))
                .contains("Satu tingkat");
    }

    @Test
    void aFormOfOnesOwnStaysWhenThePackIsImportedAgain() {
        String own = text(1).replace("\"id\": \"kie\"", "\"id\": \"kelas-ibu\"");
        assertThat(send(own, "simpan").statusCode()).isEqualTo(303);
        administrator.post("/atur/formulir/kelas-ibu/1/akhiri", "until", "2024-12-31");
        PackImport.Outcome outcome = server.bean(PackImport.class).run(PACK);
        assertThat(((PackImport.Outcome.Imported) outcome).changes()).isEmpty();
        assertThat(form(new FormId("kelas-ibu"), 1).orElseThrow().definition().validUntil())
                .contains(LocalDate.of(2024, 12, 31));
    }

    @Test
    void everyFormOfTheCatalogueIsDrawnAsAPhoneShowsIt() {
        server.bean(Registry.class)
                .of(AGENCY)
                .forms()
                .all()
                .forEach(form -> assertThat(Visitor.text(administrator.get(
                                "/atur/formulir/" + form.definition().id() + "/1")))
                        .contains(form.definition().title().id(), "Tampilan di ponsel"));
    }
}
