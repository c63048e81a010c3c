package id.lini.server.problem;

import id.lini.shared.error.Problem;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Both texts without any layout; for when there is no better {@link ProblemPage}. */
@Singleton
@Secondary
final class PlainProblemPage implements ProblemPage {
    @Override
    public MutableHttpResponse<?> show(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        return response.body(problem.text().id() + "\n" + problem.text().en()).contentType(MediaType.TEXT_PLAIN_TYPE);
    }
}
