package id.lini.server.web.login;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Tells the framework who a browser's request comes from. Phones, under {@code /api}, have no sessions. */
@Singleton
final class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private final LoginService logins;
    private final ExecutorService blocking;

    SessionFetcher(LoginService logins, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.logins = logins;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (request.getPath().startsWith("/api/") || request.getPath().startsWith("/assets/")) {
            return Publishers.empty();
        }
        Optional<String> token = SessionCookie.in(request);
        return token.isEmpty()
                ? Publishers.empty()
                : Publishers.fromCompletableFuture(() -> CompletableFuture.supplyAsync(
                        () -> logins.whose(token.get()).orElse(null), blocking));
    }
}
