package id.lini.server.web.login;

import id.lini.server.problem.ApiProblem;
import id.lini.server.web.Languages;
import id.lini.server.web.Pages;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page Kata sandi: one's own. */
@Controller("/kata-sandi")
@Secured("OWN_ACCOUNT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PasswordController {
    private static final String VIEW = "web/password";

    private final Pages pages;
    private final AccountPasswords passwords;
    private final Sessions sessions;
    private final Languages languages;

    PasswordController(Pages pages, AccountPasswords passwords, Sessions sessions, Languages languages) {
        this.pages = pages;
        this.passwords = passwords;
        this.sessions = sessions;
        this.languages = languages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return show(request, HttpResponse.ok(), "", "", false);
    }

    /** Fields {@code present}, {@code wanted} and {@code again}; every other browser of the person is signed out. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, @Body Map<String, String> form) {
        SignedIn who = SignedIn.of(request);
        try {
            Optional<AccountPasswords.Fault> fault = passwords.change(
                    who,
                    form.getOrDefault("present", ""),
                    form.getOrDefault("wanted", ""),
                    form.getOrDefault("again", ""));
            if (fault.isPresent()) {
                String key = "password.fault." + fault.get().name().toLowerCase(Locale.ROOT);
                return show(request, HttpResponse.unprocessableEntity(), key, "", false);
            }
        } catch (ApiProblem refused) {
            return show(
                    request,
                    HttpResponse.status(
                            HttpStatus.valueOf(refused.problem().code().status())),
                    "",
                    refused.problem().text().in(languages.of(request)),
                    false);
        }
        String token = sessions.open(new Sessions.Owner(who.agency(), who.person()));
        return show(request, HttpResponse.ok(), "", "", true).cookie(SessionCookie.of(request, token));
    }

    private MutableHttpResponse<String> show(
            HttpRequest<?> request, MutableHttpResponse<?> response, String fault, String problem, boolean done) {
        return pages.into(
                response,
                request,
                VIEW,
                Map.of("fault", fault, "problem", problem, "done", done, "shortest", AccountPasswords.SHORTEST));
    }
}
