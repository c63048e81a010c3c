package id.lini.server.report;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.Derivation;
import id.lini.server.achievement.formula.Term;
import id.lini.server.registry.Area;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.registry.UnitOrigins;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.PersonId;
import id.lini.shared.text.Label;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The units behind a figure that counts a register: groups, faskes, kelurahan. Units only: no register holds people here. */
@Controller("/capaian/indikator/{indicator}/terdaftar")
@Produces(MediaType.TEXT_HTML)
@Secured("ORIGINS_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MembersController {
    private static final int ROWS = 200;

    private final Pages pages;
    private final Asking asking;
    private final Achievements achievements;
    private final Registry registry;
    private final UnitOrigins origins;

    MembersController(Pages pages, Asking asking, Achievements achievements, Registry registry, UnitOrigins origins) {
        this.pages = pages;
        this.asking = asking;
        this.achievements = achievements;
        this.registry = registry;
        this.origins = origins;
    }

    /**
     * Which of the formula's counts is asked.
     *
     * @param kind of the units
     * @param below whether it stands below the bar of the ratio, where it may be held to a day or a list
     * @param area only those of this kecamatan; empty for all
     */
    record Wanted(String kind, boolean below, String area) {}

    @Get
    HttpResponse<?> members(
            HttpRequest<?> request,
            String indicator,
            @QueryValue Optional<Integer> year,
            @QueryValue Optional<Integer> quarter,
            @QueryValue Optional<String> version,
            @QueryValue Optional<String> asof,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "false") boolean below,
            @QueryValue(defaultValue = "") String area,
            @QueryValue(defaultValue = "1") int page) {
        PageFormat format = pages.format(request);
        Question question = asking.question(request, year, quarter, version, new Question.View(asof, Optional.empty()))
                .orElseThrow(() -> Asking.missing(indicator));
        Derivation derivation =
                achievements.derivation(question.ask(), indicator).orElseThrow(() -> Asking.missing(indicator));
        Wanted wanted = new Wanted(kind, below, area);
        Derivation.Part part = derivation.parts().stream()
                .filter(each -> each.below() == below && each.asked().equals(new Term.Registered(kind)))
                .findFirst()
                .orElseThrow(() -> Asking.missing(kind));
        Map<String, Object> model = asking.model(question, format);
        model.put("indicator", derivation.figures().indicator());
        model.put("wanted", wanted);
        model.put("members", view(SignedIn.of(request), part, wanted, page, format));
        return pages.show(request, "report/members", model);
    }

    private MembersView view(SignedIn reader, Derivation.Part part, Wanted wanted, int page, PageFormat format) {
        RegistrySnapshot registers = registry.of(reader.agency());
        Derivation.Members members = part.members().orElseThrow();
        Map<String, Set<String>> places = new Places(registers).units();
        List<ReportingUnit> taken = members.units().stream()
                .filter(unit -> Optional.ofNullable(places.get(wanted.area()))
                        .map(units -> units.contains(unit.id().value()))
                        .orElse(true))
                .sorted(Comparator.comparing(ReportingUnit::name)
                        .thenComparing(unit -> unit.id().value()))
                .toList();
        int last = Math.max(1, (taken.size() + ROWS - 1) / ROWS);
        int at = Math.min(Math.max(1, page), last);
        List<ReportingUnit> some =
                taken.stream().skip((at - 1L) * ROWS).limit(ROWS).toList();
        Map<String, UnitOrigins.Origin> known = origins.of(
                reader.agency(), some.stream().map(unit -> unit.id().value()).collect(Collectors.toSet()));
        return new MembersView(
                new MeasureWords(registers.forms(), format).of(part.asked()),
                members.list()
                        .map(list -> list + ", " + format.day(members.day()))
                        .orElse(format.day(members.day())),
                format.number(members.units().size()),
                places(members, places, wanted, registers, format),
                some.stream().map(unit -> row(unit, known, registers, format)).toList(),
                format.number(taken.size()),
                at,
                last);
    }

    private static List<MembersView.Place> places(
            Derivation.Members members,
            Map<String, Set<String>> places,
            Wanted wanted,
            RegistrySnapshot registers,
            PageFormat format) {
        Places names = new Places(registers);
        return places.entrySet().stream()
                .map(place -> new MembersView.Place(
                        place.getKey(),
                        names.name(place.getKey()),
                        format.number(members.units().stream()
                                .filter(unit ->
                                        place.getValue().contains(unit.id().value()))
                                .count()),
                        place.getKey().equals(wanted.area())))
                .toList();
    }

    private static MembersView.Row row(
            ReportingUnit unit, Map<String, UnitOrigins.Origin> known, RegistrySnapshot registers, PageFormat format) {
        String from = format.day(unit.validFrom());
        return new MembersView.Row(
                unit.id().value(),
                unit.name(),
                registers.area(unit.area()).map(Area::name).orElse(unit.area().value()),
                unit.validUntil()
                        .map(until -> from + " – " + format.day(until))
                        .orElse(format.text(new Label("sejak " + from, "since " + from))),
                Optional.ofNullable(known.get(unit.id().value()))
                        .map(origin -> origin(origin, registers, format))
                        .orElse(format.text(new Label("tidak tercatat", "not recorded"))));
    }

    private static String origin(UnitOrigins.Origin origin, RegistrySnapshot registers, PageFormat format) {
        String when = origin.at().map(format::moment).orElse("");
        return format.text(origin.person()
                .map(person -> registers.nameOf(new PersonId(person)))
                .map(name -> new Label("ditambahkan " + name + ", " + when, "added by " + name + ", " + when))
                .orElse(
                        when.isEmpty()
                                ? new Label("paket dinas", "the agency's pack")
                                : new Label("paket yang diimpor " + when, "the pack imported on " + when)));
    }
}
