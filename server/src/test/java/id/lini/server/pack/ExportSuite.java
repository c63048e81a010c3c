package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.testing.TestServer;
import id.lini.shared.id.AgencyId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
                assertThat(imported(packs.run("paket.zip", zip, own)).changes())
                        .as(pack + " zip")
                        .isEmpty();
                assertThat(imported(packs.run("paket.xlsx", workbook, own)).changes())
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
