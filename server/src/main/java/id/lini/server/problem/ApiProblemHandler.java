package id.lini.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a refusal. */
@Singleton
@Produces
final class ApiProblemHandler implements ExceptionHandler<ApiProblem, HttpResponse<?>> {
    private final ProblemAnswers answers;

    ApiProblemHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, ApiProblem refusal) {
        return answers.answer(request, refusal.problem());
    }
}
