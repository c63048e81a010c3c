package id.lini.server.review;

import id.lini.server.intake.Incident;
import id.lini.server.intake.Incidents;
import id.lini.server.ledger.EntryContents;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.shared.entry.Entry;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of a queue asks to be looked at first and is not seen in the index: what
 * entries say, gaps, and what proves a batch. */
@Singleton
final class Alerts {
    /** So long before a batch a gap or fork of its phone is still about it. */
    private static final Duration RECENT = Duration.ofDays(7);

    private final ReviewRepository repository;
    private final EntryContents contents;
    private final Incidents incidents;
    private final Proofs proofs;
    private final Memo<EntryId, Oddity> oddities;
    private final Memo<BatchId, Boolean> proven;

    Alerts(ReviewRepository repository, EntryContents contents, Incidents incidents, Proofs proofs, Clock clock) {
        this.repository = repository;
        this.contents = contents;
        this.incidents = incidents;
        this.proofs = proofs;
        this.oddities = new Memo<>(clock);
        this.proven = new Memo<>(clock);
    }

    /**
     * What the contents of an entry say of themselves.
     *
     * @param unusual whether it is far from its unit's own past
     * @param explained whether the officer explained a warning of the form's
     */
    record Oddity(boolean unusual, boolean explained) {}

    /** What each of these entries says; contents are read of those only that are not remembered. */
    Map<EntryId, Oddity> oddities(RegistrySnapshot registers, List<EntryLine> lines) {
        Map<EntryId, EntryLine> byId = lines.stream().collect(Collectors.toMap(EntryLine::id, Function.identity()));
        return oddities.of(byId.keySet(), missing -> {
            AgencyId agency = registers.agency().id();
            ApprovedReports history = new ApprovedReports(agency, repository, contents);
            history.prepare(missing.stream().map(byId::get).toList());
            Map<EntryId, Entry> entries = contents.read(agency, missing);
            return missing.stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            id -> oddity(registers, Objects.requireNonNull(entries.get(id)), history)));
        });
    }

    private static Oddity oddity(RegistrySnapshot registers, Entry entry, ApprovedReports history) {
        boolean unusual = registers
                .forms()
                .find(entry.form(), entry.formVersion())
                .filter(form -> new Unusual(form.definition(), entry, history).any())
                .isPresent();
        return new Oddity(unusual, !entry.explanations().isEmpty());
    }

    /** Whether signature and receipt of each of these batches fit its bytes. */
    Map<BatchId, Boolean> proven(AgencyId agency, Collection<BatchId> batches) {
        return proven.of(
                batches,
                missing -> missing.stream()
                        .collect(Collectors.toMap(Function.identity(), batch -> proofs.holds(agency, batch))));
    }

    /** How often batches of the phone that sent each of these were refused lately, for a gap, a fork or another fault. */
    Map<BatchId, Integer> troubles(AgencyId agency, Map<BatchId, List<EntryLine>> batches) {
        List<Incident> all = incidents.of(agency);
        if (all.isEmpty() || batches.isEmpty()) {
            return Map.of();
        }
        List<String> ids = batches.keySet().stream().map(BatchId::toString).toList();
        Map<BatchId, Integer> troubles = new HashMap<>();
        for (ReviewRows.PhoneRow phone : repository.phones(agency.value(), ids)) {
            BatchId batch = BatchId.parse(phone.batch());
            Instant since = batches.get(batch).get(0).received().minus(RECENT);
            int recent = Math.toIntExact(all.stream()
                    .filter(incident -> incident.device().value().equals(phone.device())
                            && incident.lastAt().isAfter(since))
                    .count());
            troubles.put(batch, recent);
        }
        return troubles;
    }
}
