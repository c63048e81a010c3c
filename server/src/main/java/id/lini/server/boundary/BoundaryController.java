package id.lini.server.boundary;

import id.lini.server.registry.Area;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.UnitId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where areas lie: which boundaries there are, and a GeoJSON file with others. */
@Controller("/atur/batas")
@Produces(MediaType.TEXT_HTML)
@Secured("REGISTERS_CHANGE")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BoundaryController {
    private static final String VIEW = "boundary/boundaries";
    private static final int FAULTS_SHOWN = 200;

    private final Pages pages;
    private final Boundaries boundaries;
    private final Registry registry;

    BoundaryController(Pages pages, Boundaries boundaries, Registry registry) {
        this.pages = pages;
        this.boundaries = boundaries;
        this.registry = registry;
    }

    /** An area that has a boundary. */
    public record Line(String id, String name, String level, String points, String note) {}

    /** A fault in the reader's language; {@code feature} is empty for the whole file. */
    public record Fault(String feature, String member, String what, String mend) {}

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return show(HttpResponse.ok(), request, List.of(), 0);
    }

    /** Takes the file {@code batas}; with a fault nothing changes. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(HttpRequest<?> request, @Nullable @Part("batas") CompletedFileUpload batas) {
        SignedIn reader = SignedIn.of(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        BoundaryFile.Read read = BoundaryFile.read(bytes(batas), code -> known(registers, code));
        if (!read.faults().isEmpty()) {
            return show(HttpResponse.unprocessableEntity(), request, read.faults(), 0);
        }
        boundaries.take(reader.agency(), reader.person(), read.boundaries());
        return show(HttpResponse.ok(), request, List.of(), read.boundaries().size());
    }

    /** Removes all there are. */
    @Post("/hapus")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(HttpRequest<?> request) {
        SignedIn reader = SignedIn.of(request);
        boundaries.remove(reader.agency(), reader.person());
        return HttpResponse.seeOther(URI.create("/atur/batas"));
    }

    private HttpResponse<?> show(
            MutableHttpResponse<?> response, HttpRequest<?> request, List<BoundaryFault> faults, int taken) {
        PageFormat format = pages.format(request);
        SignedIn reader = SignedIn.of(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        List<AreaBoundary> all = boundaries.of(reader.agency());
        Map<String, Object> model = new HashMap<>();
        model.put("taken", taken);
        model.put("count", faults.size());
        model.put(
                "faults",
                faults.stream()
                        .limit(FAULTS_SHOWN)
                        .map(fault -> new Fault(
                                fault.feature() == 0 ? "" : format.number(fault.feature()),
                                fault.member(),
                                format.text(fault.what()),
                                format.text(fault.mend())))
                        .toList());
        model.put(
                "lines", all.stream().map(each -> line(each, registers, format)).toList());
        model.put("drawing", all.isEmpty() ? List.of() : List.of(Drawing.of(highest(all))));
        return pages.into(response, request, VIEW, model);
    }

    /** Those of the highest level that there are: the shortest codes. */
    private static List<AreaBoundary> highest(List<AreaBoundary> all) {
        int shortest = all.stream().mapToInt(each -> each.area().length()).min().orElseThrow();
        return all.stream().filter(each -> each.area().length() == shortest).toList();
    }

    private static Line line(AreaBoundary each, RegistrySnapshot registers, PageFormat format) {
        return new Line(
                each.area(),
                registers.area(new UnitId(each.area())).map(Area::name).orElse(each.area()),
                registers
                        .area(new UnitId(each.area()))
                        .map(area -> area.level().replace('_', ' '))
                        .orElse(""),
                format.number(each.shape().getNumPoints()),
                each.note());
    }

    private static boolean known(RegistrySnapshot registers, String code) {
        return registers.areas().stream().anyMatch(area -> area.id().value().equals(code));
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
