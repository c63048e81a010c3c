package id.lini.server.completeness;

import id.lini.server.access.Right;
import id.lini.server.messages.Messages;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.PersonId;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pages Kelengkapan. */
@Controller("/kelengkapan")
@Produces(MediaType.TEXT_HTML)
@Secured("COMPLETENESS_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CompletenessController {
    private final Pages pages;
    private final Boards boards;
    private final Slips slips;
    private final Messages messages;

    CompletenessController(Pages pages, Boards boards, Slips slips, Messages messages) {
        this.pages = pages;
        this.boards = boards;
        this.slips = slips;
        this.messages = messages;
    }

    /**
     * Units by periods for one form, rates by kecamatan, and who is behind.
     *
     * @param diingatkan the name of whoever was just reminded
     */
    @Get
    HttpResponse<?> board(
            HttpRequest<?> request,
            @QueryValue Optional<Integer> tahun,
            @QueryValue(defaultValue = "") String formulir,
            @QueryValue(defaultValue = "") String diingatkan) {
        SignedIn reader = SignedIn.of(request);
        int year = year(reader, tahun);
        Map<String, Object> model = new HashMap<>();
        model.put("board", boards.board(reader, year, formulir, pages.format(request)));
        model.put("reminds", reader.may(Right.REMIND));
        model.put("reminded", diingatkan);
        model.put("last", boards.lastYear(reader));
        return pages.show(request, "completeness/board", model);
    }

    /** One expected report: what came, what became of it, who answers for it. */
    @Get("/{form}/{unit}/{period}")
    HttpResponse<?> report(HttpRequest<?> request, String form, String unit, String period) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        Duty duty = boards.duty(reader, form, unit, period);
        return pages.show(request, "completeness/report", Map.of("slip", slips.of(reader, duty, format)));
    }

    /** Reminds an officer; fields {@code orang} and {@code tahun}. A second tap on the same day sends nothing more. */
    @Secured("REMIND")
    @Post("/ingatkan")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remind(HttpRequest<?> request, @Body Optional<Map<String, String>> fields) {
        SignedIn reader = SignedIn.of(request);
        Map<String, String> form = fields.orElse(Map.of());
        int year = year(reader, Optional.of(form.getOrDefault("tahun", "")).flatMap(CompletenessController::number));
        Behind behind = boards.behind(reader, year, form.getOrDefault("orang", ""), pages.format(request));
        if (!behind.today()) {
            messages.send(
                    reader.agency(),
                    new Messages.Sender(reader.person(), reader.name()),
                    new PersonId(behind.person()),
                    behind.text());
        }
        return HttpResponse.seeOther(
                URI.create("/kelengkapan?tahun=" + year + "&diingatkan=" + behind.person() + "#tertinggal"));
    }

    private int year(SignedIn reader, Optional<Integer> asked) {
        return asked.filter(year -> year >= 2000 && year <= 2900).orElseGet(() -> boards.usualYear(reader));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
