package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of which only one may count: the reports of a unit for a period, or an event and its corrections. */
public final class Slot {
    private final Map<EntryId, SlotEntry> entries = new LinkedHashMap<>();
    private final boolean twoLevels;

    /** A slot with all its entries, of a form that needs one approval. */
    public Slot(List<SlotEntry> entries) {
        this(entries, false);
    }

    /** A slot with all its entries; {@code twoLevels}: whether its form needs two approvals. */
    public Slot(List<SlotEntry> entries, boolean twoLevels) {
        entries.forEach(entry -> this.entries.put(entry.id(), entry));
        this.twoLevels = twoLevels;
    }

    /** Whether its form needs two approvals now. */
    public boolean twoLevels() {
        return twoLevels;
    }

    /** The same slot after a decision on one of its entries. */
    Slot after(EntryId decided, Verdict.Allowed allowed) {
        return new Slot(
                entries.values().stream()
                        .map(entry -> entry.in(allowed.states().getOrDefault(entry.id(), entry.state())))
                        .map(entry -> entry.id().equals(decided) ? entry.firstBy(allowed.first()) : entry)
                        .toList(),
                twoLevels);
    }

    /** The entry of this id. */
    public Optional<SlotEntry> entry(EntryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The entry that counts. */
    public Optional<SlotEntry> counting() {
        return entries.values().stream()
                .filter(entry -> entry.state() == EntryState.APPROVED)
                .findFirst();
    }

    /** Every other live entry: what an approval of this one would put aside. */
    public List<SlotEntry> others(EntryId id) {
        return entries.values().stream()
                .filter(entry -> !entry.id().equals(id) && entry.live())
                .toList();
    }

    /**
     * The other live entries that an approval must not put aside by the way, because they stand beside this one: a
     * report by somebody else, a second correction, a newer correction, or an approved one, which is locked. A
     * waiting entry that this one corrects, at once or over steps, is no rival: replacing it is what a correction is for.
     */
    public List<SlotEntry> rivals(EntryId id) {
        Set<EntryId> corrected = corrected(id);
        return others(id).stream()
                .filter(other -> other.state() == EntryState.APPROVED || !corrected.contains(other.id()))
                .toList();
    }

    private Set<EntryId> corrected(EntryId id) {
        Set<EntryId> chain = new HashSet<>();
        Optional<EntryId> next = entry(id).flatMap(SlotEntry::supersedes);
        // add() is false on a circle, which intake does not let in but which must not hang a page either
        while (next.isPresent() && chain.add(next.get())) {
            next = entry(next.get()).flatMap(SlotEntry::supersedes);
        }
        return chain;
    }
}
