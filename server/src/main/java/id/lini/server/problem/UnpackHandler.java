package id.lini.server.problem;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.compression.DecompressionException;
import jakarta.inject.Singleton;

/** Answers a body that says it is packed and is not. */
@Singleton
@Produces
final class UnpackHandler implements ExceptionHandler<DecompressionException, HttpResponse<?>> {
    private final ProblemAnswers answers;

    UnpackHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, DecompressionException fault) {
        return answers.answer(request, Problem.of(ErrorCode.BODY_MALFORMED, "gzip"));
    }
}
