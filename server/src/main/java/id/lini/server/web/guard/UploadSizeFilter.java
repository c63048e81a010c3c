package id.lini.server.web.guard;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.HttpServerConfiguration;

/**
 * Refuses a form that says itself that it is too large, before any of it is read. Without this the parser of forms stops
 * reading and its sender waits for the connection to time out.
 */
@ServerFilter("/**")
final class UploadSizeFilter implements Ordered {
    private final long largest;

    UploadSizeFilter(HttpServerConfiguration server) {
        this.largest = server.getMaxRequestSize();
    }

    /** Looks at Content-Length only; what says nothing is counted as it comes. */
    @RequestFilter
    void guard(HttpRequest<?> request) {
        if (request.getContentLength() > largest) {
            throw ApiProblem.of(ErrorCode.BODY_TOO_LARGE, largest);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
