package id.lini.server.pack;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes policies and predicate scales. */
@Singleton
final class PolicyWriter {
    private final Sql sql;

    PolicyWriter(Sql sql) {
        this.sql = sql;
    }

    void write(String agency, Set<Integer> years, PackPlan plan) {
        int position = 0;
        for (Placed<PackPlan.Policy> row : plan.policies()) {
            PackPlan.Policy each = row.value();
            position++;
            if (years.contains(each.year())) {
                policy(agency, position, each);
            }
        }
        predicates(agency, plan);
    }

    private void policy(String agency, int position, PackPlan.Policy each) {
        sql.update(
                "INSERT INTO plan_policy (agency, year, policy, position, legal, lower_is_better, ordinal,"
                        + " zero_realisation, cap, floor, children_cap, decimals, rounding, realisation_rounded, children,"
                        + " sasaran_score, predicates) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                agency,
                each.year(),
                each.id(),
                position,
                each.legal(),
                each.lowerIsBetter(),
                each.ordinal(),
                each.zeroRealisation(),
                each.cap(),
                each.floor(),
                each.childrenCap(),
                each.decimals(),
                each.rounding(),
                each.realisationRounded(),
                each.children(),
                each.sasaranScore(),
                each.predicates());
    }

    /** One that the pack no longer has stays while a policy of another year decides words by it. */
    private void predicates(String agency, PackPlan plan) {
        sql.update(
                "DELETE FROM predicate WHERE agency = ? AND scale NOT IN"
                        + " (SELECT predicates FROM plan_policy WHERE agency = ? AND predicates IS NOT NULL)",
                agency,
                agency);
        plan.predicates().stream()
                .map(row -> row.value().scale())
                .distinct()
                .forEach(scale -> sql.update("DELETE FROM predicate WHERE agency = ? AND scale = ?", agency, scale));
        Map<String, Integer> positions = new HashMap<>();
        for (Placed<PackPlan.Predicate> row : plan.predicates()) {
            PackPlan.Predicate each = row.value();
            sql.update(
                    "INSERT INTO predicate (agency, scale, predicate, position, from_value, from_included, to_value,"
                            + " to_included, midpoint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    agency,
                    each.scale(),
                    each.predicate(),
                    positions.merge(each.scale(), 1, Integer::sum),
                    each.from().map(BigDecimal::toPlainString),
                    included(each.from(), each.fromIncluded()),
                    each.to().map(BigDecimal::toPlainString),
                    included(each.to(), each.toIncluded()),
                    each.midpoint().map(BigDecimal::toPlainString));
        }
    }

    private static String included(Optional<BigDecimal> bound, boolean included) {
        return bound.map(value -> included ? "yes" : "no").orElse("");
    }
}
