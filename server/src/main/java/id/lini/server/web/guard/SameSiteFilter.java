package id.lini.server.web.guard;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses forms that were not sent from our own pages (CSRF). Browsers say where a request comes from in
 * {@code Sec-Fetch-Site}, older ones in {@code Origin}; a request that says neither is refused too. Phones are not
 * concerned: they sign every request and carry no cookie.
 */
@ServerFilter("/**")
final class SameSiteFilter implements Ordered {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** Lets our own forms through, and every reading request. */
    @RequestFilter
    void guard(HttpRequest<?> request) {
        boolean reading = READING.contains(request.getMethod());
        if (!reading && !request.getPath().startsWith("/api/") && !own(request)) {
            throw ApiProblem.of(ErrorCode.CROSS_SITE);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    private static boolean own(HttpRequest<?> request) {
        Optional<String> site = Optional.ofNullable(request.getHeaders().get("Sec-Fetch-Site"));
        if (site.isPresent()) {
            return OWN.contains(site.get());
        }
        Optional<String> host = Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST));
        return host.isPresent()
                && Optional.ofNullable(request.getHeaders().get(HttpHeaders.ORIGIN))
                        .map(SameSiteFilter::authority)
                        .equals(host);
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
