package id.lini.server.audit;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.Uuid7;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

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
    public void record(AgencyId agency, String actor, String action, String subject, String detail) {
        repository.insert(
                new AuditRow(agency.value(), ids.next().toString(), clock.millis(), actor, action, subject, detail));
    }

    /**
     * An event that was found.
     *
     * @param id to go on after it
     */
    public record Found(String id, AuditEvent event) {}

    /**
     * Events in which a text occurs, newest first.
     *
     * @param part in lower case, empty for all
     * @param actors ids that fit the text by their names
     * @param before the id of an event: only earlier ones; empty for the newest
     */
    public List<Found> search(AgencyId agency, String part, List<String> actors, String before, int limit) {
        // a list without elements is no SQL, and an id that sorts after all others is no limit
        List<String> some = actors.isEmpty() ? List.of("-") : actors;
        String like = "%" + part.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return repository.search(agency.value(), like, some, before.isEmpty() ? "~" : before, limit).stream()
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
