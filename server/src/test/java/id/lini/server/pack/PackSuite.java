package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Achievements;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.Role;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing a pack; run on each store. */
abstract class PackSuite {
    private static final Path PEKALONGAN = Path.of("..", "deploy", "packs", "pekalongan");
    private static final AgencyId AGENCY = new AgencyId("pekalongan");
    private static final List<String> TABLES = List.of(
            "agency",
            "area",
            "unit",
            "person",
            "assignment",
            "form",
            "account",
            "plan_version",
            "plan_node",
            "indicator",
            "plan_target",
            "indicator_child",
            "budget",
            "budget_realisation",
            "plan_policy",
            "field_target");

    private final String kind;
    private TestServer server;

    @TempDir
    Path folder;

    PackSuite(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() throws IOException {
        server = TestServer.on(kind);
        try (Stream<Path> files = Files.list(PEKALONGAN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(PEKALONGAN.relativize(file)));
            }
        }
        replace(
                "agency.csv",
                "../catalogue",
                PEKALONGAN.resolve("../catalogue").toAbsolutePath().toString());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void importingAgainChangesNothing() {
        assertThat(imported().changed()).isTrue();
        TreeMap<String, List<String>> first = dump();
        assertThat(imported().changed()).isFalse();
        assertThat(dump()).isEqualTo(first);
        RegistrySnapshot registers = server.bean(Registry.class).of(AGENCY);
        assertThat(registers.forms().all()).hasSize(11);
        assertThat(registers.unitsSupervised(new PersonId("koordinator-barat"), LocalDate.of(2024, 6, 1)))
                .hasSizeGreaterThan(7);
        assertThat(registers.roles(new PersonId("admin"), LocalDate.of(2024, 6, 1)))
                .containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsChanged() throws IOException {
        imported();
        TreeMap<String, List<String>> before = dump();
        replace("areas.csv", "33.75.04.1010,33.75.04,", "33.75.04.1010,33.75.99,");
        replace("areas.csv", "Sokoduwet,2021-01-01", "Sokoduwet,1 Jan 2021");
        replace("units.csv", "balai-1,balai,", "balai 1,balai,");
        replace("assignments.csv", "admin,ADMINISTRATOR", "admin,KING");
        replace("indicators.csv", "metode=mkjp\"\") + count", "metode=spiral\"\") + count");
        replace("indicators.csv", "months(\"\"alokon\"\")", "months(\"\"alokon\"\"");
        replace("targets.csv", "murni,2.14.04-1,14", "murni,2.14.04-1,\"1.234,5\"");
        replace("budgets.csv", "2024,murni,2.14.04.2.02.0006,", "2024,murni,2.14.04.2.02,");
        replace("plan_nodes.csv", "2024,2.14.04.2.02,2.14.04,", "2024,2.14.04.2.02,2.14.05,");
        replace("policy.csv", "rounding", "pembulatan");
        Files.delete(folder.resolve("accounts.csv"));
        Files.writeString(folder.resolve("target.csv"), "year\n");

        PackImport.Outcome outcome = server.bean(PackImport.class).run(folder);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PackImport.Outcome.Refused.class,
                        refused -> assertThat(refused.faults().stream()
                                        .map(fault -> fault.place().en() + ": "
                                                + fault.what().en())
                                        .toList())
                                .containsExactly(
                                        "accounts.csv: the file is missing",
                                        "areas.csv row 33 column parent: \"33.75.99\" is not in areas.csv",
                                        "areas.csv row 33 column valid_from: \"1 Jan 2021\" cannot be read",
                                        "assignments.csv row 29 column scope: \"balai-1\" is not in areas.csv / units.csv",
                                        "assignments.csv row 51 column role: \"KING\" cannot be read",
                                        "budgets.csv row 54 column node: \"2.14.04.2.02\" has children, its money is summed from them",
                                        "indicators.csv row 74 column formula: the formula cannot be read at character 1"
                                                + " (months(\"alokon\"): Closing brace not found",
                                        "indicators.csv row 75 column formula: there is no member of metode \"spiral\"; known: implan,"
                                                + " iud, kondom, mal, mkjp, mop, mow, non_mkjp, pil, suntik",
                                        "plan_nodes.csv row 77 column parent: the parent \"2.14.05\" is not in an earlier row",
                                        "policy.csv row 1 column pembulatan: the column is not known",
                                        "policy.csv row 1 column rounding: the column is missing",
                                        "target.csv: the file is not known",
                                        "targets.csv row 78 column target: \"1.234,5\" is not the form that this pack declares (numbers = plain)",
                                        "units.csv row 4 column unit: \"balai 1\" cannot be read"));
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndChangesNothing() throws IOException {
        imported();
        TreeMap<String, List<String>> before = dump();
        replace("units.csv", "poktan-27,poktan,BKR Anggrek Sokoduwet (contoh),33.75.04.1010,2021-01-01,\n", "");
        replace("units.csv", "gudang-alokon,gudang,Gudang alokon kota", "gudang-alokon,gudang,Gudang alokon");
        Files.writeString(
                folder.resolve("people.csv"),
                Files.readString(folder.resolve("people.csv")) + "baru,Orang Baru (contoh),2024-07-01,\n");
        PackImport.Outcome outcome = server.bean(PackImport.class).run(folder, PackImport.Wish.atCommandLine(true));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        PackImport.Outcome.Rehearsed.class,
                        found -> assertThat(found.changes())
                                .containsExactly(
                                        new FileChange(
                                                "units.csv",
                                                List.of(),
                                                List.of("gudang-alokon"),
                                                List.of(),
                                                List.of("poktan-27")),
                                        new FileChange(
                                                "people.csv", List.of("baru"), List.of(), List.of(), List.of())));
        assertThat(dump()).isEqualTo(before);
        assertThat(imported().changes()).hasSize(2);
    }

    @Test
    void anAccountThatThePackDropsOpensNothingAnyMore() throws IOException {
        imported();
        Visitor office = Visitor.signedIn(server, "perencana", "peragaan-2024");
        replace("accounts.csv", "perencana,perencana,,peragaan-2024\n", "");
        imported();
        assertThat(office.get("/capaian").statusCode()).as("its open session").isEqualTo(303);
        assertThat(new Visitor(server)
                        .post("/masuk", "login", "perencana", "password", "peragaan-2024", "next", "/")
                        .statusCode())
                .isEqualTo(401);
        Files.writeString(
                folder.resolve("accounts.csv"),
                Files.readString(folder.resolve("accounts.csv")) + "perencana,perencana,,peragaan-2024\n");
        imported();
        Visitor.signedIn(server, "perencana", "peragaan-2024");
    }

    @Test
    void thePackOfAnotherAgencyIsRefusedFromAPage() throws IOException {
        PackImport.Wish stranger = new PackImport.Wish("admin", Optional.of(new AgencyId("lain")), false);
        PackImport.Outcome outcome = server.bean(PackImport.class).run(folder, stranger);
        assertThat(((PackImport.Outcome.Refused) outcome).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.place().en()).isEqualTo("agency.csv row 2 column agency"));
        assertThat(server.bean(Registry.class).agencies()).isEmpty();
    }

    @Test
    void bookedMoneyIsNeitherChangedNorRemoved() throws IOException {
        imported();
        TreeMap<String, List<String>> before = dump();
        replace("budget_realisation.csv", "2024-06-30,111781000,", "2024-06-30,111781001,");
        assertThat(faults()).containsExactly("budget_realisation.csv: this booking is stored with another value");
        assertThat(dump()).isEqualTo(before);
        replace("budget_realisation.csv", "2024-06-30,111781001,", "2024-06-30,111781000,");
        Files.writeString(
                folder.resolve("budget_realisation.csv"),
                Files.readString(folder.resolve("budget_realisation.csv"))
                        + "2024,2.14.03.2.03.0003,2024-06,2024-07-10,-1000,Koreksi pembukuan (contoh)\n");
        imported();
        assertThat(server.bean(Achievements.class)
                        .figures("pekalongan", 2024, 2, "murni")
                        .orElseThrow()
                        .budgets()
                        .get("2.14.03.2.03.0003")
                        .realised()
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("111780000");
    }

    @Test
    void targetsOfUnitsAreThoseThatThePackSaysNow() throws IOException {
        imported();
        int before = dump().get("field_target").size();
        replace("field_targets.csv", "2024,faskes-8,pelayanan-kb,ganti_cara,metode=mkjp,year,26\n", "");
        replace("field_targets.csv", ",q1,25\n", ",q1,24.50\n");

        assertThat(imported().changes()).singleElement().satisfies(change -> {
            assertThat(change.file()).isEqualTo("field_targets.csv");
            assertThat(change.removed())
                    .containsExactly("2024 · faskes-8 · pelayanan-kb · ganti_cara · metode=mkjp · year");
            assertThat(change.changed()).hasSize(6);
        });
        assertThat(dump().get("field_target")).hasSize(before - 1).anyMatch(row -> row.endsWith("|q1|24.50"));

        Files.delete(folder.resolve("field_targets.csv"));
        imported();
        assertThat(dump().get("field_target")).isEmpty();
    }

    @Test
    void aStoredFormVersionNeverChanges() throws IOException {
        imported();
        Path forms = Files.createDirectories(folder.resolve("forms"));
        String text = Files.readString(PEKALONGAN.resolve("../catalogue/forms/kie.json"));
        Files.writeString(forms.resolve("kie.json"), text.replace("\"Peserta\"", "\"Orang\""));
        assertThat(faults()).containsExactly("forms/kie.json: kie versi 1 is stored with another content");
        Files.writeString(forms.resolve("kie.json"), text);
        Files.writeString(
                forms.resolve("kie-2.json"),
                text.replace("\"Peserta\"", "\"Orang\"").replace("\"version\": 1", "\"version\": 2"));
        imported();
        assertThat(server.bean(Registry.class).of(AGENCY).forms().all()).hasSize(12);
    }

    private PackImport.Outcome.Imported imported() {
        PackImport.Outcome outcome = server.bean(PackImport.class).run(folder);
        assertThat(outcome).isInstanceOf(PackImport.Outcome.Imported.class);
        return (PackImport.Outcome.Imported) outcome;
    }

    private List<String> faults() {
        PackImport.Outcome outcome = server.bean(PackImport.class).run(folder);
        assertThat(outcome).isInstanceOf(PackImport.Outcome.Refused.class);
        return ((PackImport.Outcome.Refused) outcome)
                .faults().stream()
                        .map(fault -> fault.file() + ": " + fault.what().en())
                        .toList();
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).as(file).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private TreeMap<String, List<String>> dump() {
        Sql sql = server.bean(Sql.class);
        return server.bean(Transactions.class)
                .read(() -> TABLES.stream()
                        .collect(Collectors.toMap(
                                table -> table,
                                table -> sql
                                        .list("SELECT * FROM " + table, row -> {
                                            List<String> cells = new ArrayList<>();
                                            for (int column = 1;
                                                    column <= row.getMetaData().getColumnCount();
                                                    column++) {
                                                cells.add(String.valueOf(row.getString(column)));
                                            }
                                            return String.join("|", cells);
                                        })
                                        .stream()
                                        .sorted()
                                        .toList(),
                                (one, other) -> one,
                                TreeMap::new)));
    }
}
