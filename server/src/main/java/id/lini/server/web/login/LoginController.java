package id.lini.server.web.login;

import id.lini.server.problem.ApiProblem;
import id.lini.server.web.Languages;
import id.lini.server.web.LocalPath;
import id.lini.server.web.Pages;
import id.lini.shared.error.ErrorCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Signing in and out. */
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class LoginController {
    private final Pages pages;
    private final LoginService logins;
    private final Sessions sessions;
    private final Languages languages;
    private final HttpClientAddressResolver addresses;

    LoginController(
            Pages pages,
            LoginService logins,
            Sessions sessions,
            Languages languages,
            HttpClientAddressResolver addresses) {
        this.pages = pages;
        this.logins = logins;
        this.sessions = sessions;
        this.languages = languages;
        this.addresses = addresses;
    }

    /** The page; {@code next} is where to go on afterwards. */
    @Get("/masuk")
    HttpResponse<?> page(HttpRequest<?> request, @QueryValue(defaultValue = "/") String next) {
        return pages.show(request, "web/login", model(next, "", ""));
    }

    /** Fields {@code login}, {@code password}, {@code code} and {@code next}; goes on with a session's cookie. */
    @Post("/masuk")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> login(HttpRequest<?> request, @Body Map<String, String> form) {
        String login = form.getOrDefault("login", "");
        String next = form.getOrDefault("next", "/");
        String address = Optional.ofNullable(addresses.resolve(request)).orElse("-");
        try {
            String browser = Optional.ofNullable(request.getHeaders().get(HttpHeaders.USER_AGENT))
                    .orElse("");
            String token = logins.login(new LoginService.Attempt(
                    login, form.getOrDefault("password", ""), form.getOrDefault("code", ""), browser, address));
            return HttpResponse.seeOther(LocalPath.of(next)).cookie(SessionCookie.of(request, token));
        } catch (ApiProblem refused) {
            ErrorCode code = refused.problem().code();
            return pages.into(
                    HttpResponse.status(HttpStatus.valueOf(code.status())),
                    request,
                    "web/login",
                    model(next, login, refused.problem().text().in(languages.of(request))));
        }
    }

    /** Ends the session here and in the store. */
    @Post("/keluar")
    @Consumes(MediaType.ALL)
    HttpResponse<?> logout(HttpRequest<?> request) {
        SessionCookie.in(request).ifPresent(sessions::close);
        return HttpResponse.seeOther(URI.create("/masuk")).cookie(SessionCookie.none(request));
    }

    private static Map<String, Object> model(String next, String login, String problem) {
        return Map.of("next", LocalPath.of(next).toString(), "login", login, "problem", problem);
    }
}
