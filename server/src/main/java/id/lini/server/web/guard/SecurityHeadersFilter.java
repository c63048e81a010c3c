package id.lini.server.web.guard;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Headers of every answer to a browser. The only script is our own file of keyboard shortcuts; none in a page runs. */
@ServerFilter("/**")
final class SecurityHeadersFilter {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String path = request.getPath();
        if (path.startsWith("/api/")) {
            return;
        }
        response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!path.startsWith("/assets/")) {
            // figures and names must not stay in a shared computer's cache
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (Transport.encrypted(request)) {
            response.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
