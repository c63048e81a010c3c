package id.lini.server.audit;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.Uuid7;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The record of what people did. Written in the transaction of the deed, so that there is none without the other. */
@Singleton
public final class AuditLog {
    private final AuditRepository repository;
    private final Uuid7 ids;
    private final Clock clock;

    AuditLog(AuditRepository repository, Uuid7 ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records a deed of now; call it within the write that does it. */
    public void record(AgencyId agency, String actor, AuditAction action, String subject, String detail) {
        repository.insert(new AuditRow(
                agency.value(), ids.next().toString(), clock.millis(), actor, action.name(), subject, detail));
    }

    /**
     * An event that was found.
     *
     * @param id to go on after it
     */
    public record Found(String id, AuditEvent event) {}

    /**
     * What to search for.
     *
     * @param part a text, in lower case, empty for all
     * @param actors ids that fit the text by their names
     * @param actions what fits the text by its words
     * @param only one action and no other
     */
    public record Search(String part, List<String> actors, List<AuditAction> actions, Optional<AuditAction> only) {
        /** Copies the lists. */
        public Search {
            Objects.requireNonNull(part, "part is null");
            Objects.requireNonNull(only, "only is null");
            actors = List.copyOf(actors);
            actions = List.copyOf(actions);
        }
    }

    /**
     * Events that fit, newest first.
     *
     * @param before the id of an event: only earlier ones; empty for the newest
     */
    public List<Found> search(AgencyId agency, Search search, String before, int limit) {
        // a list without elements is no SQL, and an id that sorts after all others is no limit
        List<String> actors = search.actors().isEmpty() ? List.of("-") : search.actors();
        List<String> actions = search.actions().isEmpty()
                ? List.of("-")
                : search.actions().stream().map(AuditAction::name).toList();
        String like = "%" + search.part().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        String only = search.only().map(AuditAction::name).orElse("%");
        String end = before.isEmpty() ? "~" : before;
        return repository.search(agency.value(), like, actors, actions, only, end, limit).stream()
                .map(row -> new Found(
                        row.event(),
                        new AuditEvent(
                                Instant.ofEpochMilli(row.at()),
                                row.actor(),
                                row.action(),
                                row.subject(),
                                row.detail())))
                .toList();
    }

    /** The latest, newest first. */
    public List<AuditEvent> latest(AgencyId agency, int limit) {
        return repository.latest(agency.value(), limit).stream()
                .map(row -> new AuditEvent(
                        Instant.ofEpochMilli(row.at()), row.actor(), row.action(), row.subject(), row.detail()))
                .toList();
    }
}
