package id.lini.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.registry.Role;
import id.lini.shared.entry.EntryState;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
    private static final UnitId UNIT = new UnitId("33.75.01.1002");
    private static final PersonId OFFICER = new PersonId("plkb-1");
    private static final PersonId SUPERVISOR = new PersonId("penyelia-1");

    private final Uuid7 ids = new Uuid7(Clock.systemUTC());
    private final EntryId first = ids.nextEntry();
    private final EntryId second = ids.nextEntry();
    private final EntryId third = ids.nextEntry();
    private final Judge judge = new Judge(new Reviewer(SUPERVISOR, "Sri", Set.of(Role.SUPERVISOR), Set.of(UNIT)));

    @Test
    void approvalOfTheOnlyReportChangesNothingElse() {
        assertThat(states(approve(first), slot(entry(first, EntryState.IN_REVIEW))))
                .containsExactly(Map.entry(first, EntryState.APPROVED));
    }

    @Test
    void approvedReportsAreLocked() {
        Problem problem = problem(approve(first), slot(entry(first, EntryState.APPROVED)));
        assertThat(problem.code()).isEqualTo(ErrorCode.STATE_CHANGED);
        assertThat(problem.text().id()).contains("sudah disetujui");
        assertThat(problem.text().en()).contains("was approved");
        assertThat(problem.place()).isEqualTo(first.toString());
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"RETURN", "REOPEN", "CHOOSE"})
    void aReasonOfBlanksOrTwoLettersIsNone(Action action) {
        EntryState state = action == Action.REOPEN ? EntryState.APPROVED : EntryState.IN_REVIEW;
        for (String reason : List.of("", "   ", " no ", "\n\t ")) {
            assertThat(problem(new Wish(action, first, reason, Set.of()), slot(entry(first, state)))
                            .code())
                    .isEqualTo(ErrorCode.REASON_MISSING);
        }
        assertThat(states(new Wish(action, first, "Jumlah keliru", Set.of()), slot(entry(first, state))))
                .containsEntry(first, action.to());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void nobodyDecidesOnOwnEntries(Action action) {
        EntryState state = action == Action.REOPEN ? EntryState.APPROVED : EntryState.IN_REVIEW;
        SlotEntry own = new SlotEntry(first, SUPERVISOR, UNIT, Optional.empty(), state);
        assertThat(problem(new Wish(action, first, "alasan", Set.of()), slot(own))
                        .code())
                .isEqualTo(ErrorCode.OWN_ENTRY);
    }

    @Test
    void nobodyPutsTheirOwnReportAsideEither() {
        SlotEntry own = new SlotEntry(second, SUPERVISOR, UNIT, Optional.empty(), EntryState.APPROVED);
        Wish choose = new Wish(Action.CHOOSE, first, "yang benar", Set.of(second));
        assertThat(problem(choose, slot(entry(first, EntryState.IN_REVIEW), own))
                        .code())
                .isEqualTo(ErrorCode.OWN_ENTRY);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlySupervisorsDecide(Role role) {
        Judge other = new Judge(new Reviewer(SUPERVISOR, "Sri", Set.of(role), Set.of(UNIT)));
        Verdict verdict = other.on(approve(first), slot(entry(first, EntryState.IN_REVIEW)));
        if (role == Role.SUPERVISOR) {
            assertThat(verdict).isInstanceOf(Verdict.Allowed.class);
        } else {
            assertThat(((Verdict.Refused) verdict).problem().code()).isEqualTo(ErrorCode.NOT_ALLOWED);
        }
    }

    @Test
    void unitsOutOfReachStayOut() {
        SlotEntry far =
                new SlotEntry(first, OFFICER, new UnitId("33.75.02.1001"), Optional.empty(), EntryState.IN_REVIEW);
        assertThat(problem(approve(first), slot(far)).code()).isEqualTo(ErrorCode.UNIT_OUT_OF_REACH);
    }

    @Test
    void twoReportsForOneSlotNeedAChoice() {
        Slot slot = slot(entry(first, EntryState.IN_REVIEW), entry(second, EntryState.IN_REVIEW));
        assertThat(problem(approve(first), slot).code()).isEqualTo(ErrorCode.CHOICE_NEEDED);
        assertThat(states(new Wish(Action.CHOOSE, second, "angka sesuai register", Set.of(first)), slot))
                .containsExactly(Map.entry(second, EntryState.APPROVED), Map.entry(first, EntryState.SUPERSEDED));
    }

    @Test
    void aCorrectionOfAnApprovedReportNeedsAChoice() {
        Slot slot = slot(entry(first, EntryState.APPROVED), correction(second, first, EntryState.IN_REVIEW));
        assertThat(problem(approve(second), slot).code()).isEqualTo(ErrorCode.CHOICE_NEEDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryState.class,
            names = {"IN_REVIEW", "RETURNED"})
    void aCorrectionOfAReopenedOrReturnedReportIsNormal(EntryState corrected) {
        Slot slot = slot(entry(first, corrected), correction(second, first, EntryState.IN_REVIEW));
        Map<EntryId, EntryState> states = states(approve(second), slot);
        assertThat(states).containsEntry(second, EntryState.APPROVED);
        if (corrected == EntryState.IN_REVIEW) {
            assertThat(states).containsEntry(first, EntryState.SUPERSEDED).hasSize(2);
        } else {
            assertThat(states).hasSize(1);
        }
    }

    @Test
    void aCorrectionOverTwoStepsIsNormal() {
        Slot slot = slot(
                entry(first, EntryState.IN_REVIEW),
                correction(second, first, EntryState.IN_REVIEW),
                correction(third, second, EntryState.IN_REVIEW));
        assertThat(states(approve(third), slot)).hasSize(3);
        assertThat(problem(approve(second), slot).code()).isEqualTo(ErrorCode.CHOICE_NEEDED);
    }

    @Test
    void twoCorrectionsOfTheSameReportNeedAChoice() {
        Slot slot = slot(
                entry(first, EntryState.RETURNED),
                correction(second, first, EntryState.IN_REVIEW),
                correction(third, first, EntryState.IN_REVIEW));
        assertThat(problem(approve(second), slot).code()).isEqualTo(ErrorCode.CHOICE_NEEDED);
    }

    @Test
    void aChoiceDoesNotPutAsideWhatWasNotShown() {
        Slot slot = slot(
                entry(first, EntryState.APPROVED),
                entry(second, EntryState.IN_REVIEW),
                entry(third, EntryState.IN_REVIEW));
        Wish seenOne = new Wish(Action.CHOOSE, second, "yang benar", Set.of(first));
        assertThat(problem(seenOne, slot).code()).isEqualTo(ErrorCode.CHOICE_NEEDED);
        Wish seenAll = new Wish(Action.CHOOSE, second, "yang benar", Set.of(first, third));
        assertThat(states(seenAll, slot)).hasSize(3);
    }

    @Test
    void aCircleOfCorrectionsEnds() {
        Slot slot =
                slot(correction(first, second, EntryState.IN_REVIEW), correction(second, first, EntryState.IN_REVIEW));
        assertThat(slot.rivals(first)).isEmpty();
    }

    private static Wish approve(EntryId entry) {
        return new Wish(Action.APPROVE, entry, "", Set.of());
    }

    private static Slot slot(SlotEntry... entries) {
        return new Slot(List.of(entries));
    }

    private static SlotEntry entry(EntryId id, EntryState state) {
        return new SlotEntry(id, OFFICER, UNIT, Optional.empty(), state);
    }

    private static SlotEntry correction(EntryId id, EntryId of, EntryState state) {
        return new SlotEntry(id, OFFICER, UNIT, Optional.of(of), state);
    }

    private Map<EntryId, EntryState> states(Wish wish, Slot slot) {
        return ((Verdict.Allowed) judge.on(wish, slot)).states();
    }

    private Problem problem(Wish wish, Slot slot) {
        return ((Verdict.Refused) judge.on(wish, slot)).problem();
    }
}
