package id.lini.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Ask;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.SyntheticPack;
import id.lini.server.pack.PackImport;
import id.lini.server.registry.Registry;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.id.AgencyId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An indicator beside itself in time and place. */
class SeriesPagesTest {
    @Test
    void yearsAreFoundByWhatThePlanSaysTheyWereCalledAndQuartersOpen(@TempDir Path folder) {
        try (TestServer server = TestServer.on("sqlite")) {
            Path pack = new SyntheticPack()
                    .and("accounts.csv", "kantor,warga,,contoh-2024-kantor")
                    .and("assignments.csv", "warga,OFFICE,99.01,2020-01-01,")
                    .write(folder);
            assertThat(server.bean(PackImport.class).run(pack)).isInstanceOf(PackImport.Outcome.Imported.class);
            Visitor office = Visitor.signedIn(server, "kantor", "contoh-2024-kantor");
            String page = Visitor.text(office.get("/capaian/indikator/keluarga?year=2024&quarter=2&version=murni"));
            assertThat(page)
                    .as("the year before under its own name and version")
                    .contains("/capaian/indikator/binaan?year=2023&amp;quarter=4&amp;version=murni")
                    .contains("Tahun: realisasi sebagai garis", "<path class=\"line\"", ">+150<");
            assertThat(page)
                    .contains("/capaian/indikator/keluarga?year=2024&amp;quarter=1&amp;version=murni", ">TW I<")
                    .contains("<rect x=\"54\"");
            assertThat(page)
                    .as("held against the end of the Renstra, in words, in the pictures, and in both tables")
                    .contains("Target akhir Renstra (2023-2026)", "350 / 1.000 × 100 = 35,00")
                    .contains("Renstra Perubahan 2023-2026", "<path class=\"level\"", ">Akhir Renstra 2026<");
            assertThat(Crawl.closed(page)).isEmpty();
            assertThat(office.get("/capaian/indikator/binaan?year=2023&quarter=4&version=murni")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Visitor.text(office.get("/capaian/indikator/tanpa?year=2024&quarter=2&version=murni")))
                    .as("one year is no series, and what nobody counted has no places")
                    .doesNotContain("Tahun: realisasi sebagai garis", "Kecamatan berdampingan", "Renstra");
        }
    }

    @Test
    void aCountOfTheRegisterOpensToTheUnitsItCounts(@TempDir Path folder) {
        try (TestServer server = TestServer.on("sqlite")) {
            Path pack = new SyntheticPack()
                    .and("accounts.csv", "auditor,warga,,contoh-2024-auditor")
                    .and("assignments.csv", "warga,AUDITOR,99.01,2020-01-01,")
                    .write(folder);
            assertThat(server.bean(PackImport.class).run(pack)).isInstanceOf(PackImport.Outcome.Imported.class);
            Visitor auditor = Visitor.signedIn(server, "auditor", "contoh-2024-auditor");
            String now = "?year=2024&quarter=2&version=murni";
            String members = "/capaian/indikator/aktif/terdaftar" + now + "&kind=poktan&below=true";
            assertThat(Crawl.links("/", Visitor.text(auditor.get("/capaian/indikator/aktif" + now))))
                    .contains(members);
            assertThat(Visitor.text(auditor.get(members)))
                    .as("those of 30 June: one had ended, one had begun")
                    .contains("2 unit dihitung, keadaan 30 Juni 2024", "Melati", "Anggrek", "sejak 1 Mei 2024")
                    .contains("paket yang diimpor 15 Juli 2024", "Kecamatan Satu (2)")
                    .doesNotContain("Mawar");
            String held = members.replace("aktif", "tetap");
            assertThat(Visitor.text(auditor.get(held)))
                    .as("those of the frozen list")
                    .contains("2 unit dihitung, keadaan awal, 1 Januari 2024", "Melati", "Mawar")
                    .doesNotContain("Anggrek");
            assertThat(Visitor.text(auditor.get(members + "&area=99.01.01")))
                    .contains("area=99.01.01\" aria-current=\"true\"");
            assertThat(auditor.get(members.replace("kind=poktan", "kind=faskes"))
                            .statusCode())
                    .as("not what the formula counts")
                    .isEqualTo(404);
        }
    }

    @Test
    void kecamatanBesideEachOtherAddUpToTheWholeAndOpenToTheirOwnCells() {
        try (TestServer server = TestServer.on("sqlite")) {
            server.bean(PackImport.class).run(FieldCells.PACK);
            FieldCells.approve(server, "pekalongan");
            Achievements achievements = server.bean(Achievements.class);
            Ask ask = Ask.now("pekalongan", 2024, 2, "murni");
            Map<String, Set<String>> places =
                    new Places(server.bean(Registry.class).of(new AgencyId("pekalongan"))).units();
            assertThat(places).hasSize(4);
            IndicatorFigures counted = achievements.figures(ask).orElseThrow().indicators().values().stream()
                    .filter(each -> each.indicator().source() == id.lini.server.plan.Source.COUNT
                            && each.indicator().formula().startsWith("count(\"pelayanan-kb")
                            && each.realisation()
                                    .value()
                                    .filter(value -> value.signum() > 0)
                                    .isPresent())
                    .findFirst()
                    .orElseThrow();
            String id = counted.indicator().id();
            BigDecimal sum = achievements.beside(ask, id, places).values().stream()
                    .flatMap(figure -> figure.value().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(Figure.of(sum)).isEqualTo(counted.realisation());

            Visitor planner = Visitor.signedIn(server, "perencana", "peragaan-2024");
            String path = "/capaian/indikator/" + id + "?year=2024&quarter=2&version=murni";
            assertThat(Visitor.text(planner.get(path)))
                    .contains("Kecamatan berdampingan", "Pekalongan Barat", "&amp;area=33.75.01#asal");
            assertThat(Visitor.text(planner.get(path)))
                    .as("drawn, each with its own link and words, and said to be schematic")
                    .contains(
                            "role=\"group\" aria-labelledby=\"map-title map-desc\"",
                            "bukan batas wilayah yang sebenarnya")
                    .containsPattern(
                            "<a href=\"[^\"]*area=33.75.03#asal\" aria-label=\"Pekalongan Utara: [\\d.]+ [^\"]+\"><path class=\"c\\d\"")
                    .containsPattern("Kelas 1:</span> <span>[\\d.]+ [^<]*, terendah");
            assertThat(planner.get(path).body().length).isLessThan(150_000);
            String west = Visitor.text(planner.get(path + "&area=33.75.01"));
            assertThat(west).contains("Hanya unit di Pekalongan Barat.");
            assertThat(cells(west))
                    .isLessThan(cells(Visitor.text(planner.get(path))))
                    .isPositive();

            Visitor.signedIn(server, "admin", "peragaan-2024").post("/atur/batas/hapus");
            assertThat(Visitor.text(planner.get(path)))
                    .as("without boundaries: the same, but no map")
                    .contains("Kecamatan berdampingan", "&amp;area=33.75.01#asal")
                    .doesNotContain("map-title");
        }
    }

    private static int cells(String page) {
        return page.split("/capaian/asal\\?", -1).length - 1;
    }
}
