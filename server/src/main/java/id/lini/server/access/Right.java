package id.lini.server.access;

import id.lini.server.registry.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done on the pages, and by whom: the one table of actions and roles (domain section 1). A page names its
 * right by {@code @Secured("NAME")}; where a role is bound to areas, units or forms, the registers say how far it goes.
 */
public enum Right {
    /** The home page. */
    HOME(Columns.EVERYBODY),
    /** Reports of the own area that wait, and those decided on. */
    REVIEW_READ(EnumSet.of(Role.SUPERVISOR)),
    /** Approving and returning them. Nobody else decides, not even an administrator. */
    REVIEW_DECIDE(EnumSet.of(Role.SUPERVISOR)),
    /** The own account: password, one-time codes, sessions. */
    OWN_ACCOUNT(Columns.EVERYBODY),
    /** Naming somebody who decides while one is away. */
    DEPUTY_NAME(EnumSet.of(Role.SUPERVISOR)),
    /** Which reports came and which are missing; a supervisor sees the own area. */
    COMPLETENESS_READ(Columns.READERS),
    /** Seeing it of all units; asked beside {@link #COMPLETENESS_READ}. */
    COMPLETENESS_ALL(EnumSet.of(Role.OFFICE, Role.PLANNER, Role.HEAD, Role.AUDITOR, Role.ADMINISTRATOR)),
    /** Reminding an officer of what is missing. */
    REMIND(EnumSet.of(Role.SUPERVISOR, Role.OFFICE, Role.PLANNER)),
    /** The quarter at a glance and what needs a decision: where the head starts. */
    DASHBOARD_READ(EnumSet.of(Role.HEAD)),
    /** Plan, targets, realisasi and capaian. */
    FIGURES_READ(Columns.READERS),
    /** The entries behind a figure, and what proves them. */
    ORIGINS_READ(Columns.READERS),
    /** What the office records itself, and its evidence. */
    OFFICE_READ(Columns.READERS),
    /** Recording it: office staff for every node, others for the nodes they answer for. */
    OFFICE_ENTER(EnumSet.of(Role.OFFICE, Role.PLANNER, Role.SUPERVISOR, Role.ADMINISTRATOR)),
    /** Recording for every node of the plan, whoever answers for it; asked beside {@link #OFFICE_ENTER}. */
    OFFICE_ENTER_ALL(EnumSet.of(Role.OFFICE, Role.PLANNER)),
    /** Holding a printed report against its own arithmetic. */
    REPORT_CHECK(EnumSet.of(Role.OFFICE, Role.PLANNER, Role.AUDITOR, Role.ADMINISTRATOR)),
    /** Bringing a phone's batches as a file, where there is no network. */
    BATCHES_BRING(EnumSet.of(Role.SUPERVISOR, Role.OFFICE, Role.PLANNER, Role.ADMINISTRATOR)),
    /** Rehearsing and importing the agency's pack, and taking it away. */
    PACK_IMPORT(EnumSet.of(Role.ADMINISTRATOR)),
    /** Closed quarters, and what is open before the next is closed. */
    CLOSING_READ(EnumSet.of(Role.OFFICE, Role.PLANNER, Role.HEAD, Role.AUDITOR, Role.ADMINISTRATOR)),
    /** Closing a quarter. */
    CLOSING_CLOSE(EnumSet.of(Role.PLANNER)),
    /** Signing a closed quarter off. */
    CLOSING_SIGN(EnumSet.of(Role.HEAD)),
    /** Opening a closed quarter again; once it is signed off only the head does. */
    CLOSING_REOPEN(EnumSet.of(Role.PLANNER, Role.HEAD)),
    /** Letting strangers read closed quarters. */
    CLOSING_PUBLISH(EnumSet.of(Role.ADMINISTRATOR)),
    /** What lags, why, and what is done about it. */
    FOLLOW_UP_READ(Columns.READERS),
    /** Naming the cause and telling somebody to do something. */
    FOLLOW_UP_OPEN(EnumSet.of(Role.PLANNER, Role.HEAD, Role.OFFICE)),
    /** Saying how far one is; those of others only who may open one. */
    FOLLOW_UP_MOVE(EnumSet.of(Role.SUPERVISOR, Role.OFFICE, Role.PLANNER, Role.HEAD)),
    /** Holding every cell against its postings and entries. */
    CELLS_VERIFY(EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR)),
    /** Setting differing cells to their postings. */
    CELLS_REBUILD(EnumSet.of(Role.ADMINISTRATOR)),
    /** People, roles, phones, units and forms. */
    REGISTERS_READ(EnumSet.of(Role.ADMINISTRATOR)),
    /** Changing them. */
    REGISTERS_CHANGE(EnumSet.of(Role.ADMINISTRATOR)),
    /** Plan, targets, budgets and policies, as they stand in each version. */
    PLAN_READ(EnumSet.of(Role.OFFICE, Role.PLANNER, Role.HEAD, Role.AUDITOR, Role.ADMINISTRATOR)),
    /** Changing them in a version that is not locked, and making a new version. */
    PLAN_CHANGE(EnumSet.of(Role.PLANNER, Role.ADMINISTRATOR)),
    /** What people did. */
    AUDIT_READ(EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR));

    private final Set<Role> roles;

    Right(Set<Role> roles) {
        this.roles = Collections.unmodifiableSet(roles);
    }

    /** The roles that have it. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether somebody with these roles has it. */
    public boolean of(Collection<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    /** All that somebody with these roles may do. */
    public static Set<Right> all(Collection<Role> held) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        Arrays.stream(values()).filter(right -> right.of(held)).forEach(rights::add);
        return rights;
    }

    /** Columns of the table that several rights share. */
    private static final class Columns {
        private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
        private static final Set<Role> READERS =
                EnumSet.of(Role.SUPERVISOR, Role.OFFICE, Role.PLANNER, Role.HEAD, Role.AUDITOR, Role.ADMINISTRATOR);
    }
}
