package id.lini.server.pack;

import id.lini.server.check.Convention;
import id.lini.server.check.Reference;
import id.lini.server.check.References;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a pack says beside its printed figures, without a store. */
final class PackReference {
    private PackReference() {}

    static Reference of(Pack pack) {
        References references = new References();
        pack.areas()
                .forEach(area -> area.value()
                        .parent()
                        .ifPresent(parent -> references.area(area.value().id(), parent)));
        pack.nodes().forEach(node -> references.node(node.value().node()));
        pack.indicators().stream()
                .map(Placed::value)
                .forEach(each -> references.indicator(new Reference.Measured(
                        each.id(),
                        each.node(),
                        each.name(),
                        each.unit(),
                        Reference.Sense.valueOf(each.direction().name()),
                        List.of())));
        Set<Integer> years = new HashSet<>();
        pack.policies().stream()
                .map(Placed::value)
                .filter(policy -> years.add(policy.year()))
                .forEach(policy -> references.convention(policy.year(), convention(policy)));
        return references.build();
    }

    /** The first policy of a year is the agency's own. */
    private static Convention convention(Pack.Policy policy) {
        return new Convention(
                Convention.LowerFormula.valueOf(policy.lowerIsBetter().toUpperCase(Locale.ROOT)),
                Optional.of(policy.cap()).filter(cap -> !cap.equals("none")).map(BigDecimal::new),
                policy.rounding().equals("truncate") ? RoundingMode.DOWN : RoundingMode.HALF_UP,
                false,
                List.of());
    }
}
