package id.lini.server.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.review.Staff;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator gives people accounts; what is told on paper opens nothing but the choice of an own password. */
class AccountsPagesTest {
    private static final Pattern PASSWORD = Pattern.compile("([a-z2-9]{4}-){3}[a-z2-9]{4}");
    private static final String OWN = "gunung merapi 7";

    private TestServer server;
    private Visitor administrator;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        Staff.join(server);
        administrator = Visitor.signedIn(server, "anton", Staff.PASSWORD);
        administrator.post(
                "/atur/orang",
                "id",
                "plkb-7",
                "name",
                "Lina",
                "role",
                "PLKB",
                "scope",
                Sample.CITY.value(),
                "from",
                "2020-01-01");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aNameThatIsTakenOrIllFormedIsNamedAndNothingIsOpened() {
        HttpResponse<byte[]> taken = administrator.post("/atur/plkb-7/akun", "login", "Budi");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(taken)).contains("budi tidak dapat dipakai");
        HttpResponse<byte[]> unfit = administrator.post("/atur/plkb-7/akun", "login", "lina s");
        assertThat(unfit.statusCode()).isEqualTo(422);
        assertThat(Visitor.text(unfit)).contains("lina s tidak dapat dipakai", "value=\"lina s\"");
        assertThat(page("/atur/plkb-7")).contains("Buka akun");
        assertThat(administrator.post("/atur/tidak-ada/akun", "login", "baru").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheAdministratorTellsOpensOnlyTheChoiceOfAnOwnPassword() {
        String told = opened("lina");
        assertThat(page("/atur/plkb-7")).doesNotContain(told).contains("Kata sandi sementara, berlaku sampai");
        Visitor lina = new Visitor(server);
        HttpResponse<byte[]> first = enter(lina, "lina", told);
        assertThat(Visitor.text(first)).contains("Pilih kata sandi Anda", "value=\"lina\"");
        assertThat(lina.get("/").statusCode()).as("no session yet").isEqualTo(303);
        assertThat(Visitor.text(choose(lina, told, "pendek", "pendek"))).contains("terlalu pendek");
        assertThat(Visitor.text(choose(lina, told, OWN, OWN + "1"))).contains("tidak sama");
        assertThat(Visitor.text(choose(lina, told, told, told))).contains("sama dengan yang sekarang");
        assertThat(choose(lina, "bukan-yang-ini", OWN, OWN).statusCode()).isEqualTo(401);
        assertThat(lina.get("/").statusCode()).isEqualTo(303);

        assertThat(choose(lina, told, OWN, OWN).statusCode()).isEqualTo(303);
        assertThat(Visitor.text(lina.get("/"))).contains("aplikasi Lini di HP").doesNotContain("/capaian");
        assertThat(lina.get("/capaian").statusCode()).isEqualTo(403);
        assertThat(enter(new Visitor(server), "lina", told).statusCode()).isEqualTo(401);
        assertThat(enter(new Visitor(server), "lina", OWN).statusCode()).isEqualTo(303);
        assertThat(page("/atur/plkb-7")).contains("Terbuka, kata sandi sendiri");
        assertThat(page("/catatan")).contains("membuka akun masuk", "mengganti kata sandi");
    }

    @Test
    void anOwnPasswordIsNotReplacedAtTheDoor() {
        HttpResponse<byte[]> answer = new Visitor(server)
                .post(
                        "/masuk/kata-sandi",
                        "login",
                        "budi",
                        "present",
                        Staff.PASSWORD,
                        "wanted",
                        OWN,
                        "again",
                        OWN,
                        "next",
                        "/");
        assertThat(answer.statusCode()).isEqualTo(401);
        Visitor.signedIn(server, "budi", Staff.PASSWORD);
    }

    @Test
    void aToldPasswordEndsAfterThreeDays() {
        String told = opened("lina");
        server.clock().advance(Duration.ofDays(3).plusSeconds(1));
        HttpResponse<byte[]> late = enter(new Visitor(server), "lina", told);
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(Visitor.text(late)).contains("lewat masa berlakunya");
        assertThat(choose(new Visitor(server), told, OWN, OWN).statusCode()).isEqualTo(401);
    }

    @Test
    void anotherPasswordEndsSessionsAndWhatWasBefore() {
        Visitor budi = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        String told = told(administrator.post("/atur/" + Sample.SUPERVISOR + "/akun/kata-sandi", "login", "budi"));
        assertThat(budi.get("/").statusCode()).isEqualTo(303);
        assertThat(enter(new Visitor(server), "budi", Staff.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(Visitor.text(enter(new Visitor(server), "budi", told))).contains("Pilih kata sandi Anda");
        assertThat(administrator
                        .post("/atur/plkb-7/akun/kata-sandi", "login", "budi")
                        .statusCode())
                .as("not an account of this person")
                .isEqualTo(404);
    }

    @Test
    void aClosedAccountOpensNothingUntilItIsOpenedAgain() {
        Visitor budi = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        administrator.post("/atur/" + Sample.SUPERVISOR + "/akun/tutup", "login", "budi");
        assertThat(budi.get("/").statusCode()).isEqualTo(303);
        assertThat(enter(new Visitor(server), "budi", Staff.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(page("/atur/" + Sample.SUPERVISOR)).contains("Ditutup", "Buka lagi");
        String told = told(administrator.post("/atur/" + Sample.SUPERVISOR + "/akun/kata-sandi", "login", "budi"));
        assertThat(Visitor.text(enter(new Visitor(server), "budi", told))).contains("Pilih kata sandi Anda");
    }

    @Test
    void nobodyClosesTheOwnAccount() {
        HttpResponse<byte[]> answer =
                administrator.post("/atur/" + Staff.ADMINISTRATOR + "/akun/tutup", "login", "anton");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(administrator.get("/").statusCode()).isEqualTo(200);
    }

    private String opened(String login) {
        return told(administrator.post("/atur/plkb-7/akun", "login", login));
    }

    private static String told(HttpResponse<byte[]> answer) {
        Matcher password = PASSWORD.matcher(Visitor.text(answer));
        assertThat(password.find()).isTrue();
        return password.group();
    }

    private static HttpResponse<byte[]> enter(Visitor visitor, String login, String password) {
        return visitor.post("/masuk", "login", login, "password", password, "next", "/");
    }

    private static HttpResponse<byte[]> choose(Visitor visitor, String present, String wanted, String again) {
        return visitor.post(
                "/masuk/kata-sandi",
                "login",
                "lina",
                "present",
                present,
                "wanted",
                wanted,
                "again",
                again,
                "next",
                "/");
    }

    private String page(String path) {
        return Visitor.text(administrator.get(path));
    }
}
