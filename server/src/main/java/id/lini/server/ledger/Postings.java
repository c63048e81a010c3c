package id.lini.server.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The arithmetic of the ledger. */
public final class Postings {
    private Postings() {}

    /**
     * What to post when in a slot another entry counts than before, or none any more: the old entry's counts with a
     * minus, then the new one's. By cell these sum up to exactly the difference; kept apart by entry they tell which
     * entries stand behind a cell. Nothing when the entry stays the same.
     */
    public static List<Posting> replacing(Optional<Contribution> before, Optional<Contribution> after) {
        if (before.map(Contribution::entry).equals(after.map(Contribution::entry))) {
            return List.of();
        }
        List<Posting> postings = new ArrayList<>();
        before.ifPresent(old -> old.cells().forEach((key, amount) -> {
            postings.add(new Posting(old.entry(), key, amount.negated()));
        }));
        after.ifPresent(now ->
                now.cells().forEach((key, amount) -> postings.add(new Posting(now.entry(), key, amount))));
        return List.copyOf(postings);
    }

    /** The sum of postings by cell; a cell of which nothing is left is not in it. */
    public static SortedMap<CellKey, Amount> sum(Collection<Posting> postings) {
        SortedMap<CellKey, Amount> cells = new TreeMap<>();
        postings.forEach(posting -> cells.merge(posting.key(), posting.amount(), Amount::plus));
        cells.values().removeIf(Amount.NONE::equals);
        return cells;
    }
}
