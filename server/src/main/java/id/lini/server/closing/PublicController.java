package id.lini.server.closing;

import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.Languages;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Closed quarters for everybody, of agencies that let strangers read them: only what was signed off. */
@Controller("/publik")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublicController {
    private final Pages pages;
    private final Languages languages;
    private final Closings closings;
    private final ClosingPages words;
    private final Registry registry;

    PublicController(Pages pages, Languages languages, Closings closings, ClosingPages words, Registry registry) {
        this.pages = pages;
        this.languages = languages;
        this.closings = closings;
        this.words = words;
        this.registry = registry;
    }

    /** The quarters that are signed off. */
    @Get("/{agency}")
    HttpResponse<?> list(HttpRequest<?> request, String agency) {
        RegistrySnapshot registers = open(agency);
        PageFormat format = format(request, registers);
        List<Map<String, String>> quarters = signed(registers).stream()
                .map(each -> Map.of(
                        "name",
                        format.quarter(each.quarter().number(), each.quarter().year()),
                        "href",
                        "/publik/" + agency + "/" + each.quarter().year() + "/"
                                + each.quarter().number(),
                        "at",
                        format.day(each.closedAt())))
                .toList();
        return pages.show(
                request,
                "closing/public-list",
                Map.of("quarters", quarters, "name", registers.agency().name()));
    }

    /** The figures of one. */
    @Get("/{agency}/{year}/{number}")
    HttpResponse<?> quarter(HttpRequest<?> request, String agency, int year, int number) {
        RegistrySnapshot registers = open(agency);
        Closing closing = find(registers, year, number);
        Map<String, Object> model =
                new HashMap<>(words.published(registers.agency().id(), closing, format(request, registers)));
        model.put("name", registers.agency().name());
        model.put("agency", agency);
        return pages.show(request, "closing/public", model);
    }

    /** The figures of one, byte for byte what is signed. */
    @Get("/{agency}/{year}/{number}/angka.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<?> figures(String agency, int year, int number) {
        Closing closing = find(open(agency), year, number);
        return ClosedFile.of(closing.content().bytes(), "application/json", ClosedFile.name(closing, ".json"));
    }

    /** The detached signatures, one to a line. */
    @Get("/{agency}/{year}/{number}/tanda-tangan.jws")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<?> signatures(String agency, int year, int number) {
        Closing closing = find(open(agency), year, number);
        return ClosedFile.of(closing.signatures(), "text/plain", ClosedFile.name(closing, ".jws"));
    }

    /** The registers of an agency that is open to strangers; for any other this page does not exist. */
    private RegistrySnapshot open(String agency) {
        try {
            AgencyId id = new AgencyId(agency);
            return registry.find(id)
                    .filter(found -> closings.published(id))
                    .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, agency));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, agency);
        }
    }

    private List<Closing> signed(RegistrySnapshot registers) {
        return closings.all(registers.agency().id()).stream()
                .filter(each -> each.signed() && !each.reopened())
                .sorted(java.util.Comparator.comparing(
                                (Closing each) -> each.quarter().lastDay())
                        .reversed())
                .toList();
    }

    private Closing find(RegistrySnapshot registers, int year, int number) {
        return signed(registers).stream()
                .filter(each -> each.quarter().year() == year && each.quarter().number() == number)
                .findFirst()
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, year + "/" + number));
    }

    private PageFormat format(HttpRequest<?> request, RegistrySnapshot registers) {
        return new PageFormat(languages.of(request), registers.agency().zone());
    }
}
