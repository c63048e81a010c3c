package id.lini.server.closing;

import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.Sha256;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Anybody checks a closed quarter they were given: the two files against the keys of this server. */
@Controller("/verifikasi")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class VerifyController {
    private static final String VIEW = "closing/verify";

    private final Pages pages;
    private final Signatures signatures;

    VerifyController(Pages pages, Signatures signatures) {
        this.pages = pages;
        this.signatures = signatures;
    }

    /** A signature in words. */
    public record Line(boolean holds, String act, String by, String at, String reason, String key) {}

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return pages.show(request, VIEW, model());
    }

    /** Checks; files {@code figures} and {@code signatures}. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> check(
            HttpRequest<?> request,
            @Nullable @Part("figures") CompletedFileUpload figures,
            @Nullable @Part("signatures") CompletedFileUpload lines) {
        byte[] content = bytes(figures);
        Map<String, Object> model = model();
        List<Signatures.Checked> checked = signatures.check(content, new String(bytes(lines), StandardCharsets.UTF_8));
        if (content.length == 0 || checked.isEmpty()) {
            model.put("missing", true);
            return pages.into(HttpResponse.unprocessableEntity(), request, VIEW, model);
        }
        PageFormat format = pages.format(request);
        model.put("lines", checked.stream().map(each -> line(each, format)).toList());
        model.put("all", checked.stream().allMatch(Signatures.Checked::holds));
        model.put("hash", Sha256.of(content).text());
        model.put("about", about(content, format));
        return pages.show(request, VIEW, model);
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("missing", false);
        model.put("all", false);
        model.put("lines", List.of());
        model.put("hash", "");
        model.put("about", "");
        return model;
    }

    private static Line line(Signatures.Checked checked, PageFormat format) {
        Signatures.Statement said = checked.statement();
        return new Line(checked.holds(), said.act(), said.by(), format.moment(said.at()), said.reason(), checked.key());
    }

    /** Agency and quarter as the file says; empty for a file that is no closed quarter. */
    private static String about(byte[] content, PageFormat format) {
        try {
            JsonObject json = Json.read(content);
            return json.text("agencyName") + ", " + format.quarter(json.integer("quarter"), json.integer("year"));
        } catch (JsonFault e) {
            return "";
        }
    }

    private static byte[] bytes(@Nullable CompletedFileUpload file) {
        if (file == null) {
            return new byte[0];
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be read", e);
        }
    }
}
