package id.lini.server.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A tujuan, sasaran, programme, kegiatan or sub-kegiatan of a year.
 *
 * @param code of Kepmendagri, such as {@code 2.14.03.2.03.0012}
 * @param label its number in the printed report, such as {@code 16.2}
 * @param owner the person who answers for it
 * @param until the last day on which it was in the plan; empty while it is
 */
public record PlanNode(
        String code,
        Optional<String> parent,
        Level level,
        String name,
        String label,
        Optional<String> owner,
        Optional<LocalDate> until) {
    /** Checks that nothing is missing. */
    public PlanNode {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(parent, "parent is null");
        Objects.requireNonNull(level, "level is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(owner, "owner is null");
        Objects.requireNonNull(until, "until is null");
    }
}
