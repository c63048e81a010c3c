package id.lini.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.testing.Http;
import id.lini.server.testing.TestServer;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProblemAnswersTest {
    private static TestServer server;
    private static Http http;

    @BeforeAll
    static void start() {
        server = TestServer.on("sqlite");
        http = new Http(server.uri());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void unknownRouteIsAProblemWithBothTexts() {
        Problem problem = Http.problem(http.get("/api/v1/nothing"));
        assertThat(problem.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(problem.text().id()).contains("/api/v1/nothing");
        assertThat(problem.text().en()).contains("/api/v1/nothing");
    }

    @Test
    void wrongMethodIsAProblem() {
        HttpRequest delete = http.request("/api/v1/server").DELETE().build();
        assertThat(Http.problem(http.send(delete)).code()).isEqualTo(ErrorCode.METHOD_WRONG);
    }

    @Test
    void personsGetNoJson() {
        HttpResponse<byte[]> page = http.get("/nothing");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/");
    }

    @Test
    void serverTellsTimeAndKey() {
        HttpResponse<byte[]> answer = http.get("/api/v1/server");
        JsonObject json = Json.read(answer.body());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json.instant("time")).isEqualTo(server.clock().instant());
        assertThat(json.object("key").text("kty")).isEqualTo("OKP");
    }
}
