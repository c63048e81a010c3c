package id.lini.server.closing;

import id.lini.server.achievement.QuarterFigures;
import id.lini.shared.jws.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A quarter as it would be closed now.
 *
 * @param frozen the figures as they would be written down
 */
record Preview(
        Quarter quarter, QuarterFigures figures, Map<String, Object> frozen, Basis basis, List<CheckItem> checklist) {
    /** Copies the checklist. */
    public Preview {
        Objects.requireNonNull(quarter, "quarter is null");
        Objects.requireNonNull(figures, "figures is null");
        Objects.requireNonNull(basis, "basis is null");
        frozen = Map.copyOf(frozen);
        checklist = List.copyOf(checklist);
    }

    /** Changes when anything the closer saw does: the figures, the reports behind them, the checklist. */
    public Sha256 seen() {
        StringBuilder counts = new StringBuilder();
        checklist.forEach(
                item -> counts.append(item.kind()).append(item.count()).append(' '));
        return Sha256.of(
                Canonical.write(frozen),
                basis.hash().text().getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                counts.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** Whether something on the checklist is open. */
    public boolean open() {
        return checklist.stream().anyMatch(CheckItem::open);
    }
}
