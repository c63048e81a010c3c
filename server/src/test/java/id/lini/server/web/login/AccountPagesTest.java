package id.lini.server.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.review.Staff;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page Akun saya. */
class AccountPagesTest {
    private static final Pattern SECRET = Pattern.compile("secret\">([A-Z2-7]{32})<");
    private static final Pattern SESSION = Pattern.compile("/akun/sesi/([^/]+)/akhiri");

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        Staff.join(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSessionSeenHereIsEndedHere() {
        Visitor here = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        Visitor elsewhere = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        Matcher other = SESSION.matcher(page(here, "/akun"));
        assertThat(other.find()).isTrue();
        here.post("/akun/sesi/" + other.group(1) + "/akhiri");
        assertThat(elsewhere.get("/akun").statusCode()).isEqualTo(303);
        assertThat(page(here, "/akun")).doesNotContain("/akhiri");
    }

    @Test
    void nobodyEndsAnothersSession() {
        Visitor budi = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        Visitor.signedIn(server, "budi", Staff.PASSWORD);
        Matcher other = SESSION.matcher(page(budi, "/akun"));
        assertThat(other.find()).isTrue();
        Visitor.signedIn(server, "anton", Staff.PASSWORD).post("/akun/sesi/" + other.group(1) + "/akhiri");
        assertThat(page(budi, "/akun")).contains(other.group(1));
    }

    @Test
    void onceConfirmedACodeIsAskedFor() {
        Totp totp = turnOn();
        assertThat(login("").statusCode()).isEqualTo(401);
        assertThat(Visitor.text(login(""))).contains("memakai kode sekali pakai");
        server.clock().advance(Duration.ofMinutes(5));
        assertThat(login("000000").statusCode()).isEqualTo(422);
        String code = totp.code(Totp.step(server.clock().instant()));
        assertThat(login(code).statusCode()).isEqualTo(303);
        assertThat(login(code).statusCode()).as("a code opens once").isEqualTo(422);
    }

    @Test
    void anUnconfirmedSecretAsksForNothing() {
        Visitor budi = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        assertThat(Visitor.text(budi.post("/akun/kode"))).contains("<svg class=\"qr\"");
        assertThat(budi.post("/akun/kode/pastikan", "code", "000000").statusCode())
                .isEqualTo(422);
        assertThat(login("").statusCode()).isEqualTo(303);
    }

    @Test
    void codesAreTurnedOffWithACodeOnly() {
        Totp totp = turnOn();
        server.clock().advance(Duration.ofMinutes(5));
        Visitor budi = new Visitor(server);
        budi.post("/masuk", "login", "budi", "password", Staff.PASSWORD, "code", now(totp), "next", "/");
        server.clock().advance(Duration.ofMinutes(5));
        assertThat(budi.post("/akun/kode/matikan", "code", "123456").statusCode())
                .isEqualTo(422);
        assertThat(budi.post("/akun/kode/matikan", "code", now(totp)).statusCode())
                .isEqualTo(303);
        assertThat(login("").statusCode()).isEqualTo(303);
    }

    @Test
    void guessingACodeToTurnThemOffIsSlowedDown() {
        Totp totp = turnOn();
        server.clock().advance(Duration.ofMinutes(5));
        Visitor budi = new Visitor(server);
        budi.post("/masuk", "login", "budi", "password", Staff.PASSWORD, "code", now(totp), "next", "/");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(budi.post("/akun/kode/matikan", "code", "12345" + guess).statusCode())
                    .isEqualTo(422);
        }
        assertThat(budi.post("/akun/kode/matikan", "code", now(totp)).statusCode())
                .isEqualTo(429);
    }

    /** Without this a lost phone would close the account for ever. */
    @Test
    void aNewPasswordFromTheCommandLineTurnsCodesOff() {
        turnOn();
        assertThat(login("").statusCode()).isEqualTo(401);
        String told =
                server.bean(AccountKeeping.class).reset("budi").orElseThrow().password();
        String own = "gunung merapi 7";
        Visitor budi = new Visitor(server);
        budi.post("/masuk/kata-sandi", "login", "budi", "present", told, "wanted", own, "again", own, "next", "/");
        assertThat(budi.get("/akun").statusCode()).isEqualTo(200);
        Visitor anton = Visitor.signedIn(server, "anton", Staff.PASSWORD);
        assertThat(Visitor.text(anton.get("/catatan?tindakan=TOTP_OFF"))).contains("mematikan kode sekali pakai");
    }

    private String now(Totp totp) {
        return totp.code(Totp.step(server.clock().instant()));
    }

    private Totp turnOn() {
        Visitor budi = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        Matcher secret = SECRET.matcher(Visitor.text(budi.post("/akun/kode")));
        assertThat(secret.find()).isTrue();
        Totp totp = Totp.of(secret.group(1));
        assertThat(budi.post("/akun/kode/pastikan", "code", now(totp)).statusCode())
                .isEqualTo(303);
        return totp;
    }

    private HttpResponse<byte[]> login(String code) {
        return new Visitor(server)
                .post("/masuk", "login", "budi", "password", Staff.PASSWORD, "code", code, "next", "/");
    }

    private static String page(Visitor visitor, String path) {
        HttpResponse<byte[]> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Visitor.text(answer);
    }
}
