package id.lini.server.web.admin;

import id.lini.server.enrolment.Device;
import id.lini.server.enrolment.Devices;
import id.lini.server.enrolment.Enrolments;
import id.lini.server.enrolment.IssuedCode;
import id.lini.server.enrolment.Recoveries;
import id.lini.server.problem.ApiProblem;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.PersonId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The pages Atur. */
@Controller("/atur")
@Produces(MediaType.TEXT_HTML)
@Secured("REGISTERS_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminController {
    private static final int INCIDENTS = 50;

    private final Pages pages;
    private final PersonPage page;
    private final Staffing staffing;
    private final Enrolments enrolments;
    private final Recoveries recoveries;
    private final Devices devices;

    AdminController(
            Pages pages,
            PersonPage page,
            Staffing staffing,
            Enrolments enrolments,
            Recoveries recoveries,
            Devices devices) {
        this.pages = pages;
        this.page = page;
        this.staffing = staffing;
        this.enrolments = enrolments;
        this.recoveries = recoveries;
        this.devices = devices;
    }

    /** People and incidents; {@code cari} narrows the list. */
    @Get
    HttpResponse<?> people(HttpRequest<?> request, @QueryValue(defaultValue = "") String cari) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        Map<String, Object> model = new HashMap<>();
        model.put("people", staffing.people(reader.agency(), cari, format));
        model.put("cari", cari);
        model.put("incidents", staffing.incidents(reader.agency(), INCIDENTS, format));
        return pages.show(request, "web/admin/people", model);
    }

    /** A person with phones. */
    @Get("/{person}")
    HttpResponse<?> person(HttpRequest<?> request, String person) {
        return page.show(request, id(person, PersonId::new), Map.of());
    }

    /** Issues an enrolment code, which this answer alone shows. */
    @Secured("REGISTERS_CHANGE")
    @Post("/{person}/kode")
    @Consumes(MediaType.ALL)
    HttpResponse<?> code(HttpRequest<?> request, String person) {
        SignedIn reader = SignedIn.of(request);
        PersonId id = id(person, PersonId::new);
        IssuedCode code = enrolments.issue(reader.agency(), id, reader.person().value());
        String text = code.code().grouped();
        return page.show(
                request,
                id,
                Map.of(
                        "code", text,
                        "until", pages.format(request).moment(code.expiresAt()),
                        "qr", QrPicture.svg(code.qrText(PersonPage.address(request)), text)));
    }

    /** Issues a code for a phone whose officer forgot the PIN, which this answer alone shows. */
    @Secured("REGISTERS_CHANGE")
    @Post("/ponsel/{device}/pin")
    @Consumes(MediaType.ALL)
    HttpResponse<?> pin(HttpRequest<?> request, String device) {
        SignedIn reader = SignedIn.of(request);
        Device phone = staffing.phone(reader.agency(), id(device, KeyId::new));
        IssuedCode code = recoveries.issue(reader.agency(), phone.id(), reader.person());
        return page.show(
                request,
                phone.person(),
                Map.of(
                        "pinCode", code.code().grouped(),
                        "pinUntil", pages.format(request).moment(code.expiresAt()),
                        "pinPhone", phone.name()));
    }

    /** Asks whether to revoke a phone. */
    @Get("/ponsel/{device}")
    HttpResponse<?> phone(HttpRequest<?> request, String device) {
        SignedIn reader = SignedIn.of(request);
        Device phone = staffing.phone(reader.agency(), id(device, KeyId::new));
        return pages.show(
                request,
                "web/admin/phone",
                Map.of(
                        "phone",
                        staffing.line(reader.agency(), phone, pages.format(request)),
                        "person",
                        phone.person().value()));
    }

    /** Revokes a phone. */
    @Secured("REGISTERS_CHANGE")
    @Post("/ponsel/{device}/cabut")
    @Consumes(MediaType.ALL)
    HttpResponse<?> revoke(HttpRequest<?> request, String device) {
        SignedIn reader = SignedIn.of(request);
        Device phone = staffing.phone(reader.agency(), id(device, KeyId::new));
        devices.revoke(reader.agency(), phone.id(), reader.person());
        return HttpResponse.seeOther(URI.create("/atur/" + phone.person()));
    }

    private static <T> T id(String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }
}
