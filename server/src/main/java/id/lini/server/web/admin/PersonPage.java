package id.lini.server.web.admin;

import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.guard.Transport;
import id.lini.server.web.login.AccountKeeping;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.PersonId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of one person: roles, account, phones, and what was issued just now and is shown this once. */
@Singleton
final class PersonPage {
    private final Pages pages;
    private final Staffing staffing;
    private final AccountKeeping accounts;

    PersonPage(Pages pages, Staffing staffing, AccountKeeping accounts) {
        this.pages = pages;
        this.staffing = staffing;
        this.accounts = accounts;
    }

    /**
     * An account, in words.
     *
     * @param until when a password that was given to it ends; empty for an own one
     */
    public record AccountLine(String login, boolean open, String until) {}

    HttpResponse<?> show(HttpRequest<?> request, PersonId id, Map<String, Object> issued) {
        return show(request, HttpResponse.ok(), id, issued);
    }

    HttpResponse<?> show(
            HttpRequest<?> request, MutableHttpResponse<?> response, PersonId id, Map<String, Object> issued) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        List<AccountLine> lines = accounts.of(reader.agency(), id).stream()
                .map(line -> new AccountLine(
                        line.login(),
                        line.open(),
                        line.until().map(format::moment).orElse("")))
                .toList();
        Map<String, Object> model = new HashMap<>(Map.of(
                "code", "", "until", "", "qr", "", "pinCode", "", "password", "", "problem", "", "login", id.value()));
        model.put("person", staffing.person(reader.agency(), id, format));
        model.put("phones", staffing.phones(reader.agency(), id, format));
        model.put("accounts", lines);
        model.put("own", id.equals(reader.person()));
        model.put("server", address(request).toString());
        model.putAll(issued);
        return pages.into(response, request, "web/admin/person", model);
    }

    /** Where phones and browsers reach this server: where the administrator's browser does. */
    static URI address(HttpRequest<?> request) {
        String host =
                Optional.ofNullable(request.getHeaders().get(HttpHeaders.HOST)).orElse("localhost");
        return URI.create((Transport.encrypted(request) ? "https://" : "http://") + host);
    }
}
