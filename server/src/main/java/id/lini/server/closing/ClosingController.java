package id.lini.server.closing;

import id.lini.server.access.Right;
import id.lini.server.problem.ApiProblem;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages Penutupan: what is open before a quarter is closed, closing, signing off, and opening again. */
@Controller("/penutupan")
@Produces(MediaType.TEXT_HTML)
@Secured("CLOSING_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClosingController {
    private final Pages pages;
    private final Closings closings;
    private final ClosingPages words;

    ClosingController(Pages pages, Closings closings, ClosingPages words) {
        this.pages = pages;
        this.closings = closings;
        this.words = words;
    }

    /** All quarters. */
    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        SignedIn reader = SignedIn.of(request);
        Map<String, Object> model = new HashMap<>();
        model.put("years", words.years(reader.agency(), pages.format(request)));
        model.put("published", closings.published(reader.agency()));
        model.put("publisher", reader.may(Right.CLOSING_PUBLISH));
        model.put("agency", reader.agency().value());
        return pages.show(request, "closing/list", model);
    }

    /** Lets strangers read closed quarters, or no longer; field {@code published}. */
    @Post("/publik")
    @Secured("CLOSING_PUBLISH")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(HttpRequest<?> request, @Body Map<String, String> form) {
        SignedIn reader = SignedIn.of(request);
        closings.publish(
                reader.agency(),
                reader.person(),
                form.getOrDefault("published", "").equals("1"));
        return HttpResponse.seeOther(URI.create("/penutupan"));
    }

    /** A quarter: the checklist while it is open, the closed figures once it is closed. */
    @Get("/{year}/{number}")
    HttpResponse<?> quarter(HttpRequest<?> request, int year, int number, @QueryValue Optional<String> version) {
        return show(request, HttpResponse.ok(), quarter(year, number), version, Said.NOTHING);
    }

    /** Closes; fields {@code version}, {@code seen}, {@code remark}. */
    @Post("/{year}/{number}")
    @Secured("CLOSING_CLOSE")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, int year, int number, @Body Map<String, String> form) {
        SignedIn reader = SignedIn.of(request);
        Quarter quarter = quarter(year, number);
        String version = form.getOrDefault("version", "");
        String remark = form.getOrDefault("remark", "");
        try {
            closings.close(reader.agency(), reader.person(), quarter, version, form.getOrDefault("seen", ""), remark);
        } catch (ApiProblem refused) {
            return show(
                    request, status(refused.problem()), quarter, Optional.of(version), said(request, refused, remark));
        }
        return HttpResponse.seeOther(URI.create("/penutupan/" + year + "/" + number));
    }

    /** A closing, standing or not. */
    @Get("/berkas/{id}")
    HttpResponse<?> closing(HttpRequest<?> request, String id) {
        return pages.show(request, "closing/closed", closed(request, find(request, id), Said.NOTHING));
    }

    /** The head signs off. */
    @Post("/berkas/{id}/sahkan")
    @Secured("CLOSING_SIGN")
    @Consumes(MediaType.ALL)
    HttpResponse<?> sign(HttpRequest<?> request, String id) {
        SignedIn reader = SignedIn.of(request);
        Closing closing = find(request, id);
        try {
            closings.sign(reader.agency(), reader.person(), id);
        } catch (ApiProblem refused) {
            return pages.into(
                    status(refused.problem()),
                    request,
                    "closing/closed",
                    closed(request, find(request, id), said(request, refused, "")));
        }
        return HttpResponse.seeOther(address(closing.quarter()));
    }

    /** Opens again; field {@code reason}. */
    @Post("/berkas/{id}/buka")
    @Secured("CLOSING_REOPEN")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reopen(HttpRequest<?> request, String id, @Body Map<String, String> form) {
        SignedIn reader = SignedIn.of(request);
        Closing closing = find(request, id);
        String reason = form.getOrDefault("reason", "");
        try {
            closings.reopen(reader.agency(), reader.person(), id, reason, reader.may(Right.CLOSING_SIGN));
        } catch (ApiProblem refused) {
            return pages.into(
                    status(refused.problem()),
                    request,
                    "closing/closed",
                    closed(request, find(request, id), said(request, refused, reason)));
        }
        return HttpResponse.seeOther(address(closing.quarter()));
    }

    /** What was said back to a person and what they had written. */
    private record Said(String problem, String text) {
        private static final Said NOTHING = new Said("", "");
    }

    private Said said(HttpRequest<?> request, ApiProblem refused, String text) {
        return new Said(pages.format(request).text(refused.problem().text()), text);
    }

    private MutableHttpResponse<?> show(
            HttpRequest<?> request,
            MutableHttpResponse<?> response,
            Quarter quarter,
            Optional<String> version,
            Said said) {
        SignedIn reader = SignedIn.of(request);
        Optional<Closing> standing = closings.standing(reader.agency(), quarter);
        if (standing.isPresent()) {
            return pages.into(response, request, "closing/closed", closed(request, standing.get(), said));
        }
        PageFormat format = pages.format(request);
        String chosen = words.version(reader.agency(), quarter, version)
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, quarter.year()));
        Preview preview = closings.preview(reader.agency(), quarter, chosen)
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, chosen));
        Map<String, Object> model = new HashMap<>();
        model.put("quarter", format.quarter(quarter.number(), quarter.year()));
        model.put("year", quarter.year());
        model.put("number", quarter.number());
        model.put("version", chosen);
        model.put("versions", words.versions(reader.agency(), quarter));
        model.put("checklist", preview.checklist());
        model.put("open", preview.open());
        model.put("seen", preview.seen().text());
        model.put("opener", reader.may(Right.FOLLOW_UP_OPEN));
        model.put("closer", reader.may(Right.CLOSING_CLOSE));
        model.put("problem", said.problem());
        model.put("remark", said.text());
        model.put("figures", "/capaian?year=" + quarter.year() + "&quarter=" + quarter.number() + "&version=" + chosen);
        model.put("before", before(reader, quarter, format));
        return pages.into(response, request, "closing/open", model);
    }

    private List<ClosingPages.Step> before(SignedIn reader, Quarter quarter, PageFormat format) {
        return words.before(reader.agency(), quarter).stream()
                .map(each -> words.line(reader.agency(), each, format))
                .toList();
    }

    private Map<String, Object> closed(HttpRequest<?> request, Closing closing, Said said) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        Map<String, Object> model = words.closed(reader.agency(), closing, format);
        boolean own = closing.closedBy().equals(reader.person());
        boolean mayReopen = reader.may(Right.CLOSING_SIGN) || !closing.signed();
        model.put("signer", reader.may(Right.CLOSING_SIGN) && !closing.signed() && !closing.reopened() && !own);
        model.put("reopener", reader.may(Right.CLOSING_REOPEN) && mayReopen && !closing.reopened());
        model.put("late", words.late(reader.agency(), closing, format));
        model.put("before", closing.reopened() ? List.of() : before(reader, closing.quarter(), format));
        model.put("problem", said.problem());
        model.put("reason", said.text());
        return model;
    }

    private Closing find(HttpRequest<?> request, String id) {
        return closings.find(SignedIn.of(request).agency(), id)
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
    }

    private static URI address(Quarter quarter) {
        return URI.create("/penutupan/" + quarter.year() + "/" + quarter.number());
    }

    private static Quarter quarter(int year, int number) {
        try {
            return new Quarter(year, number);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, year + "/" + number);
        }
    }

    private static MutableHttpResponse<?> status(Problem problem) {
        return HttpResponse.status(HttpStatus.valueOf(problem.code().status()));
    }
}
