package id.lini.server.web.login;

import id.lini.server.problem.ApiProblem;
import id.lini.server.web.Languages;
import id.lini.server.web.LocalPath;
import id.lini.server.web.Pages;
import id.lini.shared.error.ErrorCode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.HashMap;
import java.util.Locale;
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
        try {
            String token = logins.login(attempt(request, login, form.getOrDefault("password", ""), form.get("code")));
            return HttpResponse.seeOther(LocalPath.of(next)).cookie(SessionCookie.of(request, token));
        } catch (ApiProblem refused) {
            if (refused.problem().code() == ErrorCode.PASSWORD_TO_CHOOSE) {
                return pages.into(HttpResponse.ok(), request, "web/choose", choice(next, login, "", ""));
            }
            return pages.into(status(refused), request, "web/login", model(next, login, words(request, refused)));
        }
    }

    /**
     * Replaces a password that somebody else chose; fields {@code login}, {@code present}, {@code wanted}, {@code again}
     * and {@code next}.
     */
    @Post("/masuk/kata-sandi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(HttpRequest<?> request, @Body Map<String, String> form) {
        String login = form.getOrDefault("login", "");
        String next = form.getOrDefault("next", "/");
        try {
            LoginService.Choice choice = logins.choose(
                    attempt(request, login, form.getOrDefault("present", ""), ""),
                    form.getOrDefault("wanted", ""),
                    form.getOrDefault("again", ""));
            if (choice.token().isPresent()) {
                return HttpResponse.seeOther(LocalPath.of(next))
                        .cookie(SessionCookie.of(request, choice.token().get()));
            }
            String fault =
                    "password.fault." + choice.fault().orElseThrow().name().toLowerCase(Locale.ROOT);
            return pages.into(
                    HttpResponse.unprocessableEntity(), request, "web/choose", choice(next, login, fault, ""));
        } catch (ApiProblem refused) {
            return pages.into(status(refused), request, "web/choose", choice(next, login, "", words(request, refused)));
        }
    }

    private LoginService.Attempt attempt(HttpRequest<?> request, String login, String password, @Nullable String code) {
        String browser = Optional.ofNullable(request.getHeaders().get(HttpHeaders.USER_AGENT))
                .orElse("");
        String address = Optional.ofNullable(addresses.resolve(request)).orElse("-");
        return new LoginService.Attempt(
                login, password, Optional.ofNullable(code).orElse(""), browser, address);
    }

    private static MutableHttpResponse<?> status(ApiProblem refused) {
        return HttpResponse.status(HttpStatus.valueOf(refused.problem().code().status()));
    }

    private String words(HttpRequest<?> request, ApiProblem refused) {
        return refused.problem().text().in(languages.of(request));
    }

    private static Map<String, Object> choice(String next, String login, String fault, String problem) {
        Map<String, Object> model = new HashMap<>(model(next, login, problem));
        model.put("fault", fault);
        model.put("shortest", AccountPasswords.SHORTEST);
        return model;
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
