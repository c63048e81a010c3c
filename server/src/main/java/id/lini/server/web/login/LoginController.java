package id.lini.server.web.login;

import id.lini.server.web.LocalPath;
import id.lini.server.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Map;

/** Signing in and out. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class LoginController {
    private final Pages pages;

    LoginController(Pages pages) {
        this.pages = pages;
    }

    /** The page; {@code next} is where to go on afterwards. */
    @Get("/masuk")
    HttpResponse<?> page(HttpRequest<?> request, @QueryValue(defaultValue = "/") String next) {
        return pages.show(
                request, "web/login", Map.of("next", LocalPath.of(next).toString(), "login", "", "problem", ""));
    }
}
