package id.lini.server.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is realised outside the field.
 *
 * @param id of the indicator, or code of the node for money
 * @param component empty for the indicator itself, and for money
 * @param label the node's number in the report
 * @param steps of an ordinal indicator's scale, lowest first; empty for a number
 * @param owners who answer for the node or one above it
 * @param added whether its periods are added up or averaged
 * @param until the last day in the plan; periods that begin later take no entry any more
 */
record Subject(
        int year,
        OfficeKind kind,
        String id,
        String component,
        String name,
        String unit,
        String node,
        String label,
        String nodeName,
        List<Step> steps,
        Set<String> owners,
        boolean added,
        Optional<LocalDate> until) {

    /** A step that can be chosen. */
    record Step(String id, String label) {}

    Subject {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(id, "id is null");
        steps = List.copyOf(steps);
        owners = Set.copyOf(owners);
    }

    Place at(String period) {
        return new Place(year, kind, id, component, period);
    }

    /** The name of a step, or the value itself. */
    String written(String value) {
        return steps.stream()
                .filter(step -> step.id().equals(value))
                .map(Step::label)
                .findFirst()
                .orElse(value);
    }

    Optional<Step> step(String id) {
        return steps.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
