package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** What was decided about an entry, for whoever asks what stands behind a figure. */
@Singleton
public final class DecisionHistory {
    private final ReviewRepository repository;

    DecisionHistory(ReviewRepository repository) {
        this.repository = repository;
    }

    /** One decision. */
    public record Made(Deed deed, PersonId person, Instant at, String reason) {}

    /** All decisions on an entry, oldest first. */
    public List<Made> of(AgencyId agency, EntryId entry) {
        return repository.decisions(agency.value(), entry.toString()).stream()
                .map(row -> new Made(
                        Deed.valueOf(row.action()),
                        new PersonId(row.person()),
                        Instant.ofEpochMilli(row.at()),
                        row.reason()))
                .toList();
    }

    /** The state of a stored entry after its last decision. */
    public EntryState state(AgencyId agency, EntryId entry) {
        return repository.lines(agency.value(), List.of(entry.toString())).stream()
                .findFirst()
                .map(EntryLine::stateNow)
                .orElseThrow();
    }
}
