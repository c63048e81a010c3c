package id.lini.server.problem;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Turns a problem into the answer: problem+json for programs, a page for people. */
@Singleton
public final class ProblemAnswers {
    private static final String API = "/api/";
    private static final String RETRY_SECONDS = "5";

    private final ProblemPage page;

    ProblemAnswers(ProblemPage page) {
        this.page = page;
    }

    /** The answer with the status of the problem's code. */
    public MutableHttpResponse<?> answer(HttpRequest<?> request, Problem problem) {
        return answer(
                request,
                problem,
                HttpResponse.status(HttpStatus.valueOf(problem.code().status())));
    }

    /** As {@link #answer(HttpRequest, Problem)}, into a response begun elsewhere. */
    MutableHttpResponse<?> answer(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> begun) {
        MutableHttpResponse<?> response = begun.status(problem.code().status());
        if (problem.code() == ErrorCode.SERVER_BUSY) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (request.getPath().startsWith(API)) {
            return response.body(problem.write()).contentType(Problem.MEDIA_TYPE);
        }
        return page.show(request, problem, response);
    }
}
