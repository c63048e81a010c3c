package id.lini.deploy.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** One person's browser: keeps the session, follows links, sends forms. */
public final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static {
        // The JDK's client throws idle connections away after 30 s, now and then one that a request has just taken
        // ("connection closed locally"); so idle ones are left to the server.
        System.setProperty("jdk.httpclient.keepalive.timeout", "3600");
    }

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    /** Nobody signed in yet. */
    public Browser(URI server) {
        this.server = server;
    }

    /**
     * Signs in through the login page.
     *
     * @throws IllegalStateException when the page says no
     */
    public Page signIn(String login, String password) {
        Form form = open("/masuk").form("/masuk").with("login", login).with("password", password);
        Page page = send(form);
        if (page.path().equals("/masuk")) {
            throw new IllegalStateException("could not sign in as " + login);
        }
        return page;
    }

    /** Opens a page of the server, or of the page before when the link is relative. */
    public Page open(String link) {
        return exchange(request(server.resolve(link)).GET().build());
    }

    /** Sends a form, as its button would. */
    public Page send(Form form) {
        String fields = encoded(form.fields());
        URI target = server.resolve(form.action());
        if (form.method().equals("get")) {
            return open(target.getPath() + (fields.isEmpty() ? "" : "?" + fields));
        }
        return exchange(request(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.toString())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build());
    }

    private static HttpRequest.Builder request(URI target) {
        return HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "id");
    }

    private Page exchange(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Page(answer.uri(), answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
