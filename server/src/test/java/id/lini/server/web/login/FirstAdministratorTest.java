package id.lini.server.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.registry.RegistryWriter;
import id.lini.server.testing.Sample;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import id.lini.shared.enrolment.EnrolmentCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the command line's code to the first administrator's page. */
class FirstAdministratorTest {
    private static final String PASSWORD = "kalimat sandi pertama";

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.on("sqlite");
        server.bean(RegistryWriter.class).apply(Sample.registers());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aCodeMakesOneAdministratorOnce() {
        String code = command("contoh").split(" ")[0];
        assertThat(begin(code, "ani", PASSWORD).statusCode()).isEqualTo(303);
        assertThat(Visitor.text(Visitor.signedIn(server, "ani", PASSWORD).get("/atur")))
                .contains("Ani Lestari");
        assertThat(begin(code, "ina", PASSWORD).statusCode()).as("used up").isEqualTo(404);
        assertThat(command("contoh")).contains("sudah punya administrator");
    }

    @Test
    void aWrongOrLateCodeMakesNobody() {
        String code = command("contoh").split(" ")[0];
        assertThat(begin("AAAA-AAAA-AA", "ani", PASSWORD).statusCode()).isEqualTo(404);
        server.clock().advance(Duration.ofHours(25));
        assertThat(begin(code, "ani", PASSWORD).statusCode()).isEqualTo(404);
    }

    @Test
    void weakWishesAreRefusedByTheirField() {
        String code = command("contoh").split(" ")[0];
        assertThat(begin(code, "ani", "pendek").statusCode()).isEqualTo(400);
        assertThat(begin(code, "budi", PASSWORD).statusCode()).as("taken").isEqualTo(400);
        assertThat(begin(code, "ani", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void guessingIsSlowedDown() {
        command("contoh");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(begin("AAAA-AAAA-AA", "ani", PASSWORD).statusCode()).isEqualTo(404);
        }
        assertThat(begin("AAAA-AAAA-AA", "ani", PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void anUnknownAgencyGetsNoCode() {
        assertThat(command("lain")).contains("tidak dikenal");
        assertThat(server.bean(FirstAdministrator.class).issue("contoh"))
                .isPresent()
                .get()
                .isInstanceOf(EnrolmentCode.class);
    }

    private HttpResponse<byte[]> begin(String code, String login, String password) {
        return new Visitor(server)
                .post(
                        "/mulai",
                        "agency",
                        "contoh",
                        "code",
                        code,
                        "name",
                        "Ani Lestari",
                        "login",
                        login,
                        "password",
                        password);
    }

    private String command(String agency) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        server.bean(FirstAdministratorCommand.class)
                .run(List.of(agency), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
