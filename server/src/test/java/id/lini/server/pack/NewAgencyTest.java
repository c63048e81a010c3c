package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Approvals;
import id.lini.server.achievement.Ask;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.registry.Registry;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.id.AgencyId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency that nobody here has seen brings its first pack. */
class NewAgencyTest {
    private static final AgencyId AGENCY = new AgencyId(NagariPack.AGENCY);

    private TestServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = server.bean(ImportCommand.class)
                .run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }

    /** What somebody gets wrong who never saw such a folder. */
    private static NagariPack wrong() {
        return new NagariPack()
                .with("areas.csv", "97.07.01.2002;97.07.01;nagari", "97.07.01.2001;97.07.01;nagari")
                .with("areas.csv", "97.07.02;97.07;", "97.07.02;97.07.02.2001;")
                .with("areas.csv", "Nagari Tiga;2021-03-01", "Nagari Tiga;01/03/2021")
                .with("units.csv", "BKB Bundo;97.07.01.2001", "BKB Bundo;97.07.09")
                .with("sasaran_programs.csv", "sasaran;program;", "sasaran;kode;")
                .with("people.csv", "p.002;Dedi (contoh);2019-01-01;", "p.002;Dedi (contoh);2019-01-01;2018-12-31")
                .with("assignments.csv", "p.002;SUPERVISOR", "p.020;SUPERVISOR")
                .with("assignments.csv", "kunjungan-keluarga", "kunjungan")
                .with("plan_nodes.csv", "2.14.03;kegiatan", "2.14.09;kegiatan")
                .with("node_changes.csv", "2.14.02", "2.14.01")
                .with("indicators.csv", "kunjungan-keluarga/dikunjungi", "kunjungan-keluarga/kunjungan")
                .with("indicators.csv", "registered(\"\"nagari\"\") * 100", "registered(\"\"kecamatan\"\") * 100")
                .with("indicators.csv", ";;jangkau-lama\n", ";;jangkau-2023\n")
                .with("indicator_children.csv", "2024;rata;poktan;", "2024;rata;rata;")
                .with("scales.csv", "strata;dasar;Dasar;", "strata;dasar;Dasar;1")
                .with("targets.csv", "tfr;2,18", "tfr;2.18")
                .with("targets.csv", "jangkau;1.250", "jangkau;1,250.00")
                .with("targets.csv", "sk;berkembang", "sk;mandiri")
                .with("budgets.csv", "1.250.000.000,50", "Rp 1.250.000.000")
                .with("budgets.csv", "2024;perubahan;2.14.03.2.02.0005", "2024;pergeseran;2.14.03.2.02.0005")
                .with("budget_realisation.csv", "2024-02;2024-03-04", "2024-13;2024-03-04")
                .file("external_values.csv", "")
                .with("office_values.csv", "2024;sk;q2", "2024;cakupan;q2")
                .with("register_lists.csv", "awal;2024-01-01;bkb-dua", "awal;2024-02-01;bkb-dua")
                .with("policy.csv", "two_t_minus_r", "T-R")
                .with("predicates.csv", "tiga;Baik;70,5", "tiga;Baik;75")
                .with("predicates.csv", "Sangat baik;100;yes", "Sangat baik;95;yes")
                .file("catatan.csv", "apa saja\n")
                .without("accounts.csv");
    }

    @Test
    void everyFaultIsToldAtOnceWithItsPlaceAndHowToMendIt() throws IOException {
        String told = command(wrong().write(folder).toString(), "--dry-run");
        assertThat(told).startsWith("1 ").contains("tidak ada yang diubah");
        assertThat(told.lines()
                        .filter(line -> line.startsWith("    "))
                        .map(String::strip)
                        .toList())
                .containsExactlyElementsOf(Files.readAllLines(
                        Path.of("src", "test", "resources", "id", "lini", "server", "pack", "nagari-faults.txt")));
        assertThat(server.bean(Registry.class).agencies()).isEmpty();
    }

    @Test
    void thePageTellsTheSameFaultsInBothLanguages() {
        server.bean(PackImport.class).run(new NagariPack().write(folder));
        Visitor administrator = Visitor.signedIn(server, "yusra", "nagari-contoh-25");
        HttpResponse<byte[]> answer = administrator.upload("/paket/periksa", "pack", "paket.zip", wrong().zip());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(answer))
                .contains("targets.csv", "1,250.00", "bukan bentuk yang dinyatakan", "accounts.csv");
        administrator.post("/bahasa", "language", "en", "back", "/");
        assertThat(Visitor.text(administrator.upload("/paket/periksa", "pack", "paket.xlsx", wrong().workbook())))
                .contains("[targets]", "is not the form that this pack declares");
    }

    @Test
    void folderZipAndWorkbookSayTheSame() throws IOException {
        Path pack = new NagariPack().write(folder.resolve("paket"));
        assertThat(command(pack.toString(), "--dry-run")).startsWith("0 ").contains("tanpa kesalahan");
        assertThat(server.bean(Registry.class).agencies()).isEmpty();
        assertThat(command(pack.toString())).startsWith("0 ").contains("terimpor");
        Path zip = Files.write(folder.resolve("paket.zip"), new NagariPack().zip());
        Path workbook = Files.write(folder.resolve("paket.xlsx"), new NagariPack().workbook());
        assertThat(command(zip.toString())).contains("nothing changed");
        assertThat(command(workbook.toString())).contains("nothing changed");
        Map<String, String> files = server.bean(PackExport.class).files(AGENCY);
        assertThat(files.get("budgets.csv")).contains("\"1.250.000.000,5\"");
    }

    @Test
    void itsFiguresFollowItsOwnRules() {
        server.bean(PackImport.class).run(new NagariPack().write(folder));
        Approvals approvals = new Approvals(server, NagariPack.AGENCY);
        approvals.approve(
                Instant.parse("2024-05-02T00:00:00Z"),
                Approvals.report(
                        "kunjungan-keluarga",
                        "97.07.01.2001",
                        "2024-04",
                        Map.of("keluarga", 700L, "dikunjungi", 250L),
                        Map.of()));
        QuarterFigures figures = server.bean(Achievements.class)
                .figures(Ask.now(NagariPack.AGENCY, 2024, 2, "murni"))
                .orElseThrow();
        assertThat(figures.indicators().get("jangkau").printed()).contains(new BigDecimal("20.00"));
        assertThat(figures.indicators().get("cakupan").printed())
                .as("1 of 3 nagari")
                .contains(new BigDecimal("33.33"));
        // (2 x 2.18 - 2.21) / 2.18
        assertThat(figures.indicators().get("tfr").printed()).contains(new BigDecimal("98.62"));
        assertThat(figures.indicators().get("tfr").predicate()).contains("Baik");
        assertThat(figures.indicators().get("sk").printed()).contains(new BigDecimal("100.00"));
        assertThat(figures.indicators().get("rata").printed())
                .as("(33.33 + 100) / 2")
                .contains(new BigDecimal("66.67"));
        assertThat(figures.budgets().get("2.14.03").budget()).isEqualByComparingTo("1325000000.50");
        assertThat(figures.budgets().get("S1").realised().value()).contains(new BigDecimal("312500000.25"));
    }
}
