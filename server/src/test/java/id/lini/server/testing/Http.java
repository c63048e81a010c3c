package id.lini.server.testing;

import id.lini.shared.error.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** Plain HTTP against a test server, by the JDK's client: nothing of the framework is on this side. */
public final class Http {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    public Http(URI base) {
        this.base = base;
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).build());
    }

    public HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public CompletableFuture<HttpResponse<byte[]>> sendAsync(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The problem of an answer, which must be in the form of one. */
    public static Problem problem(HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.equals(Problem.MEDIA_TYPE)) {
            throw new AssertionError("not a problem: " + answer.statusCode() + " " + type);
        }
        Problem problem = Problem.read(answer.body());
        if (problem.code().status() != answer.statusCode()) {
            throw new AssertionError(problem.code() + " with status " + answer.statusCode());
        }
        return problem;
    }
}
