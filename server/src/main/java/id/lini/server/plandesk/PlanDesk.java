package id.lini.server.plandesk;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.pack.EditFault;
import id.lini.server.pack.PlanEdits;
import id.lini.server.pack.RowEdit;
import id.lini.server.persistence.Transactions;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanReader;
import id.lini.server.plan.PlanVersion;
import id.lini.server.problem.ApiProblem;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of the plan as people make them on pages: what was entered becomes rows, which the pack's checks judge. */
@Singleton
final class PlanDesk {
    static final List<String> PERIODS = List.of("year", "q1", "q2", "q3", "q4");

    private static final int LONGEST_DETAIL = 900;

    private final PlanEdits edits;
    private final PlanReader plans;
    private final PlanLocks locks;
    private final Transactions transactions;
    private final AuditLog audit;

    PlanDesk(PlanEdits edits, PlanReader plans, PlanLocks locks, Transactions transactions, AuditLog audit) {
        this.edits = edits;
        this.plans = plans;
        this.locks = locks;
        this.transactions = transactions;
        this.audit = audit;
    }

    List<PlanVersion> versions(AgencyId agency) {
        return transactions.read(() -> plans.versions(agency.value()));
    }

    /** A version of a plan; NOT_FOUND where there is none. */
    Plan plan(AgencyId agency, int year, String version) {
        return transactions
                .read(() -> plans.plan(agency.value(), year, version))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, version));
    }

    Lock lock(AgencyId agency, PlanVersion version) {
        return locks.of(agency, version.year(), version.id());
    }

    /**
     * A target as it stands.
     *
     * @param text a number in plain form, or the step of a scale
     */
    record Target(String text, String kind) {}

    /** The targets of an indicator by component and period, {@code kader q1}. */
    Map<String, Target> targets(AgencyId agency, PlanVersion version, String indicator) {
        Map<String, Target> targets = new LinkedHashMap<>();
        edits.rows(agency, "targets.csv").stream()
                .filter(row -> of(row, version) && row.get("indicator").equals(indicator))
                .forEach(row -> targets.put(
                        row.get("component") + " " + row.get("period"),
                        new Target(row.get("target"), row.get("kind"))));
        return targets;
    }

    private static boolean of(Map<String, String> row, PlanVersion version) {
        return row.get("year").equals(String.valueOf(version.year()))
                && row.get("version").equals(version.id());
    }

    /**
     * Sets the targets of an indicator.
     *
     * @param wanted by component and period, each of them; blank for none
     * @param fields the field of each
     */
    List<EditFault> target(
            SignedIn who,
            PlanVersion version,
            String indicator,
            Map<String, Target> wanted,
            Map<String, String> fields) {
        Map<String, Target> now = targets(who.agency(), version, indicator);
        List<RowEdit> changes = new ArrayList<>();
        List<String> told = new ArrayList<>();
        wanted.forEach((place, target) -> {
            Target before = now.getOrDefault(place, new Target("", ""));
            if (!before.equals(target)) {
                String[] parts = place.split(" ", -1);
                List<String> key = List.of(String.valueOf(version.year()), version.id(), indicator, parts[0], parts[1]);
                changes.add(
                        target.text().isEmpty()
                                ? RowEdit.remove("targets.csv", key, fields.get(place))
                                : RowEdit.put(
                                        "targets.csv",
                                        key,
                                        Map.of("target", target.text(), "kind", target.kind()),
                                        fields.get(place)));
                told.add(place.strip() + ": " + said(before) + " -> " + said(target));
            }
        });
        return change(who, version, changes, AuditAction.PLAN_TARGET_CHANGED, indicator, told);
    }

    private static String said(Target target) {
        String text = target.text().isEmpty() ? "-" : target.text();
        return target.kind().isEmpty() ? text : text + " " + target.kind();
    }

    /** Sets who answers for a node and, where {@code amount} is there, its budget; a blank amount is none. */
    List<EditFault> node(SignedIn who, PlanVersion version, String code, String owner, Optional<String> amount) {
        Plan plan = plan(who.agency(), version.year(), version.id());
        String before = plan.node(code).orElseThrow().owner().orElse("");
        String year = String.valueOf(version.year());
        List<RowEdit> changes = new ArrayList<>();
        List<String> told = new ArrayList<>();
        if (!before.equals(owner)) {
            changes.add(RowEdit.put("plan_nodes.csv", List.of(year, code), Map.of("owner", owner), "owner"));
            told.add("owner: " + (before.isEmpty() ? "-" : before) + " -> " + (owner.isEmpty() ? "-" : owner));
        }
        String budget = Optional.ofNullable(plan.budgets().get(code))
                .map(BigDecimal::toPlainString)
                .orElse("");
        amount.filter(text -> !text.equals(budget)).ifPresent(text -> {
            List<String> key = List.of(year, version.id(), code);
            changes.add(
                    text.isEmpty()
                            ? RowEdit.remove("budgets.csv", key, "amount")
                            : RowEdit.put("budgets.csv", key, Map.of("amount", text), "amount"));
            told.add("amount: " + (budget.isEmpty() ? "-" : budget) + " -> " + (text.isEmpty() ? "-" : text));
        });
        return change(who, version, changes, AuditAction.PLAN_NODE_CHANGED, code, told);
    }

    private List<EditFault> change(
            SignedIn who,
            PlanVersion version,
            List<RowEdit> changes,
            AuditAction action,
            String subject,
            List<String> told) {
        if (changes.isEmpty()) {
            return List.of();
        }
        return edits.change(
                who.agency(),
                changes,
                new PlanEdits.Deed(
                        who.person(),
                        action,
                        version.year() + " " + version.id() + " " + subject,
                        cut(String.join("; ", told)),
                        () -> requireOpen(who.agency(), version)));
    }

    private void requireOpen(AgencyId agency, PlanVersion version) {
        if (!lock(agency, version).open()) {
            throw ApiProblem.of(ErrorCode.PLAN_LOCKED);
        }
    }

    /** Makes a version of a year as a copy of its last one, whose targets and budgets it begins with. */
    List<EditFault> revise(SignedIn who, PlanVersion last, Entered entered) {
        entered.require("legal", new Label("Dasar hukum wajib diisi", "Give the legal basis"));
        Optional<LocalDate> day = day(entered.text("decided_on"));
        if (day.isEmpty()) {
            entered.fault("decided_on", new Label("Tanggal penetapan wajib diisi", "Give the day it was decided"));
        } else if (last.decidedOn().filter(day.get()::isBefore).isPresent()) {
            entered.fault(
                    "decided_on",
                    new Label(
                            "Lebih awal dari versi " + last.id() + ", "
                                    + last.decidedOn().get(),
                            "Earlier than the version " + last.id() + ", "
                                    + last.decidedOn().get()));
        }
        String id = entered.text("version");
        entered.require("version", new Label("Nama versi wajib diisi", "Give the version a name"));
        boolean taken = versions(who.agency()).stream()
                .anyMatch(each -> each.year() == last.year() && each.id().equals(id));
        if (taken) {
            entered.fault("version", new Label("Versi ini sudah ada", "There is such a version"));
        }
        if (!entered.faults().isEmpty()) {
            return entered.faults();
        }
        String year = String.valueOf(last.year());
        List<RowEdit> changes = new ArrayList<>();
        changes.add(RowEdit.put(
                "plan_versions.csv",
                List.of(year, id),
                Map.of("decided_on", day.get().toString(), "legal", entered.text("legal")),
                "version"));
        copies(who.agency(), last, id, "targets.csv", List.of("indicator", "component", "period"), changes);
        copies(who.agency(), last, id, "budgets.csv", List.of("node"), changes);
        copies(who.agency(), last, id, "sasaran_programs.csv", List.of("sasaran", "program", "indicator"), changes);
        return edits.change(
                who.agency(),
                changes,
                new PlanEdits.Deed(
                        who.person(),
                        AuditAction.PLAN_VERSION_MADE,
                        year + " " + id,
                        cut(entered.text("legal")),
                        () -> {}));
    }

    private void copies(
            AgencyId agency, PlanVersion last, String id, String file, List<String> further, List<RowEdit> changes) {
        for (Map<String, String> row : edits.rows(agency, file)) {
            if (of(row, last)) {
                List<String> key = new ArrayList<>(List.of(row.get("year"), id));
                further.forEach(column -> key.add(row.get(column)));
                Map<String, String> cells = new LinkedHashMap<>(row);
                cells.keySet().removeAll(further);
                cells.keySet().removeAll(List.of("year", "version"));
                changes.add(RowEdit.put(file, key, cells, ""));
            }
        }
    }

    /** Locks a version for good. */
    void close(SignedIn who, PlanVersion version) {
        transactions.write(who.agency().value(), () -> {
            requireOpen(who.agency(), version);
            locks.lock(who.agency(), who.person(), version.year(), version.id());
            audit.record(
                    who.agency(),
                    who.person().value(),
                    AuditAction.PLAN_VERSION_LOCKED,
                    version.year() + " " + version.id(),
                    version.legal());
            return true;
        });
    }

    /** The policies of all years as a pack says them, the agency's own of a year first. */
    List<Map<String, String>> policies(AgencyId agency) {
        return edits.rows(agency, "policy.csv");
    }

    /** The names of the predicate scales. */
    List<String> scales(AgencyId agency) {
        return edits.rows(agency, "predicates.csv").stream()
                .map(row -> row.get("scale"))
                .distinct()
                .toList();
    }

    /** Whether a policy of a year may be set: while no quarter of it is closed. */
    boolean policyOpen(AgencyId agency, int year) {
        return !locks.anyClosed(agency, year);
    }

    /** Sets a policy of a year; a fault stands at the column it is about. */
    List<EditFault> policy(SignedIn who, int year, String policy, Map<String, String> cells) {
        return edits
                .change(
                        who.agency(),
                        List.of(RowEdit.put("policy.csv", List.of(String.valueOf(year), policy), cells, "policy")),
                        new PlanEdits.Deed(
                                who.person(),
                                AuditAction.PLAN_POLICY_SET,
                                year + " " + policy,
                                cut(cells.toString()),
                                () -> requireNoClosing(who.agency(), year)))
                .stream()
                .map(fault -> new EditFault(
                        fault.field().isEmpty() ? "" : fault.column(), fault.column(), fault.what(), fault.mend()))
                .toList();
    }

    private void requireNoClosing(AgencyId agency, int year) {
        if (!policyOpen(agency, year)) {
            throw ApiProblem.of(ErrorCode.QUARTER_CLOSED);
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }
}
