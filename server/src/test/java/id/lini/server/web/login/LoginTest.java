package id.lini.server.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.review.Staff;
import id.lini.server.testing.Http;
import id.lini.server.testing.TestServer;
import id.lini.server.testing.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        Staff.join(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aVisitorIsSentToTheLoginPageAndBack() {
        Visitor visitor = new Visitor(server);
        HttpResponse<byte[]> sent = visitor.get("/tinjau?left=1");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(sent)).isEqualTo("/masuk?next=%2Ftinjau%3Fleft%3D1");
        assertThat(Visitor.text(visitor.get(location(sent)))).contains("value=\"/tinjau?left=1\"");
        HttpResponse<byte[]> in =
                visitor.post("/masuk", "login", "Budi ", "password", Staff.PASSWORD, "next", "/tinjau?left=1");
        assertThat(location(in)).isEqualTo("/tinjau?left=1");
        assertThat(Visitor.text(visitor.get("/tinjau"))).contains("Budi", "Dinas Contoh");
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        HttpResponse<byte[]> answer = new Visitor(server)
                .post("/masuk", "login", "budi", "password", Staff.PASSWORD, "next", "https://evil.example/");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=43200");
        assertThat(location(answer)).isEqualTo("/");
        HttpResponse<byte[]> overTls = new Http(server.uri())
                .send(new Http(server.uri())
                        .request("/keluar")
                        .header("X-Forwarded-Proto", "https")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
        assertThat(overTls.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
        assertThat(overTls.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void wrongNameAndWrongPasswordReadTheSame() {
        String unknown = Visitor.text(new Visitor(server).post("/masuk", "login", "siapa", "password", "x"));
        HttpResponse<byte[]> wrong = new Visitor(server).post("/masuk", "login", "tuti", "password", "x");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(Visitor.text(wrong).replace("tuti", "siapa")).isEqualTo(unknown);
    }

    @Test
    void guessingIsSlowedDownAndForgivenAfterAWhile() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(new Visitor(server)
                            .post("/masuk", "login", "wati", "password", "salah")
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<byte[]> early = new Visitor(server).post("/masuk", "login", "wati", "password", Staff.PASSWORD);
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(Visitor.text(early)).contains("menit");
        server.clock().advance(Duration.ofMinutes(16));
        Visitor.signedIn(server, "wati", Staff.PASSWORD);
    }

    @Test
    void aSessionEndsAtLogoutInTheStoreToo() {
        Visitor visitor = Visitor.signedIn(server, "anton", Staff.PASSWORD);
        String token = visitor.cookie("lini-sesi");
        visitor.post("/keluar");
        Visitor thief = new Visitor(server);
        thief.cookie("lini-sesi", token);
        assertThat(thief.get("/").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsAfterAWorkingDay() {
        Visitor visitor = Visitor.signedIn(server, "joko", Staff.PASSWORD);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        server.clock().advance(Sessions.LIFE.plusSeconds(1));
        assertThat(visitor.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void roomsAreOpenByRole() {
        Visitor supervisor = Visitor.signedIn(server, "budi", Staff.PASSWORD);
        assertThat(Visitor.text(supervisor.get("/")))
                .contains("href=\"/tinjau\"")
                .doesNotContain("href=\"/atur\"");
        HttpResponse<byte[]> refused = supervisor.get("/atur");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Visitor.text(refused)).contains("NOT_ALLOWED", "Your role may not do this");
        Visitor administrator = Visitor.signedIn(server, "anton", Staff.PASSWORD);
        assertThat(administrator.get("/tinjau").statusCode()).isEqualTo(403);
        assertThat(administrator.get("/atur").statusCode()).isEqualTo(200);
    }

    private static String location(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
