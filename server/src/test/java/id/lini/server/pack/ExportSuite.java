package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Figure;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.job.Progress;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export writes is the same pack: imported again it changes nothing, here and on a new server; on each store. */
abstract class ExportSuite {
    private static final byte[] PDF = "%PDF-1.4 surat keputusan".getBytes(StandardCharsets.US_ASCII);
    private static final String PDF_HASH = "e7787bc9103e870362747801f5abb21ba7e794153c5c8182f396437f94f90903";
    private static final Path PACKS = Path.of("..", "deploy", "packs");

    private final String kind;

    @TempDir
    Path folder;

    ExportSuite(String kind) {
        this.kind = kind;
    }

    @Test
    void everyShippedPackComesBackByteForByte() throws IOException {
        for (Path pack : shipped()) {
            Map<String, String> first;
            AgencyId agency;
            try (TestServer server = TestServer.on(kind)) {
                PackImport packs = server.bean(PackImport.class);
                agency = new AgencyId(imported(packs.run(pack)).agency());
                first = server.bean(PackExport.class).files(agency);
                byte[] zip = server.bean(PackExport.class).zip(agency);
                byte[] workbook = server.bean(PackExport.class).workbook(agency);
                PackImport.Wish own = new PackImport.Wish("admin", java.util.Optional.of(agency), false);
                assertThat(imported(packs.run("paket.zip", zip, own, Progress.UNSEEN))
                                .changes())
                        .as(pack + " zip")
                        .isEmpty();
                assertThat(imported(packs.run("paket.xlsx", workbook, own, Progress.UNSEEN))
                                .changes())
                        .as(pack + " workbook")
                        .isEmpty();
                assertThat(server.bean(PackExport.class).zip(agency)).isEqualTo(zip);
            }
            Path out = write(pack, first);
            try (TestServer server = TestServer.on(kind)) {
                imported(server.bean(PackImport.class).run(out));
                assertThat(server.bean(PackExport.class).files(agency)).isEqualTo(first);
            }
            assertThat(differing(pack, first)).as(pack.toString()).isSubsetOf("agency.csv", "accounts.csv");
        }
    }

    @Test
    void whatWasEnteredOnAPageComesAlongOnceAndItsDocumentByItsHash() throws IOException {
        AgencyId agency = new AgencyId("pekalongan");
        Map<String, String> first;
        try (TestServer server = TestServer.on(kind)) {
            imported(server.bean(PackImport.class).run(PACKS.resolve("pekalongan")));
            enter(server, "/isian/nilai/1.06.01.2.01.0001-1?year=2024", "q2", "9,5", true);
            enter(server, "/isian/nilai/1.06.01.2.01.0001-1?year=2024", "q1", "3", false);
            enter(server, "/isian/anggaran/1.06.01.2.01.0001?year=2024", "2024-06", "2.000.000", true);
            first = server.bean(PackExport.class).files(agency);
            assertThat(first.get("office_values.csv"))
                    .contains(",9.5,SK,12/2024,2024-06-28,SK.pdf," + PDF_HASH)
                    .doesNotContain(",2024,1.06.01.2.01.0001-1,,q1,3,");
            Path out = write(Path.of("sendiri"), first);
            assertThat(imported(server.bean(PackImport.class).run(out)).changes())
                    .as("here")
                    .isEmpty();
        }
        Path out = write(Path.of("lain"), first);
        try (TestServer server = TestServer.on(kind)) {
            PackImport packs = server.bean(PackImport.class);
            imported(packs.run(out));
            assertThat(imported(packs.run(out)).changes()).as("twice").isEmpty();
            assertThat(server.bean(PackExport.class).files(agency)).isEqualTo(first);
            QuarterFigures figures = server.bean(Achievements.class)
                    .figures(agency.value(), 2024, 2, "murni")
                    .orElseThrow();
            assertThat(figures.indicators().get("1.06.01.2.01.0001-1").realisation())
                    .isEqualTo(Figure.of(new BigDecimal("9.5")));
            assertThat(figures.budgets().get("1.06.01.2.01.0001").realised())
                    .isEqualTo(Figure.of(new BigDecimal("2000000")));
        }
    }

    private static void enter(TestServer server, String path, String period, String value, boolean approved) {
        Visitor planner = Visitor.signedIn(server, "perencana", "peragaan-2024");
        String[] form = {
            "period",
            period,
            "value",
            value,
            "evidence",
            "SK",
            "number",
            "12/2024",
            "dated",
            "2024-06-28",
            "note",
            "",
            "before",
            ""
        };
        HttpResponse<byte[]> answer = planner.upload(path, "file", "SK.pdf", PDF, form);
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(303);
        if (approved) {
            String entry = answer.headers().firstValue("Location").orElseThrow();
            Visitor.signedIn(server, "keuangan", "peragaan-2024").post(entry + "/setujui");
        }
    }

    @Test
    void noPasswordLeavesInTheClear() throws IOException {
        try (TestServer server = TestServer.on(kind)) {
            Path pack = PACKS.resolve("pekalongan");
            imported(server.bean(PackImport.class).run(pack));
            assertThat(Files.readString(pack.resolve("accounts.csv"))).contains("peragaan-2024");
            assertThat(server.bean(PackExport.class)
                            .files(new AgencyId("pekalongan"))
                            .values())
                    .noneMatch(text -> text.contains("peragaan-2024"));
        }
    }

    @Test
    void theCommandWritesAFolderAndNeverIntoOneThatHasFiles() throws IOException {
        try (TestServer server = TestServer.on(kind)) {
            imported(server.bean(PackImport.class).run(PACKS.resolve("pekalongan")));
            ExportCommand command = server.bean(ExportCommand.class);
            Path out = folder.resolve("keluar");
            assertThat(run(command, out.toString())).startsWith("0 ");
            assertThat(out.resolve("forms/kie.json")).exists();
            Map<String, String> files = server.bean(PackExport.class).files(new AgencyId("pekalongan"));
            assertThat(Files.readString(out.resolve("areas.csv"))).isEqualTo(files.get("areas.csv"));
            assertThat(run(command, out.toString())).startsWith("1 ").contains("is not empty");
            assertThat(run(command, folder.resolve("lain").toString(), "nobody"))
                    .startsWith("1 ");
        }
    }

    private static String run(ExportCommand command, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }

    /** Every folder with an agency. */
    private static List<Path> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(PACKS)) {
            return folders.filter(each -> Files.exists(each.resolve("agency.csv")))
                    .sorted()
                    .toList();
        }
    }

    /** Files that were shipped with the columns of the canonical form, but do not come back with the same rows. */
    private static List<String> differing(Path pack, Map<String, String> written) {
        return new TreeMap<>(written)
                .entrySet().stream()
                        .filter(file -> !file.getKey().startsWith("forms/"))
                        .filter(file -> header(file.getValue()).equals(header(text(pack.resolve(file.getKey())))))
                        .filter(file -> !sorted(file.getValue()).equals(sorted(text(pack.resolve(file.getKey())))))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static String header(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static List<String> sorted(String text) {
        return text.lines().sorted().toList();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path write(Path pack, Map<String, String> files) throws IOException {
        Path out = folder.resolve(pack.getFileName().toString());
        Files.createDirectories(out.resolve("forms"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(out.resolve(file.getKey()), file.getValue());
        }
        return out;
    }

    private static PackImport.Outcome.Imported imported(PackImport.Outcome outcome) {
        assertThat(outcome).isInstanceOf(PackImport.Outcome.Imported.class);
        return (PackImport.Outcome.Imported) outcome;
    }
}
