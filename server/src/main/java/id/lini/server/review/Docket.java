package id.lini.server.review;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out several wishes of one person, one after the other, each in the light of those before. Nothing is written
 * here, so a refusal of one leaves nothing half done.
 */
final class Docket {
    private final Judge judge;
    private final Map<EntryId, String> slotOf = new HashMap<>();
    private final Map<String, Slot> slots = new HashMap<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<EntryId> left = new ArrayList<>();
    private final Set<EntryId> changed = new HashSet<>();

    /**
     * A docket over all entries of the slots concerned.
     *
     * @param second the forms that need two approvals
     */
    Docket(Judge judge, List<EntryLine> lines, Set<FormId> second) {
        this.judge = judge;
        lines.forEach(line -> slotOf.put(line.id(), line.slot()));
        slots.putAll(EntryLine.slots(lines, second));
    }

    /**
     * Works out all wishes, newest entry first, so that a correction comes before what it corrects and puts that aside.
     * Of several approvals those that need a choice are left for a person to look at; a single one is refused.
     *
     * @param several whether these are, or are part of, several wishes
     * @return what stands in the way of everything, if anything does
     */
    Optional<Problem> run(List<Wish> wishes, boolean several) {
        List<Wish> newestFirst = new ArrayList<>(wishes);
        newestFirst.sort(Comparator.comparing(Wish::entry).reversed());
        for (Wish wish : newestFirst) {
            if (changed.contains(wish.entry())) {
                continue;
            }
            if (!slotOf.containsKey(wish.entry())) {
                return Optional.of(Problem.of(ErrorCode.NOT_FOUND, wish.entry()));
            }
            Verdict verdict = judge.on(wish, slots.get(slotOf.get(wish.entry())));
            if (verdict instanceof Verdict.Allowed allowed) {
                rule(wish, allowed);
            } else if (verdict instanceof Verdict.Refused refused) {
                boolean leave = several && refused.problem().code() == ErrorCode.CHOICE_NEEDED;
                if (!leave) {
                    return Optional.of(refused.problem());
                }
                left.add(wish.entry());
            }
        }
        return Optional.empty();
    }

    private void rule(Wish wish, Verdict.Allowed allowed) {
        String key = slotOf.get(wish.entry());
        Slot before = slots.get(key);
        Slot after = before.after(wish.entry(), allowed);
        slots.put(key, after);
        changed.addAll(allowed.states().keySet());
        rulings.add(new Ruling(
                wish,
                allowed.deed(),
                allowed.first(),
                key,
                allowed.states(),
                before.counting().map(SlotEntry::id),
                after.counting().map(SlotEntry::id)));
    }

    List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    /** Entries left alone because somebody must choose. */
    List<EntryId> left() {
        return List.copyOf(left);
    }
}
