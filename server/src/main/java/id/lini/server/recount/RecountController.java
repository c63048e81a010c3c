package id.lini.server.recount;

import id.lini.server.access.Right;
import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.job.Job;
import id.lini.server.job.JobKind;
import id.lini.server.job.Jobs;
import id.lini.server.job.Progress;
import id.lini.server.ledger.CellCheck;
import id.lini.server.ledger.CellKey;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.Item;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.text.Label;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Asks for a check of the cells and shows what it found. */
@Controller("/sel")
@Produces(MediaType.TEXT_HTML)
@Secured("CELLS_VERIFY")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecountController {
    private static final Label COUNTING = new Label("Menghitung ulang dari isian", "Recounting from the entries");

    private final Pages pages;
    private final CellCheck check;
    private final Jobs jobs;
    private final Registry registry;
    private final AuditLog audit;
    private final Transactions transactions;

    RecountController(
            Pages pages, CellCheck check, Jobs jobs, Registry registry, AuditLog audit, Transactions transactions) {
        this.pages = pages;
        this.check = check;
        this.jobs = jobs;
        this.registry = registry;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A cell that differs, in words.
     *
     * @param kept whether the cell differs from its postings
     * @param posted whether the postings differ from the entries
     */
    public record Line(
            String form, String item, String month, String unit, String members, boolean kept, boolean posted) {}

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return pages.show(
                request, "recount/ask", Map.of("mends", SignedIn.of(request).may(Right.CELLS_REBUILD)));
    }

    /** Compares and changes nothing. */
    @Post("/periksa")
    @Consumes(MediaType.ALL)
    HttpResponse<?> verify(HttpRequest<?> request) {
        SignedIn who = SignedIn.of(request);
        return ask(
                who, JobKind.CELLS_VERIFY, progress -> Recount.of(check.verify(who.agency(), seen(progress)), false));
    }

    /** Compares, and sets differing cells to their postings. */
    @Secured("CELLS_REBUILD")
    @Post("/hitung-ulang")
    @Consumes(MediaType.ALL)
    HttpResponse<?> rebuild(HttpRequest<?> request) {
        SignedIn who = SignedIn.of(request);
        return ask(
                who,
                JobKind.CELLS_REBUILD,
                progress -> transactions.write(who.agency().value(), () -> {
                    CellCheck.Findings found = check.rebuild(who.agency(), seen(progress));
                    audit.record(
                            who.agency(),
                            who.person().value(),
                            AuditAction.CELLS_REBUILT,
                            who.agency().value(),
                            String.valueOf(found.differences().size()));
                    return Recount.of(found, true);
                }));
    }

    /** What was found. */
    @Get("/{job}")
    HttpResponse<?> result(HttpRequest<?> request, String job) {
        SignedIn who = SignedIn.of(request);
        Recount found =
                jobs.result(who, job).map(Recount::read).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, job));
        PageFormat format = pages.format(request);
        RegistrySnapshot registers = registry.of(who.agency());
        List<Line> lines = found.differences().stream()
                .map(each -> line(each, registers, format))
                .toList();
        return pages.show(
                request,
                "recount/result",
                Map.of("found", found, "lines", lines, "mends", who.may(Right.CELLS_REBUILD)));
    }

    /** What is done. */
    @FunctionalInterface
    private interface Counting {
        Recount run(Progress progress);
    }

    private HttpResponse<?> ask(SignedIn who, JobKind kind, Counting counting) {
        Job job = jobs.ask(who, kind, "", progress -> counting.run(progress).json());
        return HttpResponse.seeOther(URI.create(job.place()));
    }

    private static CellCheck.Watcher seen(Progress progress) {
        return (done, all) -> progress.at(COUNTING, done, all);
    }

    private static Line line(Recount.Difference found, RegistrySnapshot registers, PageFormat format) {
        FormId form = new FormId(found.form());
        String title = registers
                .forms()
                .latest(form)
                .map(each -> format.text(each.definition().title()))
                .orElse(found.form());
        String item = found.item().equals(CellKey.REPORTS)
                ? format.text(new Label("jumlah laporan", "number of reports"))
                : registers
                        .forms()
                        .latest(form)
                        .flatMap(each -> each.definition().items().stream()
                                .filter(one -> one.id().equals(found.item()))
                                .map(Item::label)
                                .findFirst())
                        .map(format::text)
                        .orElse(found.item());
        return new Line(
                title,
                item,
                format.month(YearMonth.parse(found.month())),
                registers
                        .unit(new UnitId(found.unit()))
                        .map(ReportingUnit::name)
                        .orElse(found.unit()),
                found.members(),
                found.kept(),
                found.posted());
    }
}
