package id.lini.server.check;

import id.lini.server.achievement.Achievements;
import id.lini.server.persistence.Transactions;
import id.lini.server.plan.PlanReader;
import id.lini.server.plan.PlanVersion;
import id.lini.server.registry.Registry;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Checks the printed reports that an agency's pack brought. */
@Singleton
public final class PrintedCheck {
    private final Transactions transactions;
    private final PrintedCells cells;
    private final PlanReader plans;
    private final Achievements achievements;
    private final Registry registry;

    PrintedCheck(
            Transactions transactions,
            PrintedCells cells,
            PlanReader plans,
            Achievements achievements,
            Registry registry) {
        this.transactions = transactions;
        this.cells = cells;
        this.plans = plans;
        this.achievements = achievements;
        this.registry = registry;
    }

    /** The printed cells, in the order of the pack. */
    public List<PrintedCell> cells(AgencyId agency) {
        return transactions.read(() -> cells.all(agency.value()));
    }

    /** Every finding, in the order of the cells. */
    public List<Finding> findings(AgencyId agency) {
        return new ReportChecker(reference(agency)).check(cells(agency));
    }

    private Reference reference(AgencyId agency) {
        References references = new References();
        registry.find(agency)
                .ifPresent(registers -> registers
                        .areas()
                        .forEach(area -> area.parent()
                                .ifPresent(parent -> references.area(area.id().value(), parent.value()))));
        List<PlanVersion> versions = new ArrayList<>(transactions.read(() -> plans.versions(agency.value())));
        Collections.reverse(versions);
        for (PlanVersion version : versions) {
            transactions
                    .read(() -> plans.plan(agency.value(), version.year(), version.id()))
                    .ifPresent(references::plan);
            achievements.policies(agency.value(), version.year(), version.id()).stream()
                    .findFirst()
                    .ifPresent(policy -> references.policy(version.year(), policy));
        }
        return references.build();
    }
}
