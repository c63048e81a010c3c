package id.lini.server.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.review.Staff;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing one's own password, and giving an account another at the command line. */
class PasswordTest {
    private static final String NEW = "gunung merapi 7";

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
    void whatIsWrongIsSaidAndNothingIsChanged() {
        Visitor wati = Visitor.signedIn(server, "wati", Staff.PASSWORD);
        assertThat(Visitor.text(wati.get("/kata-sandi")))
                .contains("Kata sandi sekarang")
                .doesNotContain("sudah diganti");
        assertThat(change(wati, "bukan ini", NEW, NEW)).contains("tidak cocok");
        assertThat(change(wati, Staff.PASSWORD, "pendek", "pendek")).contains("terlalu pendek");
        assertThat(change(wati, Staff.PASSWORD, NEW, NEW + "1")).contains("tidak sama");
        assertThat(change(wati, Staff.PASSWORD, Staff.PASSWORD, Staff.PASSWORD)).contains("sama dengan yang sekarang");
        assertThat(change(wati, Staff.PASSWORD, "halo wati 2024", "halo wati 2024"))
                .contains("nama masuk");
        Visitor.signedIn(server, "wati", Staff.PASSWORD);
    }

    @Test
    void theNewOneOpensAndEveryOtherBrowserIsSignedOut() {
        Visitor here = Visitor.signedIn(server, "wati", Staff.PASSWORD);
        Visitor elsewhere = Visitor.signedIn(server, "wati", Staff.PASSWORD);
        assertThat(change(here, Staff.PASSWORD, NEW, NEW)).contains("sudah diganti");
        assertThat(here.get("/").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/").statusCode()).isEqualTo(303);
        assertThat(enter("wati", Staff.PASSWORD)).isEqualTo(401);
        assertThat(enter("wati", NEW)).isEqualTo(303);
        assertThat(enter("budi", Staff.PASSWORD)).as("nobody else's").isEqualTo(303);
    }

    @Test
    void guessingThePresentOneIsSlowedDown() {
        Visitor wati = Visitor.signedIn(server, "wati", Staff.PASSWORD);
        for (int guess = 0; guess < 5; guess++) {
            change(wati, "salah " + guess, NEW, NEW);
        }
        HttpResponse<byte[]> answer = wati.post("/kata-sandi", "present", Staff.PASSWORD, "wanted", NEW, "again", NEW);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(enter("wati", NEW)).isEqualTo(401);
    }

    @Test
    void theCommandGivesARandomOneOnce() {
        Visitor wati = Visitor.signedIn(server, "wati", Staff.PASSWORD);
        String said = run("wati");
        assertThat(said).startsWith("0 ");
        String password = said.substring(2, said.indexOf("  ("));
        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(wati.get("/").statusCode()).isEqualTo(303);
        assertThat(enter("wati", Staff.PASSWORD)).isEqualTo(401);
        assertThat(enter("wati", password)).as("the choice of an own one").isEqualTo(200);
        assertThat(run("tidak-ada")).startsWith("1 ");
        assertThat(run()).startsWith("2 ");
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = server.bean(PasswordCommand.class)
                .run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }

    private int enter(String login, String password) {
        return new Visitor(server)
                .post("/masuk", "login", login, "password", password, "next", "/")
                .statusCode();
    }

    private static String change(Visitor visitor, String present, String wanted, String again) {
        return Visitor.text(visitor.post("/kata-sandi", "present", present, "wanted", wanted, "again", again));
    }
}
