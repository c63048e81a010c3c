package id.lini.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.registry.Role;
import id.lini.shared.entry.EntryState;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of review, written out a second time by hand: every triple that is allowed, and no other. */
class ActionTest {
    private static final Set<String> ALLOWED = Set.of(
            "IN_REVIEW APPROVE SUPERVISOR",
            "IN_REVIEW RETURN SUPERVISOR",
            "IN_REVIEW CHOOSE SUPERVISOR",
            "RETURNED REOPEN SUPERVISOR",
            "RETURNED CHOOSE SUPERVISOR",
            "APPROVED REOPEN SUPERVISOR",
            "SUPERSEDED CHOOSE SUPERVISOR");

    static Stream<Arguments> triples() {
        return Arrays.stream(EntryState.values())
                .flatMap(state -> Arrays.stream(Action.values())
                        .flatMap(
                                action -> Arrays.stream(Role.values()).map(role -> Arguments.of(state, action, role))));
    }

    @ParameterizedTest
    @MethodSource("triples")
    void everyTripleIsDecided(EntryState state, Action action, Role role) {
        assertThat(action.possible(state, role)).isEqualTo(ALLOWED.contains(state + " " + action + " " + role));
    }

    @ParameterizedTest
    @MethodSource("triples")
    void whatIsNotPlainApprovalNeedsAReason(EntryState state, Action action, Role role) {
        assertThat(action.needsReason()).isEqualTo(action != Action.APPROVE);
    }
}
