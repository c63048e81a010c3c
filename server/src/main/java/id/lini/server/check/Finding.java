package id.lini.server.check;

import id.lini.shared.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * A cell that arithmetic contradicts.
 *
 * @param cell the cell that is probably wrong
 * @param others the cells it was compared with or computed from
 * @param recomputed what it should say, or the other value; empty where arithmetic cannot tell
 * @param reason how it was computed and why it is so sure
 */
public record Finding(
        RuleCode rule, Sureness sureness, PrintedCell cell, List<PrintedCell> others, String recomputed, Label reason) {
    /** Copies the list. */
    public Finding {
        Objects.requireNonNull(rule, "rule is null");
        Objects.requireNonNull(sureness, "sureness is null");
        Objects.requireNonNull(cell, "cell is null");
        Objects.requireNonNull(recomputed, "recomputed is null");
        Objects.requireNonNull(reason, "reason is null");
        others = List.copyOf(others);
    }
}
