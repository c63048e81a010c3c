package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.achievement.Approvals;
import id.lini.server.achievement.SyntheticPack;
import id.lini.server.forms.FormReviews;
import id.lini.server.persistence.Sql;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Account;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistryEdits;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.registry.Role;
import id.lini.server.registry.UnitOrigins;
import id.lini.server.testing.TestServer;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Registers that a pack and pages both write, and what a pack no longer names; run on each store. Today is 15 July 2024.
 */
abstract class RegistersSuite {
    private static final AgencyId AGENCY = new AgencyId(SyntheticPack.AGENCY);
    private static final PersonId ADMIN = new PersonId("admin");
    private static final PersonId SOMEBODY = new PersonId("warga");
    private static final UnitId FIRST = new UnitId("99.01.01.1");
    private static final LocalDate YESTERDAY = LocalDate.of(2024, 7, 14);
    private static final String ROLE = "warga,PLKB,99.01.01.1,2024-01-01,";

    private final String kind;
    private TestServer server;

    @TempDir
    Path folder;

    RegistersSuite(String kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        server = TestServer.on(kind);
        run(pack());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static SyntheticPack pack() {
        return new SyntheticPack().and("assignments.csv", ROLE);
    }

    private List<FileChange> run(SyntheticPack pack) {
        try {
            return run(pack.write(Files.createTempDirectory(folder, "paket")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FileChange> run(Path pack) {
        PackImport.Outcome outcome = server.bean(PackImport.class).run(pack);
        assertThat(outcome).isInstanceOf(PackImport.Outcome.Imported.class);
        return ((PackImport.Outcome.Imported) outcome).changes();
    }

    private RegistrySnapshot registers() {
        return server.bean(Registry.class).of(AGENCY);
    }

    private RegistryEdits pages() {
        return server.bean(RegistryEdits.class);
    }

    private static Assignment role(PersonId person, Role role, String from) {
        return new Assignment(person, role, FIRST, LocalDate.parse(from), Optional.empty());
    }

    private void report(String form, String unit) {
        new Approvals(server, SyntheticPack.AGENCY)
                .approve(
                        Instant.parse("2024-04-05T03:00:00Z"),
                        Approvals.report(
                                form,
                                unit,
                                "2024-01",
                                Map.of("anggota", 20L),
                                Map.of("jenis", "bkb", "status", "aktif")));
    }

    @Test
    void aUnitsOriginIsThePackThatFirstSaidWhatStandsOrThePersonWhoAddedItOnAPage() {
        Instant first = server.clock().instant();
        server.clock().set(first.plusSeconds(3600));
        pages().addUnit(
                        AGENCY,
                        SOMEBODY,
                        new ReportingUnit(
                                new UnitId("poktan-9"), "poktan", "Kenanga", FIRST, YESTERDAY, Optional.empty()));
        run(pack().with("units.csv", "poktan-3,poktan,Anggrek", "poktan-3,poktan,Anggrek Bulan"));
        Map<String, UnitOrigins.Origin> origins = server.bean(UnitOrigins.class)
                .of(AGENCY, List.of("poktan-1", "poktan-3", "poktan-9", "99.01.01", "tidak-ada"));
        Instant second = first.plusSeconds(3600);
        assertThat(origins)
                .isEqualTo(Map.of(
                        "poktan-1", new UnitOrigins.Origin(Optional.of(first), Optional.empty()),
                        "poktan-3", new UnitOrigins.Origin(Optional.of(second), Optional.empty()),
                        "poktan-9", new UnitOrigins.Origin(Optional.of(second), Optional.of("warga")),
                        "99.01.01", new UnitOrigins.Origin(Optional.of(first), Optional.empty())));
    }

    @Test
    void aRoleGivenOnAPageStaysWhenThePackDoesNotSpeakOfIt() {
        pages().assign(AGENCY, ADMIN, role(SOMEBODY, Role.OFFICE, "2024-07-01"));
        assertThat(run(pack())).isEmpty();
        assertThat(registers().roles(SOMEBODY, LocalDate.of(2024, 7, 20)))
                .containsExactlyInAnyOrder(Role.PLKB, Role.OFFICE);
    }

    @Test
    void aMoveMadeOnAPageIsNotUndoneByThePackOfBeforeButByOneThatSaysOtherwise() {
        pages().move(AGENCY, ADMIN, role(SOMEBODY, Role.SUPERVISOR, "2024-07-10"));
        assertThat(run(pack())).isEmpty();
        assertThat(registers().roles(SOMEBODY, LocalDate.of(2024, 7, 20))).containsExactly(Role.SUPERVISOR);
        run(new SyntheticPack().and("assignments.csv", "warga,PLKB,99.01.01.1,2024-01-01,2024-12-31"));
        assertThat(registers().roles(SOMEBODY, LocalDate.of(2024, 7, 20)))
                .containsExactlyInAnyOrder(Role.PLKB, Role.SUPERVISOR);
    }

    @Test
    void aRoleThatAPackBroughtAndDropsEndsTheDayBefore() {
        assertThat(run(new SyntheticPack()))
                .containsExactly(new FileChange(
                        "assignments.csv",
                        List.of(),
                        List.of(),
                        List.of("warga · PLKB · 99.01.01.1 · 2024-01-01"),
                        List.of()));
        assertThat(registers().roles(SOMEBODY, YESTERDAY)).containsExactly(Role.PLKB);
        assertThat(registers().roles(SOMEBODY, YESTERDAY.plusDays(1))).isEmpty();
    }

    @Test
    void rolesOfSomebodyWhomThePackDropsEndWithThem() {
        run(pack().and("people.csv", "tamu,Tamu,2024-01-01,"));
        pages().assign(AGENCY, ADMIN, role(new PersonId("tamu"), Role.OFFICE, "2024-02-01"));
        run(pack());
        assertThat(registers().person(new PersonId("tamu")).orElseThrow().validUntil())
                .contains(YESTERDAY);
        assertThat(registers().roles(new PersonId("tamu"), YESTERDAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void peopleUnitsAndAccountsMadeOnPagesStay() {
        PersonId first = new PersonId("kepala-admin");
        pages().addAdministrator(
                        AGENCY,
                        new Person(first, "Administrator", LocalDate.of(2024, 7, 1), Optional.empty()),
                        role(first, Role.ADMINISTRATOR, "2024-07-01"),
                        Account.lasting(AGENCY, "kepala-admin", first, "hash"));
        UnitId group = new UnitId("poktan-baru");
        pages().addUnit(
                        AGENCY,
                        first,
                        new ReportingUnit(
                                group, "poktan", "Kenanga", FIRST, LocalDate.of(2024, 7, 1), Optional.empty()));
        assertThat(run(pack())).isEmpty();
        LocalDate later = LocalDate.of(2024, 7, 20);
        assertThat(registers().roles(first, later)).containsExactly(Role.ADMINISTRATOR);
        assertThat(registers().unit(group).orElseThrow().validUntil()).isEmpty();
        assertThat(server.bean(Registry.class)
                        .account("kepala-admin")
                        .orElseThrow()
                        .opensOn(later))
                .isTrue();
    }

    @Test
    void aSecondApprovalThatAPackAsksStandsUntilThePackOrAPageSaysOtherwise() {
        SyntheticPack two = pack().and("form_reviews.csv", "form,levels\nkie,2");
        assertThat(run(two)).extracting(FileChange::file).containsExactly("form_reviews.csv");
        assertThat(second()).containsExactly(new FormId("kie"));
        assertThat(server.bean(PackExport.class).files(AGENCY).get("form_reviews.csv"))
                .isEqualTo("form,levels\nkie,2\n");
        levels("kie", 1);
        levels("rapat-operasional", 2);
        assertThat(run(two)).as("no news").isEmpty();
        assertThat(second()).containsExactly(new FormId("rapat-operasional"));
        run(pack());
        assertThat(second()).as("never the pack's").containsExactly(new FormId("rapat-operasional"));
        assertThat(server.bean(PackExport.class).files(AGENCY).get("form_reviews.csv"))
                .isEqualTo("form,levels\nrapat-operasional,2\n");
    }

    @Test
    void aSecondApprovalOfAFormThatIsNotThereOrAThirdAreFaults() throws IOException {
        PackImport.Outcome outcome = server.bean(PackImport.class)
                .run(pack().and("form_reviews.csv", "form,levels\nkei,2\nkie,3")
                        .write(Files.createTempDirectory(folder, "paket")));
        assertThat(((PackImport.Outcome.Refused) outcome).faults())
                .extracting(PackFault::row, PackFault::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, "form"),
                        org.assertj.core.groups.Tuple.tuple(3, "levels"));
    }

    private java.util.Set<FormId> second() {
        return server.bean(FormReviews.class).second(AGENCY);
    }

    private void levels(String form, int levels) {
        server.bean(Transactions.class).write(AGENCY.value(), () -> {
            server.bean(FormReviews.class).set(AGENCY, new FormId(form), levels);
            return levels;
        });
    }

    @Test
    void aUnitAndAPersonThatNothingRefersToGo() {
        run(pack().and("people.csv", "tamu,Tamu,2024-01-01,")
                .and("areas.csv", "99.01.02,99.01,kecamatan,Kecamatan Salah,2020-01-01,")
                .and("areas.csv", "99.01.02.1,99.01.02,kelurahan,Kelurahan Salah,2020-01-01,")
                .and("units.csv", "faskes-9,faskes,Puskesmas Salah,99.01.02.1,2020-01-01,"));
        assertThat(run(pack()))
                .extracting(FileChange::file, FileChange::removed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("areas.csv", List.of("99.01.02", "99.01.02.1")),
                        org.assertj.core.groups.Tuple.tuple("units.csv", List.of("faskes-9")),
                        org.assertj.core.groups.Tuple.tuple("people.csv", List.of("tamu")));
        assertThat(registers().unit(new UnitId("99.01.02.1"))).isEmpty();
    }

    @Test
    void aUnitWithAReportEndsAndSoDoesNothingAboveIt() {
        report("poktan-keadaan", "poktan-3");
        assertThat(run(pack().without("units.csv", "poktan-3,")))
                .containsExactly(new FileChange("units.csv", List.of(), List.of(), List.of("poktan-3"), List.of()));
        assertThat(registers().unit(new UnitId("poktan-3")).orElseThrow().validUntil())
                .contains(YESTERDAY);
        assertThat(registers().area(new UnitId("99.01.01.3")).orElseThrow().validUntil())
                .isEmpty();
    }

    @Test
    void aFormWithReportsEndsAndOneWithoutGoesAndBothComeBack() throws IOException {
        Path pack = pack().write(folder);
        Path counted = folder.resolve("forms/kie.json");
        Path unused = folder.resolve("forms/laporan-dokumen.json");
        String text = Files.readString(counted);
        String other = Files.readString(unused);
        server.bean(Transactions.class)
                .write(
                        AGENCY.value(),
                        () -> server.bean(Sql.class)
                                .update(
                                        "INSERT INTO entry (agency, entry, batch, ordinal, form, form_version, unit,"
                                                + " period, slot, person, recorded_at, received_at) VALUES (?, 'e', 'b',"
                                                + " 0, 'kie', 1, '99.01.01.1', '2024-02-01', 's', 'warga', 0, 0)",
                                        AGENCY.value()));
        Files.delete(counted);
        Files.delete(unused);
        assertThat(run(pack))
                .containsExactly(new FileChange(
                        "forms",
                        List.of(),
                        List.of("forms/kie.json"),
                        List.of(),
                        List.of("forms/laporan-dokumen.json")));
        assertThat(registers()
                        .forms()
                        .find(new FormId("kie"), 1)
                        .orElseThrow()
                        .definition()
                        .validUntil())
                .contains(YESTERDAY);
        assertThat(run(pack)).isEmpty();
        Files.writeString(counted, text);
        Files.writeString(unused, other);
        run(pack);
        assertThat(registers().forms().find(new FormId("kie"), 1).orElseThrow().text())
                .isEqualTo(text);
        assertThat(registers().forms().all()).hasSize(11);
    }
}
