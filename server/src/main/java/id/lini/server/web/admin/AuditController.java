package id.lini.server.web.admin;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.registry.Person;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.web.PageFormat;
import id.lini.server.web.Pages;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.id.PersonId;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The page Catatan: what people did, with search. */
@Controller("/catatan")
@Produces(MediaType.TEXT_HTML)
@Secured("AUDIT_READ")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {
    private static final int SHOWN = 50;
    private static final int NAMES = 50;

    private final Pages pages;
    private final AuditLog audit;
    private final Registry registry;

    AuditController(Pages pages, AuditLog audit, Registry registry) {
        this.pages = pages;
        this.audit = audit;
        this.registry = registry;
    }

    /** An action to choose; its name and its words. */
    public record Choice(String name, String word) {}

    /** An event; the actor by name, the action in words. */
    public record Line(String at, String actor, String action, String subject, String detail) {}

    /**
     * Events, the newest first.
     *
     * @param cari a part of a name, an action, what it was done to, or a detail
     * @param tindakan one action and no other, empty for all
     * @param sebelum the event after which an earlier page ended
     */
    @Get
    HttpResponse<?> events(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String cari,
            @QueryValue(defaultValue = "") String tindakan,
            @QueryValue(defaultValue = "") String sebelum) {
        SignedIn reader = SignedIn.of(request);
        PageFormat format = pages.format(request);
        RegistrySnapshot registers = registry.of(reader.agency());
        String part = cari.strip().toLowerCase(Locale.ROOT);
        List<String> actors = part.isEmpty()
                ? List.of()
                : registers.people().stream()
                        .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(part))
                        .map(Person::id)
                        .map(PersonId::value)
                        .limit(NAMES)
                        .toList();
        Optional<AuditAction> only = AuditAction.of(tindakan);
        List<AuditAction> named = Arrays.stream(AuditAction.values())
                .filter(action -> !part.isEmpty()
                        && format.text(action.word()).toLowerCase(Locale.ROOT).contains(part))
                .toList();
        List<AuditLog.Found> found =
                audit.search(reader.agency(), new AuditLog.Search(part, actors, named, only), sebelum, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        List<AuditLog.Found> shown = more ? found.subList(0, SHOWN) : found;
        return pages.show(
                request,
                "web/admin/audit",
                Map.of(
                        "cari", cari.strip(),
                        "tindakan", only.map(AuditAction::name).orElse(""),
                        "actions", choices(format),
                        "lines",
                                shown.stream()
                                        .map(each -> line(each, registers, format))
                                        .toList(),
                        "next", more ? shown.get(SHOWN - 1).id() : ""));
    }

    /** What can be chosen, in the order of its words. */
    private static List<Choice> choices(PageFormat format) {
        return Arrays.stream(AuditAction.values())
                .map(action -> new Choice(action.name(), format.text(action.word())))
                .sorted(Comparator.comparing(Choice::word))
                .toList();
    }

    private static Line line(AuditLog.Found found, RegistrySnapshot registers, PageFormat format) {
        String actor = found.event().actor();
        String name = registers.people().stream()
                .filter(person -> person.id().value().equals(actor))
                .map(Person::name)
                .findFirst()
                .orElse(actor);
        return new Line(
                format.moment(found.event().at()),
                name,
                AuditAction.of(found.event().action())
                        .map(action -> format.text(action.word()))
                        .orElse(found.event().action()),
                found.event().subject(),
                found.event().detail());
    }
}
