package id.lini.server.testing;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Somebody at a browser: keeps cookies, sends forms from our own pages, follows no redirect by itself. */
public final class Visitor {
    private final Http http;
    private final Map<String, String> cookies = new HashMap<>();

    public Visitor(TestServer server) {
        this.http = new Http(server.uri());
    }

    /** Signed in. */
    public static Visitor signedIn(TestServer server, String login, String password) {
        Visitor visitor = new Visitor(server);
        HttpResponse<byte[]> answer = visitor.post("/masuk", "login", login, "password", password, "next", "/");
        if (answer.statusCode() != 303) {
            throw new AssertionError("could not sign in: " + answer.statusCode() + " " + text(answer));
        }
        return visitor;
    }

    public HttpResponse<byte[]> get(String path) {
        return keep(http.send(request(path).GET().build()));
    }

    /** Sends a form; names and values in turn, a name may come again. */
    public HttpResponse<byte[]> post(String path, String... fields) {
        StringJoiner body = new StringJoiner("&");
        for (int index = 0; index < fields.length; index += 2) {
            body.add(encoded(fields[index]) + "=" + encoded(fields[index + 1]));
        }
        return keep(http.send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build()));
    }

    /**
     * A file of a form.
     *
     * @param field of the form
     */
    public record Sent(String field, String name, byte[] content) {}

    /** Sends a form with a file, as browsers do; names and values in turn. */
    public HttpResponse<byte[]> upload(String path, String field, String name, byte[] content, String... fields) {
        return upload(path, List.of(new Sent(field, name, content)), fields);
    }

    /** Sends a form with files. */
    public HttpResponse<byte[]> upload(String path, List<Sent> files, String... fields) {
        String boundary = "----lini-test-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int index = 0; index < fields.length; index += 2) {
            part(body, boundary, "name=\"" + fields[index] + "\"", fields[index + 1].getBytes(StandardCharsets.UTF_8));
        }
        for (Sent file : files) {
            part(body, boundary, "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.content());
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return keep(http.send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build()));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
        String type = disposition.contains("filename") ? "\r\nContent-Type: application/octet-stream" : "";
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a body of another kind than a form's. */
    public HttpResponse<byte[]> post(String path, String type, byte[] body) {
        return keep(http.send(request(path)
                .header("Content-Type", type)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build()));
    }

    /** The page that an answer leads to. */
    public String follow(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError("no redirect: " + answer.statusCode() + " " + text(answer));
        }
        return text(get(answer.headers().firstValue("Location").orElseThrow()));
    }

    /** A page as text. */
    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The value of a cookie. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Puts a cookie, as from an earlier visit. */
    public void cookie(String name, String value) {
        cookies.put(name, value);
    }

    private HttpRequest.Builder request(String path) {
        StringJoiner header = new StringJoiner("; ");
        cookies.forEach((name, value) -> header.add(name + "=" + value));
        HttpRequest.Builder request = http.request(path);
        return cookies.isEmpty() ? request : request.header("Cookie", header.toString());
    }

    private HttpResponse<byte[]> keep(HttpResponse<byte[]> answer) {
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] parts = cookie.split(";")[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
