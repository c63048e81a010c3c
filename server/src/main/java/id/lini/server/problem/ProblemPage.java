package id.lini.server.problem;

import id.lini.shared.error.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;

/** Shows a problem to a person in a browser. */
@FunctionalInterface
public interface ProblemPage {
    /** Puts the page into {@code response}, whose status is set. */
    MutableHttpResponse<?> show(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response);
}
