package id.lini.server.web.login;

import id.lini.server.web.guard.Transport;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/** The cookie that holds a session's secret: no script reads it, no other site's form sends it. */
final class SessionCookie {
    static final String NAME = "lini-sesi";

    private SessionCookie() {}

    static Optional<String> in(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    static Cookie of(HttpRequest<?> request, String token) {
        return cookie(request, token, Sessions.LIFE);
    }

    static Cookie none(HttpRequest<?> request) {
        return cookie(request, "", Duration.ZERO);
    }

    private static Cookie cookie(HttpRequest<?> request, String value, Duration life) {
        return Cookie.of(NAME, value)
                .path("/")
                .maxAge(life)
                .httpOnly(true)
                .secure(Transport.encrypted(request))
                .sameSite(SameSite.Lax);
    }
}
