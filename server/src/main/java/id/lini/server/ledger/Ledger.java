package id.lini.server.ledger;

import id.lini.server.ledger.LedgerRows.CellRow;
import id.lini.server.ledger.LedgerRows.PostingRow;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The approved counts of an agency. Every change is part of the caller's transaction, so that a decision, its postings
 * and the cells are on disk together or not at all.
 */
@Singleton
public final class Ledger {
    private final LedgerRepository repository;
    private final PostingRepository postings;
    private final Totals totals;

    Ledger(LedgerRepository repository, PostingRepository postings, Totals totals) {
        this.repository = repository;
        this.postings = postings;
        this.totals = totals;
    }

    /**
     * In a slot another entry counts than before, or none any more.
     *
     * @param decision whose doing it is
     */
    public record Turn(String decision, String slot, Optional<Contribution> before, Optional<Contribution> after) {
        /** Checks that nothing is missing. */
        public Turn {
            Objects.requireNonNull(decision, "decision is null");
            Objects.requireNonNull(slot, "slot is null");
            Objects.requireNonNull(before, "before is null");
            Objects.requireNonNull(after, "after is null");
        }
    }

    /** Which entry counts in a slot. */
    public Optional<EntryId> counting(AgencyId agency, String slot) {
        return repository.counting(agency.value(), slot).map(EntryId::parse);
    }

    /**
     * Carries out turns; only within a write.
     *
     * @throws IllegalStateException when in a slot not that entry counts that the turn says: nothing is written then
     */
    public void turn(AgencyId agency, List<Turn> turns) {
        List<PostingRow> rows = new ArrayList<>();
        List<Posting> all = new ArrayList<>();
        for (Turn turn : turns) {
            replace(agency, turn);
            List<Posting> added = Postings.replacing(turn.before(), turn.after());
            for (int ordinal = 0; ordinal < added.size(); ordinal++) {
                rows.add(row(agency, turn.decision(), ordinal, added.get(ordinal)));
            }
            all.addAll(added);
        }
        if (!rows.isEmpty()) {
            postings.post(rows);
            SortedMap<CellKey, Amount> sum = Postings.sum(all);
            totals.add(agency, sum);
            repository.add(
                    sum.entrySet().stream().map(cell -> row(agency, cell)).toList());
        }
    }

    private void replace(AgencyId agency, Turn turn) {
        String key = agency.value();
        if (turn.before().isPresent()) {
            String old = turn.before().get().entry().toString();
            if (repository.stopCounting(key, turn.slot(), old) != 1) {
                throw new IllegalStateException("entry " + old + " does not count in " + turn.slot());
            }
        }
        turn.after()
                .ifPresent(now ->
                        repository.startCounting(key, turn.slot(), now.entry().toString()));
    }

    private static PostingRow row(AgencyId agency, String decision, int ordinal, Posting posting) {
        CellKey key = posting.key();
        return new PostingRow(
                agency.value(),
                decision,
                ordinal,
                posting.entry().toString(),
                key.form().value(),
                key.item(),
                key.members(),
                key.unit().value(),
                key.month().toString(),
                posting.amount().value(),
                posting.amount().reports());
    }

    static CellRow row(AgencyId agency, Map.Entry<CellKey, Amount> cell) {
        CellKey key = cell.getKey();
        return new CellRow(
                agency.value(),
                key.form().value(),
                key.item(),
                key.month().toString(),
                key.unit().value(),
                key.members(),
                cell.getValue().value(),
                cell.getValue().reports());
    }
}
