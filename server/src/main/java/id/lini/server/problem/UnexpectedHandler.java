package id.lini.server.problem;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.Uuid7;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what nobody expected: logged here, once, under an id that the answer names. */
@Singleton
@Produces
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

    private final ProblemAnswers answers;
    private final Uuid7 ids;

    UnexpectedHandler(ProblemAnswers answers, Uuid7 ids) {
        this.answers = answers;
        this.ids = ids;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof ApiProblem refusal) {
            return answers.answer(request, refusal.problem());
        }
        String event = ids.next().toString();
        LOG.error("event {}: {} {} failed", event, request.getMethod(), request.getPath(), cause);
        return answers.answer(request, Problem.of(ErrorCode.SERVER_FAULT, event));
    }
}
