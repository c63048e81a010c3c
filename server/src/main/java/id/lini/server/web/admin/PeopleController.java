package id.lini.server.web.admin;

import id.lini.server.registry.Assignment;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistryEdits;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.Role;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People: adding them, giving and ending roles, moving them (mutasi). Nobody is deleted. */
@Controller("/atur/orang")
@Produces(MediaType.TEXT_HTML)
@Secured("REGISTERS_CHANGE")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {
    private final Pages pages;
    private final RolesOf roles;
    private final RegistryEdits edits;
    private final Registry registry;
    private final Clock clock;

    PeopleController(Pages pages, RolesOf roles, RegistryEdits edits, Registry registry, Clock clock) {
        this.pages = pages;
        this.roles = roles;
        this.edits = edits;
        this.registry = registry;
        this.clock = clock;
    }

    /** The form for somebody new. */
    @Get("/baru")
    HttpResponse<?> fresh(HttpRequest<?> request) {
        return pages.show(request, "web/admin/newperson", model(request));
    }

    /** Adds somebody with a first role; fields {@code id}, {@code name} and those of {@link RoleForm}. */
    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> add(HttpRequest<?> request, @Body Optional<Map<String, String>> fields) {
        SignedIn reader = SignedIn.of(request);
        RoleForm form = new RoleForm(fields.orElse(Map.of()));
        PersonId id = form.person();
        Assignment first = form.assignment(id);
        Person person = new Person(id, form.name(), first.validFrom(), Optional.empty());
        edits.addPerson(reader.agency(), reader.person(), person, first);
        return HttpResponse.seeOther(URI.create("/atur/orang/" + id));
    }

    /** All roles of a person, past ones too, with what can be done. */
    @Get("/{person}")
    HttpResponse<?> person(HttpRequest<?> request, String person) {
        SignedIn reader = SignedIn.of(request);
        Map<String, Object> model = model(request);
        model.put("person", roles.person(reader.agency(), person));
        model.put("roles", roles.of(reader.agency(), person, pages.format(request)));
        return pages.show(request, "web/admin/roles", model);
    }

    /** Gives a role beside those there are. */
    @Post("/{person}/peran")
    @Consumes(MediaType.ALL)
    HttpResponse<?> assign(HttpRequest<?> request, String person, @Body Optional<Map<String, String>> fields) {
        SignedIn reader = SignedIn.of(request);
        PersonId id = roles.person(reader.agency(), person).id();
        edits.assign(reader.agency(), reader.person(), new RoleForm(fields.orElse(Map.of())).assignment(id));
        return HttpResponse.seeOther(URI.create("/atur/orang/" + id));
    }

    /** Moves somebody: what holds ends the day before, the new role begins. */
    @Post("/{person}/mutasi")
    @Consumes(MediaType.ALL)
    HttpResponse<?> move(HttpRequest<?> request, String person, @Body Optional<Map<String, String>> fields) {
        SignedIn reader = SignedIn.of(request);
        PersonId id = roles.person(reader.agency(), person).id();
        edits.move(reader.agency(), reader.person(), new RoleForm(fields.orElse(Map.of())).assignment(id));
        return HttpResponse.seeOther(URI.create("/atur/orang/" + id));
    }

    /** Ends a role; fields {@code role}, {@code scope}, {@code from} name it, {@code until} is its last day. */
    @Post("/{person}/akhiri")
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(HttpRequest<?> request, String person, @Body Optional<Map<String, String>> fields) {
        SignedIn reader = SignedIn.of(request);
        PersonId id = roles.person(reader.agency(), person).id();
        RoleForm form = new RoleForm(fields.orElse(Map.of()));
        edits.end(reader.agency(), reader.person(), form.assignment(id), form.last());
        return HttpResponse.seeOther(URI.create("/atur/orang/" + id));
    }

    private Map<String, Object> model(HttpRequest<?> request) {
        RegistrySnapshot registers = registry.of(SignedIn.of(request).agency());
        Map<String, Object> model = new HashMap<>();
        model.put("kinds", List.of(Role.values()));
        model.put("places", RolesOf.places(registers));
        model.put("today", registers.today(clock).toString());
        return model;
    }
}
