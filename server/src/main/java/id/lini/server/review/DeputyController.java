package id.lini.server.review;

import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Assignment;
import id.lini.server.registry.Deputies;
import id.lini.server.registry.Deputyship;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.registry.Role;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.PersonId;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
    private static final int MOST_PAST = 12;

    private final Pages pages;
    private final Registry registry;
    private final Deputies deputies;
    private final Clock clock;

    DeputyController(Pages pages, Registry registry, Deputies deputies, Clock clock) {
        this.pages = pages;
        this.registry = registry;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** Somebody to choose. */
    public record Choice(String person, String name) {}

    /**
     * Somebody who stands in now or soon, or who did.
     *
     * @param scope with {@code person} and {@code first}, a day as forms have it, what names it
     * @param by who named them, empty where that is not known: a pack or an administrator gave the role
     * @param mine whether it is the reader's to end
     * @param ended the day on which it was ended early, empty for not
     */
    public record Line(
            String person,
            String name,
            String scope,
            String place,
            String first,
            String from,
            String until,
            String by,
            boolean mine,
            String ended) {}

    /**
     * Who stands in for the reader's places, who did, and a form.
     *
     * @param diakhiri whether one was just ended
     */
    @Get
    HttpResponse<?> page(HttpRequest<?> request, @QueryValue(defaultValue = "false") boolean diakhiri) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        Map<String, Object> model = new HashMap<>();
        List<Deputyship> named = deputies.of(reader.agency());
        model.put("deputies", standing(registers, reader, named, format));
        model.put("past", past(registers, reader, named, format));
        model.put("ended", diakhiri);
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
        deputies.name(
                reader.agency(),
                reader.person(),
                own(registers, reader.person()).stream()
                        .map(own -> new Assignment(
                                deputy, Role.SUPERVISOR, own.scope(), from, Optional.of(until), own.forms()))
                        .toList());
        return HttpResponse.seeOther(URI.create("/wakil"));
    }

    /** Ends one of the reader's own from today on; fields {@code person}, {@code scope} and {@code from} name it. */
    @Post("/akhiri")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, @Body Optional<Map<String, String>> fields) {
        SignedIn reader = SignedIn.of(request);
        Map<String, String> form = fields.orElse(Map.of());
        deputies.end(
                reader.agency(),
                reader.person(),
                id(form, "person", PersonId::new),
                id(form, "scope", UnitId::new),
                day(form, "from"));
        return HttpResponse.seeOther(URI.create("/wakil?diakhiri=true"));
    }

    private List<Line> standing(
            RegistrySnapshot registers, SignedIn reader, List<Deputyship> named, PageFormat format) {
        LocalDate today = registers.today(clock);
        List<Assignment> own = own(registers, reader.person());
        return registers.assignments().stream()
                .filter(each -> each.role() == Role.SUPERVISOR
                        && !each.person().equals(reader.person())
                        && each.validUntil().filter(end -> !end.isBefore(today)).isPresent()
                        && own.stream().anyMatch(mine -> mine.scope().equals(each.scope())))
                .sorted(Comparator.comparing(Assignment::validFrom))
                .map(each -> {
                    Optional<PersonId> by = named.stream()
                            .filter(one -> one.gave(each))
                            .map(Deputyship::namedBy)
                            .findFirst();
                    return new Line(
                            each.person().value(),
                            registers.nameOf(each.person()),
                            each.scope().value(),
                            place(registers, each.scope()),
                            each.validFrom().toString(),
                            format.day(each.validFrom()),
                            each.validUntil().map(format::day).orElse(""),
                            by.map(registers::nameOf).orElse(""),
                            by.filter(reader.person()::equals).isPresent(),
                            "");
                })
                .toList();
    }

    /** The latest of those that are over, whoever of the reader's places named them. */
    private List<Line> past(RegistrySnapshot registers, SignedIn reader, List<Deputyship> named, PageFormat format) {
        LocalDate today = registers.today(clock);
        List<Assignment> own = own(registers, reader.person());
        return named.stream()
                .filter(each -> each.endedAt().isPresent() || each.last().isBefore(today))
                .filter(each -> own.stream().anyMatch(mine -> mine.scope().equals(each.scope())))
                .limit(MOST_PAST)
                .map(each -> new Line(
                        each.person().value(),
                        registers.nameOf(each.person()),
                        each.scope().value(),
                        place(registers, each.scope()),
                        each.from().toString(),
                        format.day(each.from()),
                        format.day(each.last()),
                        registers.nameOf(each.namedBy()),
                        false,
                        each.endedAt().map(format::day).orElse("")))
                .toList();
    }

    private static String place(RegistrySnapshot registers, UnitId scope) {
        return registers.unit(scope).map(ReportingUnit::name).orElse(scope.value());
    }

    /** Whoever has an account and is somebody today. */
    private List<Choice> candidates(RegistrySnapshot registers, SignedIn reader) {
        LocalDate today = registers.today(clock);
        return registry.accounts(reader.agency()).stream()
                .map(account -> account.person())
                .distinct()
                .filter(person -> !person.equals(reader.person()) && may(registers.roles(person, today)))
                .map(registers::person)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Person::name))
                .map(person -> new Choice(person.id().value(), person.name()))
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

    private static <T> T id(Map<String, String> form, String field, Function<String, T> reader) {
        try {
            return reader.apply(form.getOrDefault(field, ""));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, field);
        }
    }
}
