package id.lini.server.pack;

import id.lini.server.persistence.Sql;
import id.lini.server.plan.NodeChange;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanReader;
import id.lini.server.plan.PlanRevisions;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the plan of each year that the pack names; other years stay as they are. What the pack no longer names stays
 * and ends where it has data: see {@link PlanRemains}. What was realised, money booked and values stated, is append-only:
 * see {@link RealisationWriter}.
 */
@Singleton
final class PlanWriter {
    private final Sql sql;
    private final PlanRemains remains;
    private final IndicatorWriter indicators;
    private final PolicyWriter policies;
    private final RealisationWriter realisation;
    private final PlanRevisions revisions;

    PlanWriter(
            Sql sql,
            PlanRemains remains,
            IndicatorWriter indicators,
            PolicyWriter policies,
            RealisationWriter realisation,
            PlanRevisions revisions) {
        this.sql = sql;
        this.remains = remains;
        this.indicators = indicators;
        this.policies = policies;
        this.realisation = realisation;
        this.revisions = revisions;
    }

    /** {@code last}: the last day of what the pack no longer names. */
    void write(Pack pack, LocalDate last, PackFaults faults) {
        String agency = pack.agency().value().id();
        PackPlan plan = pack.plan();
        Set<Integer> years =
                plan.versions().stream().map(each -> each.value().year()).collect(Collectors.toSet());
        Map<Integer, Remains> kept = new HashMap<>();
        years.forEach(year -> kept.put(year, remains.clear(agency, year, plan, last)));
        plan.versions()
                .forEach(row -> sql.update(
                        "INSERT INTO plan_version (agency, year, version, decided_on, legal) VALUES (?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().id(),
                        row.value().decidedOn().map(LocalDate::toString),
                        row.value().legal()));
        nodes(agency, plan, kept);
        indicators.write(agency, plan, kept);
        plan.budgets()
                .forEach(row -> sql.update(
                        "INSERT INTO budget (agency, year, version, node, amount_e2) VALUES (?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().version(),
                        row.value().node(),
                        sen(row.value().amount())));
        policies.write(agency, years, plan);
        years.forEach(year -> remains.withoutVersion(agency, year));
        realisation.write(agency, kept, plan, faults);
        revisions.changed(agency);
    }

    private void nodes(String agency, PackPlan plan, Map<Integer, Remains> kept) {
        for (Placed<PackPlan.Node> row : plan.nodes()) {
            PlanNode node = row.value().node();
            sql.update(
                    "INSERT INTO plan_node (agency, year, code, parent, level, name, label, position, owner, valid_until)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    agency,
                    row.value().year(),
                    node.code(),
                    node.parent(),
                    node.level().name().toLowerCase(Locale.ROOT),
                    node.name(),
                    node.label(),
                    kept.get(row.value().year()).nodes().position(node.code()),
                    node.owner(),
                    node.until().map(LocalDate::toString));
        }
        plan.mapping()
                .forEach(row -> sql.update(
                        "INSERT INTO sasaran_program (agency, year, version, sasaran, program, indicator)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().version(),
                        row.value().sasaran(),
                        row.value().program(),
                        row.value().indicator().orElse("")));
        for (Placed<PackPlan.Change> row : plan.changes()) {
            NodeChange change = row.value().change();
            sql.update(
                    "INSERT INTO node_change (agency, year, code, previous_year, previous_code, kind)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    agency,
                    row.value().year(),
                    change.code(),
                    change.previousYear(),
                    change.previousCode(),
                    change.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    static long sen(BigDecimal number) {
        return number.movePointRight(PlanReader.MONEY_SCALE).longValueExact();
    }
}
