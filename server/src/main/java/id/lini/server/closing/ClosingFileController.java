package id.lini.server.closing;

import id.lini.server.problem.ApiProblem;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** What an auditor takes away: the figures as signed, the signatures, and the list of reports behind them. */
@Controller("/penutupan/berkas/{id}")
@Secured("CLOSING_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClosingFileController {
    private final Closings closings;

    ClosingFileController(Closings closings) {
        this.closings = closings;
    }

    /** The figures, byte for byte what is signed. */
    @Get("/angka.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<?> figures(HttpRequest<?> request, String id) {
        Closing closing = find(request, id);
        return ClosedFile.of(closing.content().bytes(), "application/json", ClosedFile.name(closing, ".json"));
    }

    /** The detached signatures, one to a line. */
    @Get("/tanda-tangan.jws")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<?> signatures(HttpRequest<?> request, String id) {
        Closing closing = find(request, id);
        return ClosedFile.of(closing.signatures(), "text/plain", ClosedFile.name(closing, ".jws"));
    }

    /** The reports that counted, see {@link Basis}. */
    @Get("/dasar.txt")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<?> basis(HttpRequest<?> request, String id) {
        Closing closing = find(request, id);
        String lines = closings.basis(SignedIn.of(request).agency(), id).orElse("");
        return ClosedFile.of(lines, "text/plain", ClosedFile.name(closing, "-dasar.txt"));
    }

    private Closing find(HttpRequest<?> request, String id) {
        return closings.find(SignedIn.of(request).agency(), id)
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
    }
}
