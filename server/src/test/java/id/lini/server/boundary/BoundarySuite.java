package id.lini.server.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.SyntheticPack;
import id.lini.server.pack.PackExport;
import id.lini.server.pack.PackImport;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.id.AgencyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Boundaries that a pack and a page both bring; run on each store. */
abstract class BoundarySuite {
    private static final AgencyId AGENCY = new AgencyId(SyntheticPack.AGENCY);
    private static final String FILE = "boundaries.geojson";
    private static final String ONE = "99.01.01";
    private static final String TWO = "99.01.02";

    private final String kind;
    private TestServer server;

    @TempDir
    Path folder;

    BoundarySuite(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        server = TestServer.on(kind);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String square(String area, int west) {
        return "{\"type\":\"Feature\",\"properties\":{\"area\":\"" + area
                + "\",\"note\":\"Skema\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",-6],["
                + west
                + ",-7],[" + (west + 1) + ",-7],[" + (west + 1) + ",-6],[" + west + ",-6]]]}}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}";
    }

    private static SyntheticPack pack() {
        return new SyntheticPack()
                .and("areas.csv", "99.01.02,99.01,kecamatan,Kecamatan Dua,2020-01-01,")
                .and("accounts.csv", "admin,warga,,contoh-2024-admin")
                .and("assignments.csv", "warga,ADMINISTRATOR,99.01,2020-01-01,");
    }

    private PackImport.Outcome run(SyntheticPack pack) {
        try {
            return server.bean(PackImport.class).run(pack.write(Files.createTempDirectory(folder, "paket")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(SyntheticPack pack) {
        assertThat(run(pack)).isInstanceOf(PackImport.Outcome.Imported.class);
    }

    private List<AreaBoundary> stored() {
        return server.bean(Boundaries.class).of(AGENCY);
    }

    private String west(String area) {
        return stored().stream()
                .filter(each -> each.area().equals(area))
                .map(each -> String.valueOf(
                        Math.round(each.shape().getEnvelopeInternal().getMinX())))
                .findFirst()
                .orElse("-");
    }

    @Test
    void aFaultIsToldWithItsFeatureAndNothingOfThePackIsImported() {
        PackImport.Outcome outcome = run(pack().and(FILE, collection(square(ONE, 109), square("99.09", 110))));
        assertThat(((PackImport.Outcome.Refused) outcome).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo(FILE);
                    assertThat(fault.row()).isEqualTo(2);
                    assertThat(fault.what().id()).isEqualTo("\"99.09\" bukan wilayah dinas ini");
                });
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatAPageBroughtStandsUntilAPackSaysSomethingNew() {
        take(pack().and(FILE, collection(square(ONE, 109), square(TWO, 110))));
        Visitor admin = Visitor.signedIn(server, "admin", "contoh-2024-admin");
        HttpResponse<byte[]> sent = admin.upload(
                "/atur/batas",
                "batas",
                "batas.geojson",
                collection(square(ONE, 100)).getBytes(StandardCharsets.UTF_8));
        assertThat(Visitor.text(sent)).contains("1 batas wilayah dipakai", "Kecamatan Satu", "Skema");
        take(pack().and(FILE, collection(square(ONE, 109), square(TWO, 110))));
        assertThat(west(ONE)).as("the same pack again").isEqualTo("100");
        take(pack());
        assertThat(stored()).as("a pack that says nothing of them").hasSize(2);
        take(pack().and(FILE, collection(square(ONE, 107))));
        assertThat(west(ONE)).as("news").isEqualTo("107");
        assertThat(west(TWO)).as("no longer named").isEqualTo("-");
    }

    @Test
    void whatIsRemovedStaysAwayUntilSomebodySaysSomethingNew() {
        take(pack().and(FILE, collection(square(ONE, 109))));
        Visitor admin = Visitor.signedIn(server, "admin", "contoh-2024-admin");
        admin.upload(
                "/atur/batas",
                "batas",
                "batas.geojson",
                collection(square(TWO, 110)).getBytes(StandardCharsets.UTF_8));
        assertThat(Visitor.text(admin.get("/atur/batas"))).contains("Hapus 2 batas wilayah", "class=\"map\"");

        assertThat(admin.follow(admin.post("/atur/batas/hapus")))
                .contains("Belum ada batas wilayah")
                .doesNotContain("Hapus semua batas", "class=\"map\"");
        assertThat(stored()).isEmpty();
        assertThat(server.bean(PackExport.class).files(AGENCY)).doesNotContainKey(FILE);
        assertThat(Visitor.text(admin.get("/catatan?cari=hapus"))).contains("menghapus semua batas wilayah");

        take(pack().and(FILE, collection(square(ONE, 109))));
        assertThat(stored()).as("the same pack again").isEmpty();
        take(pack().and(FILE, collection(square(ONE, 107))));
        assertThat(west(ONE)).as("news").isEqualTo("107");
    }

    @Test
    void aFileWithAFaultSentOnAPageChangesNothing() {
        take(pack().and(FILE, collection(square(ONE, 109))));
        Visitor admin = Visitor.signedIn(server, "admin", "contoh-2024-admin");
        HttpResponse<byte[]> sent = admin.upload(
                "/atur/batas",
                "batas",
                "batas.geojson",
                collection(square(ONE, 100), square("99.09", 110)).getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(sent)).contains("1 kesalahan", "bukan wilayah dinas ini");
        assertThat(west(ONE)).isEqualTo("109");
        assertThat(admin.upload("/atur/batas", "batas", "kosong.geojson", new byte[0])
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anExportHoldsThemAndChangesNothing() {
        take(pack().and(FILE, collection(square(TWO, 110), square(ONE, 109))));
        Map<String, String> files = server.bean(PackExport.class).files(AGENCY);
        assertThat(files.get(FILE)).isEqualTo(collection(square(ONE, 109), square(TWO, 110)) + "\n");
        PackImport.Outcome again = run(pack().and(FILE, files.get(FILE)));
        assertThat(((PackImport.Outcome.Imported) again).changes()).isEmpty();
    }
}
