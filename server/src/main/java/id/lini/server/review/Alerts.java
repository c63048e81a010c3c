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
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of a queue asks to be looked at first and is not seen in the index: outliers, gaps, and what proves a batch. */
@Singleton
final class Alerts {
    /** So long before a batch a gap or fork of its phone is still about it. */
    private static final Duration RECENT = Duration.ofDays(7);

    private final ReviewRepository repository;
    private final EntryContents contents;
    private final Incidents incidents;
    private final Proofs proofs;
    private final Memo<EntryId, Boolean> outliers;
    private final Memo<BatchId, Boolean> proven;

    Alerts(ReviewRepository repository, EntryContents contents, Incidents incidents, Proofs proofs, Clock clock) {
        this.repository = repository;
        this.contents = contents;
        this.incidents = incidents;
        this.proofs = proofs;
        this.outliers = new Memo<>(clock);
        this.proven = new Memo<>(clock);
    }

    /** Whether each of these entries is far from its unit's own past; {@code entries}: their contents. */
    Map<EntryId, Boolean> outliers(RegistrySnapshot registers, List<EntryLine> lines, Map<EntryId, Entry> entries) {
        Map<EntryId, EntryLine> byId = lines.stream().collect(Collectors.toMap(EntryLine::id, Function.identity()));
        return outliers.of(byId.keySet(), missing -> {
            ApprovedReports history = new ApprovedReports(registers.agency().id(), repository, contents);
            history.prepare(missing.stream().map(byId::get).toList());
            return missing.stream().collect(Collectors.toMap(Function.identity(), id -> {
                Entry entry = entries.get(id);
                return registers
                        .forms()
                        .find(entry.form(), entry.formVersion())
                        .filter(form -> new Unusual(form.definition(), entry, history).any())
                        .isPresent();
            }));
        });
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
