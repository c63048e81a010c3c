package id.lini.server.office;

import id.lini.server.pack.NumberLocale;
import id.lini.server.problem.ApiProblem;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages Isian kantor: what the office enters with evidence, and what waits for another person. */
@Controller("/isian")
@Secured("OFFICE_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OfficeController {
    private final Pages pages;
    private final Office office;
    private final OfficeDesk desk;

    OfficeController(Pages pages, Office office, OfficeDesk desk) {
        this.pages = pages;
        this.office = office;
        this.desk = desk;
    }

    /** The list of a year; {@code cari} and {@code isi} narrow it. */
    @Get
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue Optional<Integer> year,
            @QueryValue(defaultValue = "") String cari,
            @QueryValue(defaultValue = "") String isi) {
        Narrowing narrowing = Narrowing.asked(cari, isi);
        return pages.show(
                request, "office/list", desk.year(SignedIn.of(request), year, narrowing, pages.format(request)));
    }

    /** The form of an indicator with its history. */
    @Get("/nilai/{id}")
    HttpResponse<?> value(
            HttpRequest<?> request,
            String id,
            @QueryValue int year,
            @QueryValue(defaultValue = "") String component,
            @QueryValue(defaultValue = "q1") String period) {
        return form(request, subject(request, OfficeKind.VALUE, id, year, component), period);
    }

    /** The form of a node's money with its history. */
    @Get("/anggaran/{id}")
    HttpResponse<?> money(
            HttpRequest<?> request, String id, @QueryValue int year, @QueryValue Optional<String> period) {
        return form(request, subject(request, OfficeKind.BOOKING, id, year, ""), period.orElse(year + "-01"));
    }

    /** Enters a value. */
    @Secured("OFFICE_ENTER")
    @Post("/nilai/{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> enterValue(
            HttpRequest<?> request,
            String id,
            @QueryValue int year,
            @QueryValue(defaultValue = "") String component,
            @Nullable @Part("period") String period,
            @Nullable @Part("value") String value,
            @Nullable @Part("evidence") String evidence,
            @Nullable @Part("number") String number,
            @Nullable @Part("dated") String dated,
            @Nullable @Part("note") String note,
            @Nullable @Part("before") String before,
            @Nullable @Part("file") CompletedFileUpload file) {
        Draft draft = new Draft(
                given(period),
                given(value),
                given(evidence),
                given(number),
                given(dated),
                given(note),
                given(before),
                Uploads.sent(file));
        return enter(request, subject(request, OfficeKind.VALUE, id, year, component), draft);
    }

    /** Enters money. */
    @Secured("OFFICE_ENTER")
    @Post("/anggaran/{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> enterMoney(
            HttpRequest<?> request,
            String id,
            @QueryValue int year,
            @Nullable @Part("period") String period,
            @Nullable @Part("value") String value,
            @Nullable @Part("evidence") String evidence,
            @Nullable @Part("number") String number,
            @Nullable @Part("dated") String dated,
            @Nullable @Part("note") String note,
            @Nullable @Part("before") String before,
            @Nullable @Part("file") CompletedFileUpload file) {
        Draft draft = new Draft(
                given(period),
                given(value),
                given(evidence),
                given(number),
                given(dated),
                given(note),
                given(before),
                Uploads.sent(file));
        return enter(request, subject(request, OfficeKind.BOOKING, id, year, ""), draft);
    }

    /** One entry, with its evidence and its decision. */
    @Get("/{entry}")
    HttpResponse<?> entry(HttpRequest<?> request, String entry) {
        return entry(request, HttpResponse.ok(), entry, "");
    }

    /** Approves an entry of somebody else. */
    @Secured("OFFICE_ENTER")
    @Post("/{entry}/setujui")
    @Consumes(MediaType.ALL)
    HttpResponse<?> approve(HttpRequest<?> request, String entry) {
        return decide(request, entry, Decision.Action.APPROVE, "");
    }

    /** Gives an entry back; field {@code reason}. */
    @Secured("OFFICE_ENTER")
    @Post("/{entry}/kembalikan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> giveBack(HttpRequest<?> request, String entry, @Body Map<String, String> form) {
        return decide(request, entry, Decision.Action.RETURN, form.getOrDefault("reason", ""));
    }

    /** A document of evidence. Never shown as a page of this server: it is somebody's file. */
    @Get("/berkas/{sha256}")
    HttpResponse<?> file(HttpRequest<?> request, String sha256) {
        EvidenceFiles.Stored file = desk.file(SignedIn.of(request), sha256);
        String end = file.type().substring(file.type().indexOf('/') + 1);
        return HttpResponse.ok(file.content())
                .contentType(file.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"bukti-" + sha256.substring(0, 8) + "." + end + "\"");
    }

    private HttpResponse<?> decide(HttpRequest<?> request, String id, Decision.Action action, String reason) {
        SignedIn who = SignedIn.of(request);
        try {
            office.decide(who, desk.entry(who, id).getKey(), id, action, reason);
        } catch (ApiProblem problem) {
            if (problem.problem().code() == ErrorCode.REASON_MISSING) {
                String text = pages.format(request).text(problem.problem().text());
                return entry(request, HttpResponse.unprocessableEntity(), id, text);
            }
            throw problem;
        }
        return HttpResponse.seeOther(URI.create("/isian/" + id));
    }

    private HttpResponse<?> entry(HttpRequest<?> request, MutableHttpResponse<?> response, String id, String problem) {
        SignedIn who = SignedIn.of(request);
        Map.Entry<Subject, OfficeEntry> found = desk.entry(who, id);
        return pages.into(
                response,
                request,
                "office/entry",
                desk.entry(who, found.getKey(), found.getValue(), problem, pages.format(request)));
    }

    private HttpResponse<?> enter(HttpRequest<?> request, Subject subject, Draft draft) {
        SignedIn who = SignedIn.of(request);
        Office.Outcome outcome = office.enter(who, subject, draft, numbers(request));
        if (outcome instanceof Office.Outcome.Entered entered) {
            return HttpResponse.seeOther(URI.create("/isian/" + entered.entry()));
        }
        List<FieldFault> faults = ((Office.Outcome.Refused) outcome).faults();
        return pages.into(
                HttpResponse.unprocessableEntity(),
                request,
                "office/form",
                desk.form(who, subject, draft, faults, pages.format(request)));
    }

    private HttpResponse<?> form(HttpRequest<?> request, Subject subject, String period) {
        SignedIn who = SignedIn.of(request);
        String known = Periods.of(subject.kind(), subject.year()).contains(period)
                ? period
                : Periods.of(subject.kind(), subject.year()).get(0);
        return pages.show(
                request, "office/form", desk.form(who, subject, Draft.blank(known), List.of(), pages.format(request)));
    }

    private Subject subject(HttpRequest<?> request, OfficeKind kind, String id, int year, String component) {
        return desk.subject(SignedIn.of(request), year, kind, id, component);
    }

    /** As the page says beside the field. */
    private NumberLocale numbers(HttpRequest<?> request) {
        return pages.format(request).locale().equals(Locale.ENGLISH) ? NumberLocale.PLAIN : NumberLocale.ID;
    }

    private static String given(@Nullable String part) {
        return part == null ? "" : part;
    }
}
