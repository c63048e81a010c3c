package id.lini.server.report;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.followup.FollowUpPages;
import id.lini.server.plan.Booking;
import id.lini.server.plan.PlanNode;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The money of a node, down to its bookings and their evidence. */
@Controller("/capaian/anggaran")
@Produces(MediaType.TEXT_HTML)
@Secured("FIGURES_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MoneyController {
    private final Pages pages;
    private final Asking asking;
    private final Achievements achievements;
    private final FollowUpPages followUps;

    MoneyController(Pages pages, Asking asking, Achievements achievements, FollowUpPages followUps) {
        this.pages = pages;
        this.asking = asking;
        this.achievements = achievements;
        this.followUps = followUps;
    }

    /** A node under the one shown. */
    public record Part(String code, String number, String name, Shown budget, Shown spent, Shown absorption) {}

    /** The money of the whole plan by its programmes. */
    @Get
    HttpResponse<?> whole(
            HttpRequest<?> request,
            @QueryValue Optional<Integer> year,
            @QueryValue Optional<Integer> quarter,
            @QueryValue Optional<String> version,
            @QueryValue Optional<String> asof,
            @QueryValue Optional<String> policy) {
        Question question = asking.question(request, year, quarter, version, new Question.View(asof, policy))
                .orElseThrow(() -> Asking.missing("anggaran"));
        PageFormat format = pages.format(request);
        QuarterFigures figures = asking.figures(question);
        PlanTable table = new PlanTable(figures, List.of(figures), Map.of(), format);
        PlanRow total = table.total();
        Map<String, Object> model = model(question, figures, format);
        model.put("node", Optional.empty());
        model.put("budget", total.budget());
        model.put("spent", total.spent());
        model.put("absorption", total.absorption());
        model.put("parts", parts(figures, PlanTable.tops(figures.plan()), format));
        model.put("bookings", List.of());
        model.put("lines", List.of());
        return pages.show(request, "report/budget", model);
    }

    /** The money of a node by what is under it, and every booking. */
    @Get("/{node}")
    HttpResponse<?> node(
            HttpRequest<?> request,
            String node,
            @QueryValue Optional<Integer> year,
            @QueryValue Optional<Integer> quarter,
            @QueryValue Optional<String> version,
            @QueryValue Optional<String> asof,
            @QueryValue Optional<String> policy) {
        Question question = asking.question(request, year, quarter, version, new Question.View(asof, policy))
                .orElseThrow(() -> Asking.missing(node));
        PageFormat format = pages.format(request);
        QuarterFigures figures = asking.figures(question);
        PlanNode found = figures.plan().node(node).orElseThrow(() -> Asking.missing(node));
        BudgetFigures money = figures.budgets().get(node);
        Printer printer = new Printer(figures.policy(), format);
        Map<String, Object> model = model(question, figures, format);
        model.put("node", Optional.of(found));
        model.put("budget", printer.budget(money));
        model.put("spent", printer.spent(money));
        model.put("absorption", printer.absorption(money));
        model.put("parts", parts(figures, figures.plan().children(node), format));
        model.put(
                "bookings",
                achievements.bookings(question.ask(), figures.plan(), node).stream()
                        .map(booking -> line(booking, figures, printer, format))
                        .toList());
        model.put(
                "lines",
                followUps.of(SignedIn.of(request).agency(), question.year(), question.quarter(), node, format));
        return pages.show(request, "report/budget", model);
    }

    private static List<Part> parts(QuarterFigures figures, List<PlanNode> nodes, PageFormat format) {
        Printer printer = new Printer(figures.policy(), format);
        return nodes.stream()
                .map(each -> {
                    BudgetFigures money = figures.budgets().get(each.code());
                    return new Part(
                            each.code(),
                            each.label(),
                            each.name(),
                            printer.budget(money),
                            printer.spent(money),
                            printer.absorption(money));
                })
                .toList();
    }

    private static BookingLine line(Booking booking, QuarterFigures figures, Printer printer, PageFormat format) {
        PlanNode node = figures.plan().node(booking.node()).orElseThrow();
        return new BookingLine(
                node.label(),
                node.name(),
                format.month(booking.month()),
                format.day(booking.posted()),
                printer.rupiah(booking.amount()),
                booking.source(),
                booking.entry().map(id -> "/isian/" + id).orElse(""));
    }

    private Map<String, Object> model(Question question, QuarterFigures figures, PageFormat format) {
        Map<String, Object> model = asking.model(question, format);
        model.put("version", figures.plan().version());
        return model;
    }
}
