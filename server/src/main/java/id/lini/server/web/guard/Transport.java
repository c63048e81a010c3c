package id.lini.server.web.guard;

import io.micronaut.http.HttpRequest;

/** How a request reached us. */
public final class Transport {
    private Transport() {}

    /** Whether the browser speaks TLS, to us or to a proxy before us. Only makes cookies and headers stricter. */
    public static boolean encrypted(HttpRequest<?> request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }
}
