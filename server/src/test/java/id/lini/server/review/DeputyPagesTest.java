package id.lini.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.registry.Assignment;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.Role;
import id.lini.server.testing.Sample;
import id.lini.server.testing.Stored;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.entry.Entry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deputy is ended early: Budi named Wati on 15 July 2024 until the end of the month. */
class DeputyPagesTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-07-15");
    private static final String[] WATI = {"person", "kasubbag", "scope", "33.75.01", "from", "2024-07-15"};

    private TestServer server;
    private Stored stored;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        Staff.join(server);
        stored = new Stored(server);
        visitor("budi").post("/wakil", "person", "kasubbag", "from", "2024-07-15", "until", "2024-07-31");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoeverNamedADeputyEndsItFromTodayAndWhatWasDecidedStays() {
        Entry entry = stored.control(Sample.OFFICER, Sample.EAST, "2024-05", 3, 4, Optional.empty());
        var batch = stored.batch(entry);
        server.clock().advance(Duration.ofDays(2));
        Visitor wati = visitor("wati");
        wati.post("/tinjau/" + batch, "action", "APPROVE", "shown", entry.id().toString(), "second", "");
        assertThat(counting()).containsExactly(entry.id().toString());

        Visitor budi = visitor("budi");
        assertThat(page(budi)).contains("ditunjuk Budi", "Akhiri mulai hari ini");
        assertThat(budi.follow(budi.post("/wakil/akhiri", WATI)))
                .contains("Wakil sudah diakhiri", "Belum ada wakil", "diakhiri lebih awal pada 17 Juli 2024")
                .doesNotContain("Akhiri mulai hari ini");

        assertThat(wati.get("/tinjau").statusCode()).as("at once").isEqualTo(403);
        assertThat(registers().roles(Staff.OFFICE, TODAY.plusDays(1))).contains(Role.SUPERVISOR);
        assertThat(registers().roles(Staff.OFFICE, TODAY.plusDays(2))).containsExactly(Role.OFFICE);
        assertThat(counting())
                .as("what the deputy decided")
                .containsExactly(entry.id().toString());
        assertThat(stored.query("SELECT person FROM decision")).containsExactly("kasubbag");
        assertThat(stored.query("SELECT actor || ' ' || detail FROM audit_event WHERE action = 'ROLE_ENDED'"))
                .containsExactly("penyelia-1 SUPERVISOR 33.75.01 2024-07-15..2024-07-31 2024-07-16");
    }

    @Test
    void anotherSupervisorOfTheSamePlaceSeesTheDeputyAndCannotEndIt() {
        Visitor tuti = visitor("tuti");
        assertThat(page(tuti)).contains("Wati", "ditunjuk Budi").doesNotContain("Akhiri mulai hari ini");
        assertThat(tuti.post("/wakil/akhiri", WATI).statusCode()).isEqualTo(403);
        assertThat(visitor("wati").get("/tinjau").statusCode()).isEqualTo(200);
        assertThat(visitor("wati").post("/wakil/akhiri", WATI).statusCode())
                .as("nor does the deputy")
                .isEqualTo(403);
    }

    @Test
    void whatAnAdministratorGaveOrChangedIsTheirs() {
        Visitor anton = visitor("anton");
        anton.post(
                "/atur/orang/kasubbag/peran",
                "role",
                "SUPERVISOR",
                "scope",
                "33.75.01",
                "from",
                "2024-07-15",
                "until",
                "2024-08-31");
        Visitor budi = visitor("budi");
        assertThat(page(budi)).contains("31 Agustus 2024").doesNotContain("Akhiri mulai hari ini");
        assertThat(budi.post("/wakil/akhiri", WATI).statusCode()).isEqualTo(403);
        assertThat(supervising()).hasSize(1);
    }

    @Test
    void oneThatBeganTodayHasNeverBeenAndASecondTapChangesNothing() {
        Visitor budi = visitor("budi");
        budi.follow(budi.post("/wakil/akhiri", WATI));
        assertThat(supervising()).isEmpty();
        assertThat(budi.follow(budi.post("/wakil/akhiri", WATI))).contains("Wakil sudah diakhiri");
        assertThat(stored.query("SELECT COUNT(*) FROM audit_event WHERE action = 'ROLE_ENDED'"))
                .containsExactly("1");

        budi.post("/wakil", "person", "kasubbag", "from", "2024-07-15", "until", "2024-07-20");
        assertThat(page(budi)).as("and may be named again").contains("20 Juli 2024", "Akhiri mulai hari ini");
    }

    @Test
    void whatCannotBeReadIsRefusedByItsField() {
        Visitor budi = visitor("budi");
        HttpResponse<byte[]> day =
                budi.post("/wakil/akhiri", "person", "kasubbag", "scope", "33.75.01", "from", "kemarin");
        assertThat(day.statusCode()).isEqualTo(400);
        assertThat(Visitor.text(day)).contains("from");
        HttpResponse<byte[]> nobody = budi.post("/wakil/akhiri", "scope", "33.75.01", "from", "2024-07-15");
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(Visitor.text(nobody)).contains("person");
        assertThat(supervising()).hasSize(1);
    }

    private List<Assignment> supervising() {
        return registers().assignments(Staff.OFFICE).stream()
                .filter(each -> each.role() == Role.SUPERVISOR)
                .toList();
    }

    private RegistrySnapshot registers() {
        return server.bean(Registry.class).of(Sample.AGENCY);
    }

    private List<String> counting() {
        return stored.query("SELECT entry FROM counting");
    }

    private Visitor visitor(String login) {
        return Visitor.signedIn(server, login, Staff.PASSWORD);
    }

    private static String page(Visitor visitor) {
        HttpResponse<byte[]> answer = visitor.get("/wakil");
        assertThat(answer.statusCode()).as(Visitor.text(answer)).isEqualTo(200);
        return Visitor.text(answer);
    }
}
