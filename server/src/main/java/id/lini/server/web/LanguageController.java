package id.lini.server.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Duration;
import java.util.Map;

/** Remembers the reader's language. */
@Controller("/bahasa")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
final class LanguageController {
    private static final Duration YEAR = Duration.ofDays(365);

    /** Fields {@code language} (id or en) and {@code back}, a path of this server. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(@Body Map<String, String> form) {
        String language = "en".equals(form.get("language")) ? "en" : "id";
        Cookie cookie = Cookie.of(Languages.COOKIE, language)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .sameSite(SameSite.Lax);
        return HttpResponse.seeOther(LocalPath.of(form.getOrDefault("back", "")))
                .cookie(cookie);
    }
}
