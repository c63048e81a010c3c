package id.lini.server.web.login;

import id.lini.server.problem.ProblemAnswers;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a visitor to the login page and back; tells who is signed in when the role is missing. */
@Singleton
@Produces
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class SignInFirst implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
    private final ProblemAnswers answers;

    SignInFirst(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        if (refused.isForbidden()) {
            return answers.answer(request, Problem.of(ErrorCode.NOT_ALLOWED));
        }
        if (request.getMethod() == HttpMethod.GET && !request.getPath().startsWith("/api/")) {
            String next = URLEncoder.encode(request.getUri().toString(), StandardCharsets.UTF_8);
            return HttpResponse.seeOther(URI.create("/masuk?next=" + next));
        }
        return answers.answer(request, Problem.of(ErrorCode.NOT_SIGNED_IN));
    }
}
