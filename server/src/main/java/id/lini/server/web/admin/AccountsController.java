package id.lini.server.web.admin;

import id.lini.server.problem.ApiProblem;
import id.lini.server.web.Languages;
import id.lini.server.web.Pages;
import id.lini.server.web.login.AccountKeeping;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.PersonId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.Map;

/** Accounts of people, on their page; field {@code login} names one. A password is shown by the answer that gave it alone. */
@Controller("/atur/{person}/akun")
@Produces(MediaType.TEXT_HTML)
@Secured("REGISTERS_CHANGE")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountsController {
    private final PersonPage page;
    private final Pages pages;
    private final Languages languages;
    private final AccountKeeping accounts;

    AccountsController(PersonPage page, Pages pages, Languages languages, AccountKeeping accounts) {
        this.page = page;
        this.pages = pages;
        this.languages = languages;
        this.accounts = accounts;
    }

    /** Opens one. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(HttpRequest<?> request, String person, @Body Map<String, String> form) {
        PersonId id = id(person);
        String login = form.getOrDefault("login", "");
        try {
            return issued(request, id, accounts.open(SignedIn.of(request), id, login));
        } catch (ApiProblem refused) {
            if (refused.problem().code() != ErrorCode.LOGIN_UNFIT) {
                throw refused;
            }
            return page.show(
                    request,
                    HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY),
                    id,
                    Map.of("problem", refused.problem().text().in(languages.of(request)), "login", login));
        }
    }

    /** Gives one a new password, and opens it where it was closed. */
    @Post("/kata-sandi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(HttpRequest<?> request, String person, @Body Map<String, String> form) {
        PersonId id = id(person);
        return issued(request, id, accounts.renew(SignedIn.of(request), id, form.getOrDefault("login", "")));
    }

    /** Closes one. */
    @Post("/tutup")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, String person, @Body Map<String, String> form) {
        PersonId id = id(person);
        accounts.close(SignedIn.of(request), id, form.getOrDefault("login", ""));
        return HttpResponse.seeOther(URI.create("/atur/" + id));
    }

    private HttpResponse<?> issued(HttpRequest<?> request, PersonId id, AccountKeeping.Issued issued) {
        return page.show(
                request,
                id,
                Map.of(
                        "password", issued.password(),
                        "passwordFor", issued.login(),
                        "passwordUntil", pages.format(request).moment(issued.until())));
    }

    private static PersonId id(String text) {
        try {
            return new PersonId(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }
}
