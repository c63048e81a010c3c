package id.lini.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Approvals;
import id.lini.server.achievement.SyntheticPack;
import id.lini.server.closing.Closings;
import id.lini.server.closing.Quarter;
import id.lini.server.forms.KnownForm;
import id.lini.server.pack.PackImport;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistryEdits;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small count of violence cases at one unit is on no page, in no file and at no address that readers without a role at
 * that unit can reach. The counts are chosen so that every one can be told from every other number.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VeiledEverywhereTest {
    private static final String PASSWORD = "contoh-2024-kantor";
    private static final String CELL = "dilaporkan";
    private static final String FIGURE = "/capaian/indikator/kasus?year=2024&quarter=2&version=murni";

    /** By unit and month. Three of them are a small count; the rest stand for what must be hidden with it. */
    private static final Map<String, Map<String, Long>> COUNTS = new TreeMap<>(Map.of(
            "uptd-1", Map.of("2024-02", 3L, "2024-05", 7_919L),
            "uptd-2", Map.of("2024-02", 7_907L, "2024-05", 7_901L),
            "uptd-3", Map.of("2024-02", 7_883L, "2024-05", 7_879L)));

    private TestServer server;

    @BeforeAll
    void casesAtThreeUnits(@TempDir Path folder) {
        server = TestServer.on("sqlite");
        SyntheticPack pack = new SyntheticPack()
                .and("areas.csv", "99.01.02,99.01,kecamatan,Kecamatan Dua,2020-01-01,")
                .and("areas.csv", "99.01.02.1,99.01.02,kelurahan,Kelurahan D,2020-01-01,")
                .and("units.csv", "uptd-1,uptd_ppa,UPTD Satu,99.01.01.1,2020-01-01,")
                .and("units.csv", "uptd-2,uptd_ppa,UPTD Dua,99.01.02.1,2020-01-01,")
                .and("units.csv", "uptd-3,uptd_ppa,UPTD Tiga,99.01.02.1,2020-01-01,")
                .and(
                        "indicators.csv",
                        "2024,kasus,P2,Kasus dilaporkan,kasus,lower,count,\"count(\"\"kasus-kekerasan/" + CELL
                                + "\"\")\",,,,,0,")
                .and(
                        "indicators.csv",
                        "2024,kasus_sejak,P2,Kasus sejak 2023,kasus,lower,count,\"count(\"\"kasus-kekerasan/" + CELL
                                + "\"\")\",cumulative,2023,,,0,")
                .and("targets.csv", "2024,murni,kasus,,,,40000")
                .and(
                        "boundaries.geojson",
                        "{\"type\":\"FeatureCollection\",\"features\":[" + square("99.01.01", 109) + ","
                                + square("99.01.02", 110) + "]}");
        for (String role : List.of("office", "planner", "head", "auditor", "administrator", "supervisor", "upt")) {
            boolean named = role.equals("upt");
            pack.and("people.csv", role + "," + role + ",2020-01-01,")
                    .and("accounts.csv", role + "," + role + ",," + PASSWORD)
                    .and(
                            "assignments.csv",
                            role + "," + (named ? "SUPERVISOR" : role.toUpperCase(java.util.Locale.ROOT)) + ","
                                    + (named ? "uptd-1" : "99.01") + ",2020-01-01,");
        }
        for (int unit = 2; unit <= 3; unit++) {
            pack.and("assignments.csv", "upt,SUPERVISOR,uptd-" + unit + ",2020-01-01,");
        }
        assertThat(server.bean(PackImport.class).run(pack.write(folder)))
                .isInstanceOf(PackImport.Outcome.Imported.class);
        Approvals approvals = new Approvals(server, SyntheticPack.AGENCY);
        COUNTS.forEach((unit, months) -> months.forEach((month, count) -> approvals.approve(
                Instant.parse("2024-07-05T03:00:00Z"),
                Approvals.report("kasus-kekerasan", unit, month, Map.of(CELL, count), Map.of()))));
        // a small count of the year before, which only a figure that reaches back can show
        approvals.approve(
                Instant.parse("2024-01-05T03:00:00Z"),
                Approvals.report("kasus-kekerasan", "uptd-1", "2023-02", Map.of(CELL, 2L), Map.of()));
        approvals.approve(
                Instant.parse("2024-01-05T03:00:00Z"),
                Approvals.report("kasus-kekerasan", "uptd-1", "2023-03", Map.of(CELL, 6_997L), Map.of()));
        nextVersionSaysItIsNotSensitive();
    }

    /** A slip of an administrator: what was counted with the version before stays hidden all the same. */
    private void nextVersionSaysItIsNotSensitive() {
        AgencyId agency = new AgencyId(SyntheticPack.AGENCY);
        String text = server.bean(Registry.class)
                .of(agency)
                .forms()
                .find(new FormId("kasus-kekerasan"), 1)
                .orElseThrow()
                .text()
                .replace("\"version\": 1", "\"version\": 2")
                .replace("\"sensitive\": true", "\"sensitive\": false")
                .replaceFirst("\"validFrom\": \"[^\"]*\"", "\"validFrom\": \"2024-07-10\"");
        KnownForm next = new KnownForm(text);
        assertThat(next.definition().sensitive()).isFalse();
        server.bean(RegistryEdits.class).addForm(agency, new PersonId("administrator"), next);
    }

    private static String square(String area, int west) {
        return "{\"type\":\"Feature\",\"properties\":{\"area\":\"" + area
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",-6],[" + west + ",-7],["
                + (west + 1) + ",-7],[" + (west + 1) + ",-6],[" + west + ",-6]]]}}";
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Visitor signedIn(String login) {
        return Visitor.signedIn(server, login, PASSWORD);
    }

    @Test
    void whoSupervisesTheUnitsSeesEveryCell() {
        String page = Visitor.text(signedIn("upt").get(FIGURE));
        assertThat(page).contains(">3<", "7.919", "7.907", "7.879");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "planner", "head", "auditor", "administrator", "supervisor"})
    void nobodyElseFindsThemOnAnyPage(String role) {
        Crawl crawl = new Crawl(signedIn(role));
        crawl.from(
                List.of(
                        "/",
                        "/capaian?year=2024&quarter=2&version=murni",
                        FIGURE,
                        FIGURE + "&area=99.01.01",
                        FIGURE + "&asof=2024-07-10",
                        "/capaian/indikator/kasus_sejak?year=2024&quarter=2&version=murni",
                        "/kelengkapan?tahun=2024&formulir=kasus-kekerasan",
                        "/tindak-lanjut?year=2024&quarter=2&state=all",
                        "/penutupan/2024/2"),
                path -> (path.contains("kasus") || path.startsWith("/capaian?") || path.startsWith("/tindak-lanjut"))
                        && !path.contains("/baru/"),
                60);
        assertThat(crawl.pages()).containsKey(FIGURE);
        crawl.pages().forEach((path, page) -> {
            assertThat(main(page)).as(role + " at " + path).doesNotContain("7.919", "6.997");
            if (path.contains("/indikator/kasus")) {
                assertThat(main(page)).as(role + " at " + path).doesNotContain(">3<", ">2<");
            }
        });
        assertThat(crawl.pages().get(FIGURE))
                .contains("•••", "Tidak dipisah menurut kecamatan")
                .as("the map draws the areas without figures")
                .contains("class=\"withheld\"", "aria-label=\"Kecamatan Dua: disembunyikan\"")
                .doesNotContain("<path class=\"c1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "supervisor"})
    void nobodyElseOpensTheReportsBehindACell(String role) {
        Visitor reader = signedIn(role);
        for (String unit : COUNTS.keySet()) {
            assertThat(reader.get("/capaian/asal?form=kasus-kekerasan&unit=" + unit + "&month=2024-02")
                            .statusCode())
                    .as(unit)
                    .isEqualTo(403);
            assertThat(reader.get("/capaian/asal?form=kasus-kekerasan&unit=" + unit + "&month=2024-01&until=2024-12")
                            .statusCode())
                    .as(unit)
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsClosedPublishedAndHandedOutHoldsOnlyTheWholeKabupaten() {
        AgencyId agency = new AgencyId(SyntheticPack.AGENCY);
        Visitor planner = signedIn("planner");
        String open = Visitor.text(planner.get("/penutupan/2024/2"));
        String seen = open.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        planner.post("/penutupan/2024/2", "version", "murni", "seen", seen, "remark", "Nilai ditunggu.");
        String id = server.bean(Closings.class)
                .standing(agency, new Quarter(2024, 2))
                .orElseThrow()
                .id();
        signedIn("head").post("/penutupan/berkas/" + id + "/sahkan");
        signedIn("administrator").post("/penutupan/publik", "published", "1");
        List<String> handedOut = new ArrayList<>();
        for (String file : List.of("", "/angka.json", "/tanda-tangan.jws", "/dasar.txt")) {
            handedOut.add(Visitor.text(planner.get("/penutupan/berkas/" + id + file)));
        }
        Visitor stranger = new Visitor(server);
        for (String page : List.of("", "/2024/2", "/2024/2/angka.json", "/2024/2/tanda-tangan.jws")) {
            handedOut.add(Visitor.text(stranger.get("/publik/" + SyntheticPack.AGENCY + page)));
        }
        assertThat(handedOut).anyMatch(text -> text.contains("39492") || text.contains("39.492"));
        handedOut.forEach(
                text -> assertThat(text).doesNotContain("7.919", "7919", "6.997", "6997", "uptd-1", "UPTD Satu"));
    }

    private static String main(String page) {
        int from = page.indexOf("<main");
        return from < 0 ? page : page.substring(from);
    }
}
