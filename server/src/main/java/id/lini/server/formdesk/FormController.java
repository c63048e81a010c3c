package id.lini.server.formdesk;

import id.lini.server.forms.KnownForm;
import id.lini.server.problem.ApiProblem;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.FormId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Forms: which there are, how they look on a phone, new ones and new versions. */
@Controller("/atur/formulir")
@Produces(MediaType.TEXT_HTML)
@Secured("REGISTERS_CHANGE")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FormController {
    private static final String EDIT = "formdesk/edit";

    private final Pages pages;
    private final FormDesk desk;

    FormController(Pages pages, FormDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    /** All forms, the newest version of each first. */
    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        PageFormat format = pages.format(request);
        List<FormSheet> forms = desk.forms(SignedIn.of(request)).all().stream()
                .map(form -> FormSheet.of(form, format))
                .sorted(Comparator.comparing(FormSheet::title)
                        .thenComparing(Comparator.comparing(FormSheet::version).reversed()))
                .toList();
        Set<String> second =
                desk.twoLevels(SignedIn.of(request)).stream().map(FormId::value).collect(Collectors.toSet());
        return pages.show(request, "formdesk/list", Map.of("forms", forms, "second", second));
    }

    /** One version as a phone shows it. */
    @Get("/{id}/{version}")
    HttpResponse<?> one(HttpRequest<?> request, String id, int version) {
        SignedIn who = SignedIn.of(request);
        KnownForm form = desk.find(who, id, version);
        Map<String, Object> model = new HashMap<>();
        model.put("form", FormSheet.of(form, pages.format(request)));
        model.put("definition", form.text());
        model.put(
                "latest",
                desk.forms(who)
                                .latest(form.definition().id())
                                .orElseThrow()
                                .definition()
                                .version()
                        == version);
        boolean two = desk.twoLevels(who).contains(form.definition().id());
        model.put("two", two);
        model.put("alone", two ? desk.withoutSecond(who, form) : 0);
        return pages.show(request, "formdesk/one", model);
    }

    /** The page to write a form on; beginning with the next version of {@code versi}, or like {@code seperti}. */
    @Get("/baru")
    HttpResponse<?> begin(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String versi,
            @QueryValue(defaultValue = "") String seperti) {
        SignedIn who = SignedIn.of(request);
        String text = "";
        if (!versi.isEmpty()) {
            text = desk.next(who, versi);
        } else if (!seperti.isEmpty()) {
            text = desk.own(who, seperti);
        }
        return pages.show(request, EDIT, model(text, Optional.empty(), pages.format(request)));
    }

    /** Looks at field {@code definition}, and stores it where field {@code act} is {@code simpan}. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, @Body Optional<Map<String, String>> fields) {
        SignedIn who = SignedIn.of(request);
        Map<String, String> form = fields.orElse(Map.of());
        String text = form.getOrDefault("definition", "").replace("\r\n", "\n");
        FormDesk.Looked looked = desk.look(who, text);
        Map<String, Object> model = model(text, Optional.of(looked), pages.format(request));
        if (!looked.fit()) {
            return pages.into(HttpResponse.unprocessableEntity(), request, EDIT, model);
        }
        KnownForm fit = looked.form().orElseThrow();
        if (!"simpan".equals(form.get("act"))) {
            return pages.show(request, EDIT, model);
        }
        desk.store(who, fit);
        return HttpResponse.seeOther(address(fit));
    }

    /** How many approvals reports of a form need; field {@code levels}, 1 or 2. */
    @Post("/{id}/{version}/tingkat")
    @Consumes(MediaType.ALL)
    HttpResponse<?> levels(HttpRequest<?> request, String id, int version, @Body Optional<Map<String, String>> fields) {
        SignedIn who = SignedIn.of(request);
        KnownForm form = desk.find(who, id, version);
        desk.levels(who, id, fields.orElse(Map.of()).getOrDefault("levels", ""));
        return HttpResponse.seeOther(address(form));
    }

    /** Ends a version; field {@code until}, its last day. */
    @Post("/{id}/{version}/akhiri")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, String id, int version, @Body Optional<Map<String, String>> fields) {
        SignedIn who = SignedIn.of(request);
        KnownForm form = desk.find(who, id, version);
        desk.end(who, form, day(fields.orElse(Map.of()).getOrDefault("until", "")));
        return HttpResponse.seeOther(address(form));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "until");
        }
    }

    private static URI address(KnownForm form) {
        return URI.create("/atur/formulir/" + form.definition().id() + "/"
                + form.definition().version());
    }

    private static Map<String, Object> model(String text, Optional<FormDesk.Looked> looked, PageFormat format) {
        Map<String, Object> model = new HashMap<>();
        model.put("definition", text);
        model.put("fit", looked.filter(FormDesk.Looked::fit).isPresent());
        model.put("form", looked.flatMap(FormDesk.Looked::form).map(form -> FormSheet.of(form, format)));
        model.put(
                "faults",
                looked.map(FormDesk.Looked::faults).orElse(List.of()).stream()
                        .map(format::text)
                        .toList());
        model.put(
                "remarks",
                looked.map(FormDesk.Looked::remarks).orElse(List.of()).stream()
                        .map(format::text)
                        .toList());
        return model;
    }
}
