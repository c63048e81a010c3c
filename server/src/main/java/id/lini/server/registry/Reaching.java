package id.lini.server.registry;

import id.lini.shared.entry.Period;
import id.lini.shared.id.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which units an assignment reaches: by scope, down the area tree. */
final class Reaching {
    private final Map<UnitId, Area> areas;
    private final Set<String> sensitiveKinds;

    /**
     * Looks up areas here.
     *
     * @param sensitiveKinds kinds of unit that are reached by name only, never through an area above
     */
    Reaching(Map<UnitId, Area> areas, Set<String> sensitiveKinds) {
        this.areas = areas;
        this.sensitiveKinds = sensitiveKinds;
    }

    boolean any(List<Assignment> assignments, Function<Role, Role.Reach> reach, ReportingUnit unit, Period... when) {
        return any(assignments, assignment -> true, reach, unit, when);
    }

    boolean any(
            List<Assignment> assignments,
            Predicate<Assignment> wanted,
            Function<Role, Role.Reach> reach,
            ReportingUnit unit,
            Period... when) {
        for (Assignment assignment : assignments) {
            if (wanted.test(assignment)
                    && reaches(assignment, reach.apply(assignment.role()), unit)
                    && holds(assignment, when)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Assignment assignment, Period... when) {
        for (Period period : when) {
            if (assignment.holdsIn(period)) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(Assignment assignment, Role.Reach reach, ReportingUnit unit) {
        return switch (reach) {
            case NONE -> false;
            case ITSELF -> assignment.scope().equals(unit.id());
            case WITHIN ->
                assignment.scope().equals(unit.id())
                        || (!sensitiveKinds.contains(unit.kind()) && within(unit.area(), assignment.scope()));
        };
    }

    /** Whether {@code area} is {@code above} or lies in it; a circle in the data ends after as many steps as there are areas. */
    boolean within(UnitId area, UnitId above) {
        Optional<UnitId> at = Optional.of(area);
        for (int steps = 0; at.isPresent() && steps <= areas.size(); steps++) {
            if (at.get().equals(above)) {
                return true;
            }
            at = Optional.ofNullable(areas.get(at.get())).flatMap(Area::parent);
        }
        return false;
    }
}
