package id.lini.server.pack;

import id.lini.server.problem.ApiProblem;
import id.lini.server.web.PageFormat;
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
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page Paket dinas: send a pack, read what it would change, import it, and take the agency's pack away. */
@Controller("/paket")
@Secured("PACK_IMPORT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PackController {
    private static final String VIEW = "pack/pack";
    private static final int FAULTS_SHOWN = 500;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Pages pages;
    private final PackImport packs;
    private final PackExport export;
    private final PackUploads uploads;

    PackController(Pages pages, PackImport packs, PackExport export, PackUploads uploads) {
        this.pages = pages;
        this.packs = packs;
        this.export = export;
        this.uploads = uploads;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return pages.show(request, VIEW, model());
    }

    /** A dry run of the file {@code pack}, a ZIP or a workbook. */
    @Post("/periksa")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> rehearse(HttpRequest<?> request, @Nullable @Part("pack") CompletedFileUpload pack) {
        SignedIn who = SignedIn.of(request);
        Optional<PackUploads.Upload> upload = upload(pack);
        if (upload.isEmpty()) {
            Map<String, Object> model = model();
            model.put("nofile", true);
            return pages.into(HttpResponse.unprocessableEntity(), request, VIEW, model);
        }
        PackImport.Outcome outcome = run(who, upload.get(), true);
        Map<String, Object> model = model();
        if (outcome instanceof PackImport.Outcome.Rehearsed found) {
            model.put("key", uploads.keep(who, upload.get()));
            model.put("changes", found.changes());
            model.put("clean", true);
        }
        return answer(request, upload.get(), outcome, model);
    }

    /** Imports what was rehearsed; field {@code key}. */
    @Post("/impor")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, @Body Map<String, String> form) {
        SignedIn who = SignedIn.of(request);
        String key = form.getOrDefault("key", "");
        PackUploads.Upload upload = uploads.find(who, key).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, key));
        PackImport.Outcome outcome = run(who, upload, false);
        Map<String, Object> model = model();
        if (outcome instanceof PackImport.Outcome.Imported done) {
            uploads.drop(who, key);
            model.put("changes", done.changes());
            model.put("done", true);
        }
        return answer(request, upload, outcome, model);
    }

    /** The agency's pack as a ZIP of its folder. */
    @Get("/unduh.zip")
    HttpResponse<?> zip(HttpRequest<?> request) {
        SignedIn who = SignedIn.of(request);
        return file(export.zip(who.agency()), "application/zip", "paket-" + who.agency() + ".zip");
    }

    /** The same as a workbook. */
    @Get("/unduh.xlsx")
    HttpResponse<?> workbook(HttpRequest<?> request) {
        SignedIn who = SignedIn.of(request);
        return file(export.workbook(who.agency()), XLSX, "paket-" + who.agency() + ".xlsx");
    }

    private PackImport.Outcome run(SignedIn who, PackUploads.Upload upload, boolean dry) {
        PackImport.Wish wish = new PackImport.Wish(who.person().value(), Optional.of(who.agency()), dry);
        return packs.run(upload.name(), upload.content(), wish);
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, PackUploads.Upload upload, PackImport.Outcome outcome, Map<String, Object> model) {
        model.put("name", upload.name());
        MutableHttpResponse<?> response = HttpResponse.ok();
        if (outcome instanceof PackImport.Outcome.Refused refused) {
            PageFormat format = pages.format(request);
            model.put("count", refused.faults().size());
            model.put(
                    "faults",
                    refused.faults().stream()
                            .limit(FAULTS_SHOWN)
                            .map(fault -> line(fault, format))
                            .toList());
            response = HttpResponse.unprocessableEntity();
        }
        return pages.into(response, request, VIEW, model);
    }

    private static FaultLine line(PackFault fault, PageFormat format) {
        return new FaultLine(
                fault.file(),
                fault.row() > 0 ? String.valueOf(fault.row()) : "",
                fault.column(),
                format.text(fault.what()),
                format.text(fault.mend()));
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("name", "");
        model.put("key", "");
        model.put("nofile", false);
        model.put("clean", false);
        model.put("done", false);
        model.put("count", 0);
        model.put("faults", List.of());
        model.put("changes", List.of());
        return model;
    }

    private static HttpResponse<?> file(byte[] content, String type, String name) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private static Optional<PackUploads.Upload> upload(@Nullable CompletedFileUpload file) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            byte[] content = file.getBytes();
            String name = Optional.ofNullable(file.getFilename()).orElse("");
            return content.length == 0 ? Optional.empty() : Optional.of(new PackUploads.Upload(name, content));
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be read", e);
        }
    }
}
