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

/** The rule of two approvals: who may, when, and what each of them changes. */
class TwoLevelsTest {
    private static final UnitId UNIT = new UnitId("33.75.01.1002");
    private static final PersonId OFFICER = new PersonId("plkb-1");
    private static final PersonId FIRST = new PersonId("penyelia-1");
    private static final PersonId SECOND = new PersonId("penyelia-2");

    private final Uuid7 ids = new Uuid7(Clock.systemUTC());
    private final EntryId one = ids.nextEntry();
    private final EntryId two = ids.nextEntry();

    @Test
    void theFirstApprovalLeavesItWaiting() {
        Verdict.Allowed allowed = allowed(FIRST, approve(one, false), slot(waiting(one)));
        assertThat(allowed.states()).containsExactly(Map.entry(one, EntryState.IN_REVIEW));
        assertThat(allowed.deed()).isEqualTo(Deed.APPROVE_FIRST);
        assertThat(allowed.first()).contains(FIRST);
    }

    @Test
    void whoApprovedFirstDoesNotApproveSecond() {
        assertThat(refused(FIRST, approve(one, true), slot(approvedOnce(one))).code())
                .isEqualTo(ErrorCode.SECOND_PERSON);
    }

    @Test
    void somebodyElseMakesItCount() {
        Verdict.Allowed allowed = allowed(SECOND, approve(one, true), slot(approvedOnce(one)));
        assertThat(allowed.states()).containsExactly(Map.entry(one, EntryState.APPROVED));
        assertThat(allowed.deed()).isEqualTo(Deed.APPROVE);
        assertThat(allowed.first()).contains(FIRST);
    }

    /** Both looked at level 1; the later one must not approve at level 2 by not knowing. */
    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"APPROVE", "RETURN", "CHOOSE"})
    void whoDidNotSeeTheFirstApprovalIsToldOfIt(Action action) {
        Problem problem = refused(SECOND, new Wish(action, one, "alasan", Set.of(), false), slot(approvedOnce(one)));
        assertThat(problem.code()).isEqualTo(ErrorCode.STATE_CHANGED);
        assertThat(problem.text().id()).contains("sudah disetujui tingkat 1");
        assertThat(problem.text().en()).contains("was approved at the first level");
    }

    @Test
    void whoSawAFirstApprovalThatWasTakenBackIsToldSo() {
        Problem problem = refused(SECOND, approve(one, true), slot(waiting(one)));
        assertThat(problem.code()).isEqualTo(ErrorCode.STATE_CHANGED);
        assertThat(problem.text().id()).contains("dikembalikan ke tingkat 1");
    }

    @Test
    void takingBackTheFirstApprovalDoesNotTakeBackTheSecond() {
        Wish undo = new Wish(Action.REOPEN, one, "salah tekan", Set.of(), true);
        Verdict.Allowed allowed = allowed(FIRST, undo, slot(approvedOnce(one)));
        assertThat(allowed.deed()).isEqualTo(Deed.UNDO_FIRST);
        assertThat(allowed.first()).isEmpty();
        assertThat(allowed.states()).containsExactly(Map.entry(one, EntryState.IN_REVIEW));

        SlotEntry counts = approvedOnce(one).in(EntryState.APPROVED);
        assertThat(refused(FIRST, undo, slot(counts)).text().id()).contains("sudah disetujui sementara itu");
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryState.class,
            names = {"APPROVED", "RETURNED"})
    void takingBackWhatWasDecidedSecondLeavesTheFirstApproval(EntryState decided) {
        Wish undo = new Wish(Action.REOPEN, one, "salah tekan", Set.of(), false);
        Verdict.Allowed allowed = allowed(SECOND, undo, slot(approvedOnce(one).in(decided)));
        assertThat(allowed.states()).containsExactly(Map.entry(one, EntryState.IN_REVIEW));
        assertThat(allowed.first()).contains(FIRST);
    }

    @Test
    void aCorrectionApprovedFirstEndsTheWaitingOfWhatItCorrects() {
        SlotEntry correction = new SlotEntry(two, OFFICER, UNIT, Optional.of(one), EntryState.IN_REVIEW);
        assertThat(refused(SECOND, approve(one, true), slot(approvedOnce(one), correction))
                        .code())
                .isEqualTo(ErrorCode.CHOICE_NEEDED);
        assertThat(allowed(FIRST, approve(two, false), slot(approvedOnce(one), correction))
                        .states())
                .containsOnly(Map.entry(two, EntryState.IN_REVIEW), Map.entry(one, EntryState.SUPERSEDED));
    }

    @Test
    void whatCountsGoesOnCountingUntilTheSecondChoice() {
        SlotEntry counts = waiting(one).in(EntryState.APPROVED);
        Wish choose = new Wish(Action.CHOOSE, two, "sesuai register", Set.of(one), false);
        assertThat(allowed(FIRST, choose, slot(counts, waiting(two))).states())
                .containsExactly(Map.entry(two, EntryState.IN_REVIEW));
        Wish again = new Wish(Action.CHOOSE, two, "sesuai register", Set.of(one), true);
        assertThat(allowed(SECOND, again, slot(counts, approvedOnce(two))).states())
                .containsOnly(Map.entry(two, EntryState.APPROVED), Map.entry(one, EntryState.SUPERSEDED));
        assertThat(refused(FIRST, again, slot(counts, approvedOnce(two))).code())
                .isEqualTo(ErrorCode.SECOND_PERSON);
    }

    /** What was returned and is chosen all the same has no approval any more. */
    @Test
    void choosingAReturnedReportIsAFirstApprovalAgain() {
        Wish choose = new Wish(Action.CHOOSE, one, "ternyata benar", Set.of(), false);
        Verdict.Allowed allowed = allowed(SECOND, choose, slot(approvedOnce(one).in(EntryState.RETURNED)));
        assertThat(allowed.deed()).isEqualTo(Deed.APPROVE_FIRST);
        assertThat(allowed.first()).contains(SECOND);
    }

    @Test
    void backAtOneLevelTheFirstPersonMayMakeItCount() {
        Slot oneLevel = new Slot(List.of(approvedOnce(one)), false);
        Verdict.Allowed allowed = allowed(FIRST, approve(one, true), oneLevel);
        assertThat(allowed.states()).containsExactly(Map.entry(one, EntryState.APPROVED));
        assertThat(allowed.deed()).isEqualTo(Deed.APPROVE);
    }

    private static Wish approve(EntryId entry, boolean second) {
        return new Wish(Action.APPROVE, entry, "", Set.of(), second);
    }

    private static Slot slot(SlotEntry... entries) {
        return new Slot(List.of(entries), true);
    }

    private static SlotEntry waiting(EntryId id) {
        return new SlotEntry(id, OFFICER, UNIT, Optional.empty(), EntryState.IN_REVIEW);
    }

    private static SlotEntry approvedOnce(EntryId id) {
        return waiting(id).firstBy(Optional.of(FIRST));
    }

    private static Verdict on(PersonId person, Wish wish, Slot slot) {
        return new Judge(new Reviewer(person, "Sri", Set.of(Role.SUPERVISOR), Set.of(UNIT))).on(wish, slot);
    }

    private static Verdict.Allowed allowed(PersonId person, Wish wish, Slot slot) {
        return (Verdict.Allowed) on(person, wish, slot);
    }

    private static Problem refused(PersonId person, Wish wish, Slot slot) {
        return ((Verdict.Refused) on(person, wish, slot)).problem();
    }
}
