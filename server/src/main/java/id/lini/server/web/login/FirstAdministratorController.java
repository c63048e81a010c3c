package id.lini.server.web.login;

import id.lini.server.problem.ApiProblem;
import id.lini.server.web.Languages;
import id.lini.server.web.Pages;
import id.lini.shared.error.ErrorCode;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Map;

/** The page on which the first administrator of an agency begins. */
@Controller("/mulai")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FirstAdministratorController {
    private final Pages pages;
    private final FirstAdministrator first;
    private final Languages languages;

    FirstAdministratorController(Pages pages, FirstAdministrator first, Languages languages) {
        this.pages = pages;
        this.first = first;
        this.languages = languages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return pages.show(request, "web/first", model(Map.of(), ""));
    }

    /** Fields {@code agency}, {@code code}, {@code name}, {@code login}, {@code password}; goes on to sign in. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(HttpRequest<?> request, @Body Map<String, String> form) {
        try {
            first.begin(new FirstAdministrator.Wish(
                    form.getOrDefault("agency", ""),
                    form.getOrDefault("code", ""),
                    form.getOrDefault("name", ""),
                    form.getOrDefault("login", ""),
                    form.getOrDefault("password", "")));
            return HttpResponse.seeOther(URI.create("/masuk"));
        } catch (ApiProblem refused) {
            ErrorCode code = refused.problem().code();
            return pages.into(
                    HttpResponse.status(HttpStatus.valueOf(code.status())),
                    request,
                    "web/first",
                    model(form, refused.problem().text().in(languages.of(request))));
        }
    }

    private static Map<String, Object> model(Map<String, String> form, String problem) {
        return Map.of(
                "problem", problem,
                "agency", form.getOrDefault("agency", ""),
                "name", form.getOrDefault("name", ""),
                "login", form.getOrDefault("login", ""));
    }
}
