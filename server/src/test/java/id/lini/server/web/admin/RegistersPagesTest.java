package id.lini.server.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.Role;
import id.lini.server.review.Staff;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.entry.Period;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrator's day on 15 July 2024: people, units and areas come, move and end; nothing is lost. */
class RegistersPagesTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-07-15");
    private static final LocalDate AUGUST = LocalDate.parse("2024-08-01");

    private TestServer server;
    private Visitor administrator;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        Staff.join(server);
        administrator = Visitor.signedIn(server, "anton", Staff.PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void somebodyNewHasARoleAtOnce() {
        HttpResponse<byte[]> answer = administrator.post(
                "/atur/orang",
                "id",
                "plkb-9",
                "name",
                "Lina",
                "role",
                "PLKB",
                "scope",
                "33.75.01.1001",
                "from",
                "2024-07-15",
                "until",
                "",
                "forms",
                "dal");
        assertThat(administrator.follow(answer)).contains("Lina", "PLKB", "Timur", "hanya dal");
        RegistrySnapshot now = registers();
        PersonId lina = new PersonId("plkb-9");
        Period june = Period.parse("2024-06");
        var east = now.unit(Sample.EAST).orElseThrow();
        assertThat(now.mayReport(lina, east, Sample.CONTROL, june, TODAY)).isTrue();
        assertThat(now.mayReport(lina, east, Sample.MEETING, june, TODAY))
                .as("bound to one form")
                .isFalse();
        assertThat(page("/catatan?cari=lina")).contains("menambah orang", "Anton");
    }

    @Test
    void whatCannotBeReadIsRefusedByItsField() {
        HttpResponse<byte[]> taken = administrator.post(
                "/atur/orang", "id", "plkb-1", "name", "Lina", "role", "PLKB", "scope", "33.75", "from", "2024-07-15");
        assertThat(taken.statusCode()).isEqualTo(400);
        HttpResponse<byte[]> day = administrator.post(
                "/atur/orang", "id", "plkb-8", "name", "Lina", "role", "PLKB", "scope", "33.75", "from", "kemarin");
        assertThat(day.statusCode()).isEqualTo(400);
        assertThat(Visitor.text(day)).contains("from");
        HttpResponse<byte[]> place = administrator.post(
                "/atur/orang",
                "id",
                "plkb-8",
                "name",
                "Lina",
                "role",
                "PLKB",
                "scope",
                "nowhere",
                "from",
                "2024-07-15");
        assertThat(place.statusCode()).isEqualTo(404);
        assertThat(registers().person(new PersonId("plkb-8"))).isEmpty();
    }

    @Test
    void aMoveEndsWhatWasAndKeepsIt() {
        administrator.post("/atur/orang/plkb-1/mutasi", "role", "PLKB", "scope", "33.75.01.1002", "from", "2024-08-01");
        RegistrySnapshot now = registers();
        assertThat(now.unitsOf(Sample.OFFICER, TODAY))
                .extracting(unit -> unit.id())
                .contains(Sample.EAST);
        assertThat(now.unitsOf(Sample.OFFICER, AUGUST))
                .extracting(unit -> unit.id())
                .containsExactly(Sample.WEST);
        assertThat(now.assignments(Sample.OFFICER)).hasSize(2);
        assertThat(page("/atur/orang/plkb-1")).contains("sampai 31 Juli 2024", "sejak 1 Agustus 2024");
        assertThat(now.assignments(Sample.SUPERVISOR)).as("nobody else moved").hasSize(1);
    }

    @Test
    void aRoleEndsOnItsLastDay() {
        administrator.post(
                "/atur/orang/penyelia-1/akhiri",
                "role",
                "SUPERVISOR",
                "scope",
                "33.75.01",
                "from",
                "2020-01-01",
                "until",
                "2024-07-15");
        assertThat(registers().roles(Sample.SUPERVISOR, TODAY)).containsExactly(Role.SUPERVISOR);
        assertThat(registers().roles(Sample.SUPERVISOR, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void anAreaIsSplitInItsPlace() {
        HttpResponse<byte[]> answer = administrator.post(
                "/atur/unit/pemekaran",
                "old",
                "33.75.01.1001",
                "fresh",
                "33.75.01.1011, Timur Laut\n33.75.01.1012, Tenggara",
                "from",
                "2024-08-01");
        assertThat(answer.statusCode()).isEqualTo(303);
        RegistrySnapshot now = registers();
        assertThat(now.area(Sample.EAST).orElseThrow().validUntil()).contains(LocalDate.parse("2024-07-31"));
        assertThat(now.area(new UnitId("33.75.01.1011")).orElseThrow().parent()).contains(Sample.KECAMATAN);
        assertThat(now.unit(new UnitId("33.75.01.1012")).orElseThrow().kind()).isEqualTo("kelurahan");
        assertThat(page("/atur/unit?cari=tenggara")).contains("Tenggara", "sejak 1 Agustus 2024");
    }

    @Test
    void aUnitComesAndEnds() {
        administrator.post(
                "/atur/unit",
                "id",
                "poktan-7",
                "name",
                "BKB Melati",
                "kind",
                "bkb",
                "area",
                "33.75.01.1002",
                "from",
                "2024-07-15");
        assertThat(page("/atur/unit?cari=melati")).contains("BKB Melati", "Barat");
        administrator.post("/atur/unit/poktan-7/akhiri", "until", "2024-07-20");
        assertThat(registers().unit(new UnitId("poktan-7")).orElseThrow().validUntil())
                .contains(LocalDate.parse("2024-07-20"));
    }

    @Test
    void aDeputyDecidesForATimeInTheirOwnName() {
        Visitor supervisor = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        supervisor.post("/wakil", "person", "kasubbag", "from", "2024-07-15", "until", "2024-07-20");
        assertThat(Visitor.text(supervisor.get("/wakil"))).contains("Wati", "20 Juli 2024");
        assertThat(Visitor.signedIn(server, "wati", Staff.PASSWORD)
                        .get("/tinjau")
                        .statusCode())
                .isEqualTo(200);
        assertThat(registers().roles(Staff.OFFICE, LocalDate.parse("2024-07-21")))
                .containsExactly(Role.OFFICE);
        assertThat(supervisor
                        .post("/wakil", "person", "admin", "from", "2024-07-15", "until", "2024-07-20")
                        .statusCode())
                .isEqualTo(400);
    }

    private RegistrySnapshot registers() {
        return server.bean(Registry.class).of(Sample.AGENCY);
    }

    private String page(String path) {
        HttpResponse<byte[]> answer = administrator.get(path);
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(200);
        return Visitor.text(answer);
    }
}
