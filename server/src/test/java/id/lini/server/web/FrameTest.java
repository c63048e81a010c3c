package id.lini.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.testing.Http;
import id.lini.server.testing.TestServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FrameTest {
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
    void aMissingPageSaysSoInBothLanguagesWithItsCode() {
        HttpResponse<byte[]> answer = http.get("/tidak-ada");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(html(answer))
                .contains("<html", "lang=\"id\"", "tidak ada: /tidak-ada", "There is no such thing", "NOT_FOUND")
                .contains("href=\"/\"");
    }

    @Test
    void englishIsACookieAway() {
        HttpResponse<byte[]> answer = http.send(
                http.request("/masuk").header("Cookie", "lini-bahasa=en").build());
        assertThat(html(answer)).contains("lang=\"en\"", "Password", "Sign in");
        assertThat(html(http.get("/masuk"))).contains("lang=\"id\"", "Kata sandi");
    }

    @Test
    void whoAsksForHtmlAloneGetsIt() {
        HttpResponse<byte[]> answer =
                http.send(http.request("/masuk").header("Accept", "text/html").build());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownLanguageIsIndonesian() {
        HttpResponse<byte[]> answer = http.send(
                http.request("/masuk").header("Cookie", "lini-bahasa=fr").build());
        assertThat(html(answer)).contains("lang=\"id\"", "Kata sandi");
    }

    @Test
    void choosingALanguageGoesBackOnlyWithinTheServer() {
        assertThat(language("back=%2Fmasuk%3Fnext%3D%252Ftinjau")).isEqualTo("/masuk?next=%2Ftinjau");
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", ""}) {
            assertThat(language("back=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8)))
                    .isEqualTo("/");
        }
    }

    @Test
    void formsFromElsewhereAreRefused() {
        assertThat(post().header("Sec-Fetch-Site", "cross-site")).satisfies(FrameTest::isRefused);
        assertThat(post().header("Sec-Fetch-Site", "same-site")).satisfies(FrameTest::isRefused);
        assertThat(post().header("Origin", "https://evil.example")).satisfies(FrameTest::isRefused);
        assertThat(post().header("Origin", "null")).satisfies(FrameTest::isRefused);
        assertThat(post()).satisfies(FrameTest::isRefused);
        assertThat(html(http.send(post().build()))).contains("CROSS_SITE");
        assertThat(http.send(post().header("Origin", server.uri().toString()).build())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void pagesForbidScriptsFramesAndCaches() {
        HttpResponse<byte[]> page = http.get("/masuk");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(html(page)).doesNotContain("<script", "style=");
    }

    @Test
    void stylesAndFontsComeFromTheServerItself() {
        HttpResponse<byte[]> style = http.get("/assets/lini.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(html(style)).doesNotContain("http:", "https:");
        assertThat(http.get("/assets/fonts/NotoSans-Regular.woff2").statusCode())
                .isEqualTo(200);
        assertThat(http.get("/assets/fonts/OFL.txt").statusCode()).isEqualTo(200);
        assertThat(header(http.get("/assets/icons.svg"), "Content-Type")).startsWith("image/svg+xml");
    }

    private static String language(String fields) {
        HttpResponse<byte[]> answer = http.send(http.request("/bahasa")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("language=en&" + fields))
                .build());
        assertThat(header(answer, "Set-Cookie")).contains("lini-bahasa=en", "HTTPOnly", "SameSite=Lax");
        return header(answer, "Location");
    }

    private static HttpRequest.Builder post() {
        return http.request("/bahasa")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("language=en&back=%2F"));
    }

    private static void isRefused(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = http.send(request.build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String html(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
