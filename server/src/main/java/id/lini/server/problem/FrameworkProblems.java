package id.lini.server.problem;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** What the framework itself refuses (unknown routes, oversized or unreadable bodies) in the form of all our problems. */
@Singleton
@Primary
final class FrameworkProblems implements ErrorResponseProcessor<Object> {
    private final ProblemAnswers answers;
    private final long maxBytes;

    FrameworkProblems(ProblemAnswers answers, HttpServerConfiguration server) {
        this.answers = answers;
        this.maxBytes = server.getMaxRequestSize();
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Problem problem = problem(context, response.code());
        return (MutableHttpResponse<Object>) answers.answer(context.getRequest(), problem, response);
    }

    private Problem problem(ErrorContext context, int status) {
        String path = context.getRequest().getPath();
        return switch (status) {
            case 401 -> Problem.of(ErrorCode.NOT_SIGNED_IN);
            case 403 -> Problem.of(ErrorCode.NOT_ALLOWED);
            case 404 -> Problem.of(ErrorCode.NOT_FOUND, path);
            case 405 -> Problem.of(ErrorCode.METHOD_WRONG, context.getRequest().getMethodName());
            case 413 -> Problem.of(ErrorCode.BODY_TOO_LARGE, maxBytes);
            case 415 ->
                Problem.of(
                        ErrorCode.TYPE_UNSUPPORTED,
                        context.getRequest()
                                .getContentType()
                                .map(Object::toString)
                                .orElse("-"));
            default ->
                status >= 500
                        ? Problem.of(ErrorCode.SERVER_FAULT, "-")
                        : Problem.of(ErrorCode.REQUEST_INVALID, message(context));
        };
    }

    private static String message(ErrorContext context) {
        return context.getErrors().stream().map(Error::getMessage).findFirst().orElse("-");
    }
}
