package id.lini.server.pack;

import id.lini.server.job.Job;
import id.lini.server.job.JobKind;
import id.lini.server.job.Jobs;
import id.lini.server.job.LongWork;
import id.lini.server.job.Progress;
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
import java.net.URI;
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
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Pages pages;
    private final PackImport packs;
    private final PackExport export;
    private final PackUploads uploads;
    private final Jobs jobs;

    PackController(Pages pages, PackImport packs, PackExport export, PackUploads uploads, Jobs jobs) {
        this.pages = pages;
        this.packs = packs;
        this.export = export;
        this.uploads = uploads;
        this.jobs = jobs;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return pages.show(request, VIEW, model());
    }

    /** A dry run of the file {@code pack}, a ZIP or a workbook; long ones are gone on with as a job. */
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
        String key = uploads.keep(who, upload.get());
        return ask(request, JobKind.PACK_CHECK, upload.get().name(), progress -> {
            PackImport.Outcome outcome = run(who, upload.get(), true, progress);
            return PackResult.of(upload.get().name(), key, outcome).json();
        });
    }

    /** Imports what was rehearsed; field {@code key}. */
    @Post("/impor")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(HttpRequest<?> request, @Body Map<String, String> form) {
        SignedIn who = SignedIn.of(request);
        String key = form.getOrDefault("key", "");
        PackUploads.Upload upload = uploads.find(who, key).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, key));
        return ask(request, JobKind.PACK_IMPORT, upload.name(), progress -> {
            PackImport.Outcome outcome = run(who, upload, false, progress);
            if (outcome instanceof PackImport.Outcome.Imported) {
                uploads.drop(who, key);
            }
            return PackResult.of(upload.name(), key, outcome).json();
        });
    }

    /** How a check or an import ended. */
    @Get("/hasil/{job}")
    HttpResponse<?> result(HttpRequest<?> request, String job) {
        return shown(request, kept(request, job));
    }

    /** Makes the agency's pack as a ZIP of its folder. */
    @Post("/unduh.zip")
    @Consumes(MediaType.ALL)
    HttpResponse<?> zip(HttpRequest<?> request) {
        SignedIn who = SignedIn.of(request);
        return ask(request, JobKind.PACK_ZIP, "paket-" + who.agency() + ".zip", progress -> {
            progress.at(PackSteps.WRITING_FILE, 0, 1);
            return export.zip(who.agency());
        });
    }

    /** The same as a workbook. */
    @Post("/unduh.xlsx")
    @Consumes(MediaType.ALL)
    HttpResponse<?> workbook(HttpRequest<?> request) {
        SignedIn who = SignedIn.of(request);
        return ask(request, JobKind.PACK_WORKBOOK, "paket-" + who.agency() + ".xlsx", progress -> {
            progress.at(PackSteps.WRITING_FILE, 0, 1);
            return export.workbook(who.agency());
        });
    }

    /** A pack that was made. */
    @Get("/unduh/{job}")
    HttpResponse<?> file(HttpRequest<?> request, String job) {
        byte[] content = kept(request, job);
        Job made = jobs.find(SignedIn.of(request), job).orElseThrow();
        return HttpResponse.ok(content)
                .contentType(made.kind() == JobKind.PACK_ZIP ? "application/zip" : XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.subject() + "\"");
    }

    private byte[] kept(HttpRequest<?> request, String job) {
        return jobs.result(SignedIn.of(request), job).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, job));
    }

    private PackImport.Outcome run(SignedIn who, PackUploads.Upload upload, boolean dry, Progress progress) {
        PackImport.Wish wish = new PackImport.Wish(who.person().value(), Optional.of(who.agency()), dry);
        return packs.run(upload.name(), upload.content(), wish, progress);
    }

    /** Short work is answered at once, the page of a job shows the other. */
    private HttpResponse<?> ask(HttpRequest<?> request, JobKind kind, String subject, LongWork work) {
        Job job = jobs.ask(SignedIn.of(request), kind, subject, work);
        boolean read = job.done() && (kind == JobKind.PACK_CHECK || kind == JobKind.PACK_IMPORT);
        return read ? shown(request, kept(request, job.id())) : HttpResponse.seeOther(URI.create(job.place()));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, byte[] kept) {
        PackResult result = PackResult.read(kept);
        PageFormat format = pages.format(request);
        Map<String, Object> model = model();
        model.put("name", result.name());
        model.put("key", result.key());
        model.put("count", result.count());
        model.put(
                "faults",
                result.faults().stream().map(fault -> line(fault, format)).toList());
        model.put("changes", result.changes());
        model.put("clean", !result.refused() && !result.imported());
        model.put("done", result.imported());
        MutableHttpResponse<?> response = result.refused() ? HttpResponse.unprocessableEntity() : HttpResponse.ok();
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
