package id.lini.server.pack;

import id.lini.server.persistence.Sql;
import id.lini.server.plan.NodeChange;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanReader;
import id.lini.server.plan.PlanRevisions;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the plan of each year that the pack names; other years stay as they are. What was realised, money booked and
 * values stated, is append-only: see {@link RealisationWriter}.
 */
@Singleton
final class PlanWriter {
    private static final List<String> OF_A_YEAR = List.of(
            "plan_version",
            "plan_node",
            "sasaran_program",
            "node_change",
            "indicator",
            "indicator_component",
            "indicator_child",
            "plan_target",
            "budget",
            "plan_policy");
    private static final List<String> OF_THE_AGENCY = List.of("scale_step", "register_list", "predicate");

    private final Sql sql;
    private final IndicatorWriter indicators;
    private final PolicyWriter policies;
    private final RealisationWriter realisation;
    private final PlanRevisions revisions;

    PlanWriter(
            Sql sql,
            IndicatorWriter indicators,
            PolicyWriter policies,
            RealisationWriter realisation,
            PlanRevisions revisions) {
        this.sql = sql;
        this.indicators = indicators;
        this.policies = policies;
        this.realisation = realisation;
        this.revisions = revisions;
    }

    void write(Pack pack, PackFaults faults) {
        String agency = pack.agency().value().id();
        PackPlan plan = pack.plan();
        Set<Integer> years =
                plan.versions().stream().map(each -> each.value().year()).collect(Collectors.toSet());
        for (int year : years) {
            OF_A_YEAR.forEach(
                    table -> sql.update("DELETE FROM " + table + " WHERE agency = ? AND year = ?", agency, year));
        }
        OF_THE_AGENCY.forEach(table -> sql.update("DELETE FROM " + table + " WHERE agency = ?", agency));
        plan.versions()
                .forEach(row -> sql.update(
                        "INSERT INTO plan_version (agency, year, version, decided_on, legal) VALUES (?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().id(),
                        row.value().decidedOn().map(LocalDate::toString),
                        row.value().legal()));
        nodes(agency, plan);
        indicators.write(agency, plan);
        plan.budgets()
                .forEach(row -> sql.update(
                        "INSERT INTO budget (agency, year, version, node, amount_e2) VALUES (?, ?, ?, ?, ?)",
                        agency,
                        row.value().year(),
                        row.value().version(),
                        row.value().node(),
                        sen(row.value().amount())));
        policies.write(agency, years, plan);
        realisation.write(agency, years, plan, faults);
        revisions.changed(agency);
    }

    private void nodes(String agency, PackPlan plan) {
        int position = 0;
        for (Placed<PackPlan.Node> row : plan.nodes()) {
            PlanNode node = row.value().node();
            position++;
            sql.update(
                    "INSERT INTO plan_node (agency, year, code, parent, level, name, label, position, owner)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    agency,
                    row.value().year(),
                    node.code(),
                    node.parent(),
                    node.level().name().toLowerCase(Locale.ROOT),
                    node.name(),
                    node.label(),
                    position,
                    node.owner());
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
