package id.lini.server.review;

import id.lini.shared.entry.EntryState;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.EntryId;
import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a decision may be made, and what it changes. Pure: only the slot as it stands and who asks. */
public final class Judge {
    private final Reviewer reviewer;

    /** A judge of one person's wishes. */
    public Judge(Reviewer reviewer) {
        this.reviewer = reviewer;
    }

    /** The verdict on a wish; the slot must hold the wish's entry. */
    public Verdict on(Wish wish, Slot slot) {
        SlotEntry entry = slot.entry(wish.entry()).orElseThrow();
        return refusal(wish, entry, slot)
                .<Verdict>map(
                        problem -> new Verdict.Refused(problem.at(entry.id().toString())))
                .orElseGet(() -> allowed(wish, entry, slot));
    }

    private Optional<Problem> refusal(Wish wish, SlotEntry entry, Slot slot) {
        if (!reviewer.may(wish.action())) {
            return Optional.of(Problem.of(ErrorCode.NOT_ALLOWED));
        }
        if (!reviewer.units().contains(entry.unit())) {
            return Optional.of(Problem.of(ErrorCode.UNIT_OUT_OF_REACH, entry.unit()));
        }
        if (changed(wish, entry, slot).stream().anyMatch(each -> each.person().equals(reviewer.person()))) {
            return Optional.of(Problem.of(ErrorCode.OWN_ENTRY));
        }
        if (!wish.reasoned()) {
            return Optional.of(Problem.of(ErrorCode.REASON_MISSING));
        }
        if (!fits(wish, entry)) {
            return Optional.of(changedMeanwhile(wish, entry));
        }
        if (approves(wish) && slot.twoLevels() && isFirst(entry)) {
            return Optional.of(Problem.of(ErrorCode.SECOND_PERSON));
        }
        if (choiceNeeded(wish, slot)) {
            return Optional.of(Problem.of(ErrorCode.CHOICE_NEEDED));
        }
        return Optional.empty();
    }

    /** Whether it is as the person saw it: what somebody else approved at the first level meanwhile is another matter. */
    private static boolean fits(Wish wish, SlotEntry entry) {
        if (wish.action() == Action.REOPEN && wish.second()) {
            return entry.waitsForSecond();
        }
        return wish.action().fits(entry.state()) && wish.second() == entry.waitsForSecond();
    }

    private static boolean approves(Wish wish) {
        return wish.action().to() == EntryState.APPROVED;
    }

    private boolean isFirst(SlotEntry entry) {
        return entry.waitsForSecond()
                && entry.first().filter(reviewer.person()::equals).isPresent();
    }

    private static boolean choiceNeeded(Wish wish, Slot slot) {
        return switch (wish.action()) {
            case APPROVE -> !slot.rivals(wish.entry()).isEmpty();
            case CHOOSE -> !wish.against().containsAll(ids(slot.others(wish.entry())));
            case RETURN, REOPEN -> false;
        };
    }

    private Verdict.Allowed allowed(Wish wish, SlotEntry entry, Slot slot) {
        if (approves(wish) && slot.twoLevels() && !entry.waitsForSecond()) {
            return new Verdict.Allowed(changesAtFirst(entry, slot), Deed.APPROVE_FIRST, Optional.of(reviewer.person()));
        }
        boolean undoesFirst = wish.action() == Action.REOPEN && wish.second();
        boolean anew = approves(wish) && !entry.waitsForSecond();
        return new Verdict.Allowed(
                changes(wish, entry, slot),
                undoesFirst ? Deed.UNDO_FIRST : Deed.valueOf(wish.action().name()),
                undoesFirst || anew ? Optional.empty() : entry.first());
    }

    /** It waits on; what it corrects, or was chosen over, waits no more. What counts goes on counting until the second. */
    private static Map<EntryId, EntryState> changesAtFirst(SlotEntry entry, Slot slot) {
        Map<EntryId, EntryState> states = new LinkedHashMap<>();
        states.put(entry.id(), EntryState.IN_REVIEW);
        slot.others(entry.id()).stream()
                .filter(other -> other.state() == EntryState.IN_REVIEW)
                .forEach(other -> states.put(other.id(), EntryState.SUPERSEDED));
        return states;
    }

    private static Map<EntryId, EntryState> changes(Wish wish, SlotEntry entry, Slot slot) {
        Map<EntryId, EntryState> states = new LinkedHashMap<>();
        states.put(entry.id(), wish.action().to());
        for (SlotEntry other : changed(wish, entry, slot)) {
            states.putIfAbsent(other.id(), EntryState.SUPERSEDED);
        }
        return states;
    }

    /** The entry and, when it comes to count, the others it puts aside. */
    private static List<SlotEntry> changed(Wish wish, SlotEntry entry, Slot slot) {
        if (!approves(wish)) {
            return List.of(entry);
        }
        List<SlotEntry> changed = new ArrayList<>(slot.others(entry.id()));
        changed.add(0, entry);
        return changed;
    }

    private static Set<EntryId> ids(List<SlotEntry> entries) {
        return entries.stream().map(SlotEntry::id).collect(Collectors.toSet());
    }

    private static Problem changedMeanwhile(Wish wish, SlotEntry entry) {
        Label word = entry.state().word();
        if (entry.waitsForSecond()) {
            word = new Label("disetujui tingkat 1", "approved at the first level");
        } else if (wish.second() && entry.state() == EntryState.IN_REVIEW) {
            word = new Label("dikembalikan ke tingkat 1", "taken back to the first level");
        }
        Label text = new Label(
                ErrorCode.STATE_CHANGED.text(word.id().toLowerCase(Locale.ROOT)).id(),
                ErrorCode.STATE_CHANGED.text(word.en().toLowerCase(Locale.ROOT)).en());
        return new Problem(ErrorCode.STATE_CHANGED, text, "", Map.of());
    }
}
