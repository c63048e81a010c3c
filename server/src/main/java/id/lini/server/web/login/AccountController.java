package id.lini.server.web.login;

import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.admin.QrPicture;
import id.lini.shared.error.ErrorCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The page Akun saya: where one is signed in, and one-time codes. */
@Controller("/akun")
@Produces(MediaType.TEXT_HTML)
@Secured("OWN_ACCOUNT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
    private final Pages pages;
    private final Sessions sessions;
    private final OneTimeCodes codes;

    AccountController(Pages pages, Sessions sessions, OneTimeCodes codes) {
        this.pages = pages;
        this.sessions = sessions;
        this.codes = codes;
    }

    /**
     * A signed-in browser as its owner reads it.
     *
     * @param here whether it is the one that asks
     */
    public record Line(String id, String browser, String since, String until, boolean here) {}

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return show(request, HttpResponse.ok(), "", false);
    }

    /** Ends one of the reader's own sessions. */
    @Post("/sesi/{session}/akhiri")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, String session) {
        SignedIn who = SignedIn.of(request);
        sessions.end(new Sessions.Owner(who.agency(), who.person()), session);
        return HttpResponse.seeOther(URI.create("/akun"));
    }

    /** Makes a secret and shows it as a picture; it takes effect with the first code. */
    @Post("/kode")
    @Consumes(MediaType.ALL)
    HttpResponse<?> begin(HttpRequest<?> request) {
        SignedIn who = SignedIn.of(request);
        if (!codes.on(who.agency(), who.person())) {
            codes.begin(who.agency(), who.person());
        }
        return show(request, HttpResponse.ok(), "", true);
    }

    /** Turns codes on; field {@code code}. */
    @Post("/kode/pastikan")
    @Consumes(MediaType.ALL)
    HttpResponse<?> confirm(HttpRequest<?> request, @Body Optional<Map<String, String>> form) {
        SignedIn who = SignedIn.of(request);
        boolean right = codes.confirm(who.agency(), who.person(), code(form));
        return right ? HttpResponse.seeOther(URI.create("/akun")) : wrong(request, true);
    }

    /** Turns codes off; field {@code code}. */
    @Post("/kode/matikan")
    @Consumes(MediaType.ALL)
    HttpResponse<?> off(HttpRequest<?> request, @Body Optional<Map<String, String>> form) {
        SignedIn who = SignedIn.of(request);
        boolean right = codes.off(who.agency(), who.person(), code(form));
        return right ? HttpResponse.seeOther(URI.create("/akun")) : wrong(request, false);
    }

    private static String code(Optional<Map<String, String>> form) {
        return form.orElse(Map.of()).getOrDefault("code", "");
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, boolean setup) {
        String text = ErrorCode.TOTP_WRONG.text().in(pages.format(request).locale());
        return show(request, HttpResponse.unprocessableEntity(), text, setup);
    }

    private MutableHttpResponse<?> show(
            HttpRequest<?> request, MutableHttpResponse<?> response, String problem, boolean setup) {
        SignedIn who = SignedIn.of(request);
        PageFormat format = pages.format(request);
        String mine = SessionCookie.in(request).map(Sessions::idOf).orElse("");
        Optional<String> secret = setup ? codes.waiting(who.agency(), who.person()) : Optional.empty();
        Map<String, Object> model = new HashMap<>();
        model.put("problem", problem);
        model.put(
                "sessions",
                sessions.of(new Sessions.Owner(who.agency(), who.person())).stream()
                        .map(open -> new Line(
                                open.id(),
                                open.browser(),
                                format.moment(open.since()),
                                format.moment(open.until()),
                                open.id().equals(mine)))
                        .toList());
        model.put("on", codes.on(who.agency(), who.person()));
        model.put("secret", secret.orElse(""));
        model.put("qr", secret.map(each -> QrPicture.svg(uri(who, each), each)).orElse(""));
        return pages.into(response, request, "web/account", model);
    }

    /** As authenticator apps read it. */
    private static String uri(SignedIn who, String secret) {
        String name = URLEncoder.encode(who.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Lini:" + name + "?secret=" + secret + "&issuer=Lini";
    }
}
