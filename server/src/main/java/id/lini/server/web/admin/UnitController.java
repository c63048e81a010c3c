package id.lini.server.web.admin;

import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Area;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistryEdits;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.UnitId;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units and areas: which there are and since when, new ones, ended ones, areas split and merged. */
@Controller("/atur/unit")
@Produces(MediaType.TEXT_HTML)
@Secured("REGISTERS_CHANGE")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UnitController {
    private static final int SHOWN = 80;

    private final Pages pages;
    private final RegistryEdits edits;
    private final Registry registry;
    private final Clock clock;

    UnitController(Pages pages, RegistryEdits edits, Registry registry, Clock clock) {
        this.pages = pages;
        this.edits = edits;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * A unit or area.
     *
     * @param until empty while it exists
     */
    public record Line(String id, String name, String kind, String area, String from, String until, boolean isArea) {}

    /** All units and areas, the first {@value #SHOWN} that fit {@code cari}. */
    @Get
    HttpResponse<?> units(HttpRequest<?> request, @QueryValue(defaultValue = "") String cari) {
        PageFormat format = pages.format(request);
        RegistrySnapshot registers = registry.of(SignedIn.of(request).agency());
        String part = cari.strip().toLowerCase(Locale.ROOT);
        List<ReportingUnit> found = registers.units().stream()
                .filter(unit -> (unit.name() + " " + unit.id() + " " + unit.kind())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .sorted(Comparator.comparing((ReportingUnit unit) -> unit.id().value()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("cari", cari.strip());
        model.put(
                "lines",
                found.stream()
                        .limit(SHOWN)
                        .map(unit -> line(unit, registers, format))
                        .toList());
        model.put("more", Math.max(0, found.size() - SHOWN));
        model.put("areas", places(registers));
        model.put(
                "kinds",
                registers.units().stream()
                        .map(ReportingUnit::kind)
                        .distinct()
                        .sorted()
                        .toList());
        model.put("today", registers.today(clock).toString());
        return pages.show(request, "web/admin/units", model);
    }

    /** Adds a registered unit; fields {@code id}, {@code name}, {@code kind}, {@code area}, {@code from}. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> add(HttpRequest<?> request, @Body Optional<Map<String, String>> fields) {
        SignedIn reader = SignedIn.of(request);
        UnitForm form = new UnitForm(fields.orElse(Map.of()));
        ReportingUnit unit = new ReportingUnit(
                form.id("id"),
                form.word("kind"),
                form.name("name"),
                form.id("area"),
                form.day("from"),
                Optional.empty());
        edits.addUnit(reader.agency(), reader.person(), unit);
        return back(unit.id());
    }

    /** Ends a unit or area; field {@code until}, its last day. */
    @Post("/{unit}/akhiri")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, String unit, @Body Optional<Map<String, String>> fields) {
        SignedIn reader = SignedIn.of(request);
        UnitId id = UnitForm.unit(unit);
        if (registry.of(reader.agency()).unit(id).isEmpty()) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, unit);
        }
        edits.endUnit(reader.agency(), reader.person(), id, new UnitForm(fields.orElse(Map.of())).day("until"));
        return back(id);
    }

    /** Splits or merges areas; fields {@code old} (ids with commas), {@code fresh} (a line each: id, name), {@code from}. */
    @Post("/pemekaran")
    @Consumes(MediaType.ALL)
    HttpResponse<?> redraw(HttpRequest<?> request, @Body Optional<Map<String, String>> fields) {
        SignedIn reader = SignedIn.of(request);
        UnitForm form = new UnitForm(fields.orElse(Map.of()));
        List<UnitId> old = form.ids("old");
        LocalDate first = form.day("from");
        edits.redraw(reader.agency(), reader.person(), old, form.named("fresh"), first);
        return HttpResponse.seeOther(URI.create("/atur/unit"));
    }

    private static HttpResponse<?> back(UnitId id) {
        return HttpResponse.seeOther(URI.create("/atur/unit?cari=" + id));
    }

    private static List<RolesOf.Place> places(RegistrySnapshot registers) {
        return registers.areas().stream()
                .filter(area -> area.validUntil().isEmpty())
                .sorted(Comparator.comparing(Area::name))
                .map(area -> new RolesOf.Place(area.id().value(), area.name() + " (" + area.level() + ")"))
                .toList();
    }

    private static Line line(ReportingUnit unit, RegistrySnapshot registers, PageFormat format) {
        boolean area = registers.area(unit.id()).isPresent();
        Optional<Area> above = area
                ? registers.area(unit.id()).flatMap(Area::parent).flatMap(registers::area)
                : registers.area(unit.area());
        return new Line(
                unit.id().value(),
                unit.name(),
                unit.kind(),
                above.map(Area::name).orElse(""),
                format.day(unit.validFrom()),
                unit.validUntil().map(format::day).orElse(""),
                area);
    }
}
