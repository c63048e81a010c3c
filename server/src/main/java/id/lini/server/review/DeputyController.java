package id.lini.server.review;

import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistryEdits;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.registry.Role;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.PersonId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Deputies: while a supervisor is away, another who signs in to the pages decides in the same places. A deputy is a role
 * with a last day, so that what was decided stays under the deputy's own name.
 */
@Controller("/wakil")
@Produces(MediaType.TEXT_HTML)
@Secured("DEPUTY_NAME")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeputyController {
    private static final int LONGEST_DAYS = 92;

    private final Pages pages;
    private final Registry registry;
    private final RegistryEdits edits;
    private final Clock clock;

    DeputyController(Pages pages, Registry registry, RegistryEdits edits, Clock clock) {
        this.pages = pages;
        this.registry = registry;
        this.edits = edits;
        this.clock = clock;
    }

    /** Somebody to choose, or somebody who stands in now or soon. */
    public record Line(String person, String name, String place, String from, String until) {}

    /** Who stands in for the reader's places, and a form. */
    @Get
    HttpResponse<?> deputies(HttpRequest<?> request) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        Map<String, Object> model = new HashMap<>();
        model.put("deputies", standing(registers, reader, format));
        model.put("people", candidates(registers, reader));
        model.put("today", registers.today(clock).toString());
        return pages.show(request, "review/deputies", model);
    }

    /** Names a deputy for every place of the reader; fields {@code person}, {@code from}, {@code until}. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> name(HttpRequest<?> request, @Body Optional<Map<String, String>> fields) {
        SignedIn reader = SignedIn.of(request);
        Map<String, String> form = fields.orElse(Map.of());
        RegistrySnapshot registers = registry.of(reader.agency());
        String id = form.getOrDefault("person", "");
        PersonId deputy = candidates(registers, reader).stream()
                .filter(line -> line.person().equals(id))
                .map(line -> new PersonId(line.person()))
                .findFirst()
                .orElseThrow(() -> ApiProblem.of(ErrorCode.REQUEST_INVALID, "person"));
        LocalDate from = day(form, "from");
        LocalDate until = day(form, "until");
        if (from.isBefore(registers.today(clock))
                || until.isBefore(from)
                || ChronoUnit.DAYS.between(from, until) > LONGEST_DAYS) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "until");
        }
        for (Assignment own : own(registers, reader.person())) {
            edits.assign(
                    reader.agency(),
                    reader.person(),
                    new Assignment(deputy, Role.SUPERVISOR, own.scope(), from, Optional.of(until), own.forms()));
        }
        return HttpResponse.seeOther(URI.create("/wakil"));
    }

    private List<Line> standing(RegistrySnapshot registers, SignedIn reader, PageFormat format) {
        LocalDate today = registers.today(clock);
        List<Assignment> own = own(registers, reader.person());
        return registers.assignments().stream()
                .filter(each -> each.role() == Role.SUPERVISOR
                        && !each.person().equals(reader.person())
                        && each.validUntil().filter(end -> !end.isBefore(today)).isPresent()
                        && own.stream().anyMatch(mine -> mine.scope().equals(each.scope())))
                .sorted(Comparator.comparing(Assignment::validFrom))
                .map(each -> new Line(
                        each.person().value(),
                        registers.nameOf(each.person()),
                        registers
                                .unit(each.scope())
                                .map(ReportingUnit::name)
                                .orElse(each.scope().value()),
                        format.day(each.validFrom()),
                        each.validUntil().map(format::day).orElse("")))
                .toList();
    }

    /** Whoever has an account and is somebody today. */
    private List<Line> candidates(RegistrySnapshot registers, SignedIn reader) {
        LocalDate today = registers.today(clock);
        return registry.accounts(reader.agency()).stream()
                .map(account -> account.person())
                .distinct()
                .filter(person -> !person.equals(reader.person()) && may(registers.roles(person, today)))
                .map(registers::person)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Person::name))
                .map(person -> new Line(person.id().value(), person.name(), "", "", ""))
                .toList();
    }

    /** An auditor must not decide on what is audited, nor an administrator on what the roles are for. */
    private static boolean may(Set<Role> roles) {
        return !roles.isEmpty() && !roles.contains(Role.AUDITOR) && !roles.contains(Role.ADMINISTRATOR);
    }

    /** The reader's own places, without those held as somebody's deputy: no deputy names a further one. */
    private List<Assignment> own(RegistrySnapshot registers, PersonId reader) {
        LocalDate today = registers.today(clock);
        return registers.assignments(reader).stream()
                .filter(each -> each.role() == Role.SUPERVISOR
                        && each.holdsOn(today)
                        && each.validUntil().isEmpty())
                .toList();
    }

    private static LocalDate day(Map<String, String> form, String field) {
        try {
            return LocalDate.parse(form.getOrDefault(field, ""));
        } catch (DateTimeException e) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, field);
        }
    }
}
