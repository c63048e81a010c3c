package id.lini.server.web.admin;

import id.lini.server.intake.BatchFiles;
import id.lini.server.intake.BatchRecord;
import id.lini.server.intake.ReceivedBatches;
import id.lini.server.problem.ApiProblem;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.batch.BatchFile;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.BatchId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the file of a phone that never gets a network is brought, and its receipts are taken from. */
@Controller("/berkas")
@Secured("BATCHES_BRING")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FileController {
    private static final int MAX_BATCHES = 100;
    private static final String VIEW = "web/admin/file";

    private final Pages pages;
    private final BatchFiles files;
    private final ReceivedBatches batches;

    FileController(Pages pages, BatchFiles files, ReceivedBatches batches) {
        this.pages = pages;
        this.files = files;
        this.batches = batches;
    }

    /** A batch of the file as the page shows it. */
    public record Line(String number, boolean received, boolean again, String problem) {}

    /** Asks for the file. */
    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return pages.show(request, VIEW, Map.of("lines", List.of(), "receipts", ""));
    }

    /** Takes the file in and says what became of each batch. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> receive(HttpRequest<?> request, @Nullable @Part("berkas") CompletedFileUpload berkas) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        List<BatchFiles.Line> lines = files.receive(reader.agency(), bytes(berkas));
        String received = BatchFiles.received(lines).stream()
                .limit(MAX_BATCHES)
                .map(BatchId::toString)
                .collect(Collectors.joining(","));
        return pages.show(
                request,
                VIEW,
                Map.of("lines", lines.stream().map(line -> line(line, format)).toList(), "receipts", received));
    }

    /** The receipts of batches that are stored, as the file that the phone reads. */
    @Get("/tanda-terima")
    HttpResponse<byte[]> receipts(HttpRequest<?> request, @QueryValue String kiriman) {
        AgencyId agency = SignedIn.of(request).agency();
        List<BatchRecord> found = new ArrayList<>();
        for (String id : kiriman.split(",", MAX_BATCHES + 1)) {
            found.add(batches.find(agency, batch(id)).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id)));
        }
        byte[] file =
                BatchFile.receipts(found.stream().map(BatchRecord::receipt).toList());
        return HttpResponse.ok(file)
                .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + BatchFile.RECEIPTS + "\"");
    }

    private static Line line(BatchFiles.Line line, PageFormat format) {
        return new Line(
                format.number(line.header().number()),
                line.receipt().isPresent(),
                line.replayed(),
                line.problem().map(problem -> format.text(problem.text())).orElse(""));
    }

    private static BatchId batch(String text) {
        try {
            return BatchId.parse(text);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, text);
        }
    }

    private static byte[] bytes(@Nullable CompletedFileUpload file) {
        if (file == null) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "berkas");
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be read", e);
        }
    }
}
