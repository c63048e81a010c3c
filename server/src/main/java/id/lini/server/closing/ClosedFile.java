package id.lini.server.closing;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A file of a closed quarter, to be kept. */
final class ClosedFile {
    private ClosedFile() {}

    /** {@code triwulan-2024-2.json}. */
    static String name(Closing closing, String end) {
        return "triwulan-" + closing.quarter().year() + "-" + closing.quarter().number() + end;
    }

    static HttpResponse<?> of(byte[] content, String type, String name) {
        return HttpResponse.ok(content)
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    static HttpResponse<?> of(String content, String type, String name) {
        return of(content.getBytes(StandardCharsets.UTF_8), type, name);
    }
}
