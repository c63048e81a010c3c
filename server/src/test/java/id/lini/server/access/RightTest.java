package id.lini.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.registry.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of rights, said a second time: a change must be made on purpose, in two places. */
class RightTest {
    /** One letter a role, in the order of {@link Role}: K kader, L PLKB, F faskes, U UPTD, S, O, P, H, A auditor, X. */
    private static final Map<String, Role> LETTERS = Map.of(
            "K", Role.KADER,
            "L", Role.PLKB,
            "F", Role.FASKES,
            "U", Role.UPTD,
            "S", Role.SUPERVISOR,
            "O", Role.OFFICE,
            "P", Role.PLANNER,
            "H", Role.HEAD,
            "A", Role.AUDITOR,
            "X", Role.ADMINISTRATOR);

    private static final Map<Right, String> TABLE = Map.ofEntries(
            Map.entry(Right.HOME, "KLFUSOPHAX"),
            Map.entry(Right.REVIEW_READ, "S"),
            Map.entry(Right.REVIEW_DECIDE, "S"),
            Map.entry(Right.OWN_ACCOUNT, "KLFUSOPHAX"),
            Map.entry(Right.OFFICE_READ, "SOPHAX"),
            Map.entry(Right.OFFICE_ENTER, "SOPX"),
            Map.entry(Right.OFFICE_ENTER_ALL, "OP"),
            Map.entry(Right.REPORT_CHECK, "OPAX"),
            Map.entry(Right.CELLS_VERIFY, "AX"),
            Map.entry(Right.CELLS_REBUILD, "X"),
            Map.entry(Right.BATCHES_BRING, "SOPX"),
            Map.entry(Right.PACK_IMPORT, "X"),
            Map.entry(Right.COMPLETENESS_READ, "SOPHAX"),
            Map.entry(Right.COMPLETENESS_ALL, "OPHAX"),
            Map.entry(Right.REMIND, "SOP"),
            Map.entry(Right.DEPUTY_NAME, "S"),
            Map.entry(Right.AUDIT_READ, "AX"),
            Map.entry(Right.DASHBOARD_READ, "H"),
            Map.entry(Right.FIGURES_READ, "SOPHAX"),
            Map.entry(Right.ORIGINS_READ, "SOPHAX"),
            Map.entry(Right.CLOSING_READ, "OPHAX"),
            Map.entry(Right.CLOSING_CLOSE, "P"),
            Map.entry(Right.CLOSING_SIGN, "H"),
            Map.entry(Right.CLOSING_REOPEN, "PH"),
            Map.entry(Right.CLOSING_PUBLISH, "X"),
            Map.entry(Right.FOLLOW_UP_READ, "SOPHAX"),
            Map.entry(Right.FOLLOW_UP_OPEN, "OPH"),
            Map.entry(Right.FOLLOW_UP_MOVE, "SOPH"),
            Map.entry(Right.PLAN_READ, "OPHAX"),
            Map.entry(Right.PLAN_CHANGE, "PX"),
            Map.entry(Right.REGISTERS_READ, "X"),
            Map.entry(Right.REGISTERS_CHANGE, "X"));

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasExactlyItsRights(Role role) {
        Set<Right> expected = Stream.of(Right.values())
                .filter(right -> letters(TABLE.get(right)).contains(role))
                .collect(Collectors.toSet());
        assertThat(Right.all(Set.of(role))).isEqualTo(expected);
    }

    @Test
    void everyRightStandsInTheTable() {
        assertThat(TABLE.keySet()).containsExactlyInAnyOrder(Right.values());
        assertThat(LETTERS.values()).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void somebodyWithNoRoleHasNone() {
        assertThat(Right.all(Set.of())).isEmpty();
    }

    private static List<Role> letters(String letters) {
        return letters.chars()
                .mapToObj(letter -> LETTERS.get(Character.toString(letter)))
                .toList();
    }
}
