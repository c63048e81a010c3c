package id.lini.server.office;

import id.lini.server.persistence.Transactions;
import id.lini.server.plan.Component;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanReader;
import id.lini.server.plan.PlanVersion;
import id.lini.server.plan.Scale;
import id.lini.server.plan.Source;
import id.lini.server.plan.TimeRule;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a year's plan has realised outside the field: indicators of these sources, and money of the lowest level. */
@Singleton
final class Subjects {
    private static final Set<Source> OUTSIDE = EnumSet.of(Source.OFFICE, Source.EXTERNAL);

    private final PlanReader plans;
    private final Transactions transactions;

    Subjects(PlanReader plans, Transactions transactions) {
        this.plans = plans;
        this.transactions = transactions;
    }

    /** The years there is a plan of, newest first. */
    List<Integer> years(String agency) {
        return transactions.read(() -> plans.versions(agency)).stream()
                .map(PlanVersion::year)
                .distinct()
                .toList();
    }

    /** All of a year, in the order of the plan. */
    List<Subject> of(String agency, int year) {
        return transactions.read(() -> plans.standing(agency, year, LocalDate.of(year, 12, 31))
                .flatMap(version -> plans.plan(agency, year, version.id()))
                .map(Subjects::of)
                .orElse(List.of()));
    }

    /** One of them. */
    Optional<Subject> find(String agency, int year, OfficeKind kind, String id, String component) {
        return of(agency, year).stream()
                .filter(each -> each.kind() == kind
                        && each.id().equals(id)
                        && each.component().equals(component))
                .findFirst();
    }

    private static List<Subject> of(Plan plan) {
        List<Subject> subjects = new ArrayList<>();
        for (PlanNode node : plan.nodes()) {
            Set<String> owners = owners(plan, node);
            for (Indicator indicator : plan.indicatorsOf(node.code())) {
                indicator(plan, node, indicator, owners, subjects);
            }
            if (plan.children(node.code()).isEmpty() && plan.budgets().containsKey(node.code())) {
                subjects.add(new Subject(
                        plan.version().year(),
                        OfficeKind.BOOKING,
                        node.code(),
                        "",
                        node.name(),
                        "Rp",
                        node.code(),
                        node.label(),
                        node.name(),
                        List.of(),
                        owners,
                        false,
                        until(plan, node, Optional.empty())));
            }
        }
        return List.copyOf(subjects);
    }

    private static void indicator(
            Plan plan, PlanNode node, Indicator indicator, Set<String> owners, List<Subject> subjects) {
        List<Subject.Step> steps = indicator.scale().map(Scale::steps).orElse(List.of()).stream()
                .map(step -> new Subject.Step(step.id(), step.label()))
                .toList();
        if (OUTSIDE.contains(indicator.source()) && indicator.components().isEmpty()) {
            subjects.add(value(plan, node, indicator, "", indicator.name(), indicator.unit(), steps, owners));
        }
        for (Component component : indicator.components()) {
            if (OUTSIDE.contains(component.measuring().source())) {
                String name = indicator.name() + ": " + component.name();
                subjects.add(value(plan, node, indicator, component.id(), name, component.unit(), List.of(), owners));
            }
        }
    }

    private static Subject value(
            Plan plan,
            PlanNode node,
            Indicator indicator,
            String component,
            String name,
            String unit,
            List<Subject.Step> steps,
            Set<String> owners) {
        return new Subject(
                plan.version().year(),
                OfficeKind.VALUE,
                indicator.id(),
                component,
                name,
                unit,
                node.code(),
                node.label(),
                node.name(),
                steps,
                owners,
                added(indicator, component),
                until(plan, node, indicator.until()));
    }

    private static boolean added(Indicator indicator, String component) {
        return indicator
                .component(component)
                .map(Component::measuring)
                .orElse(indicator.measuring())
                .rule()
                .filter(rule -> rule != TimeRule.LATEST)
                .isPresent();
    }

    /** The first day on which it, its node or one above it ended. */
    private static Optional<LocalDate> until(Plan plan, PlanNode node, Optional<LocalDate> own) {
        Stream<LocalDate> days = Stream.concat(own.stream(), node.until().stream());
        return Stream.concat(
                        days,
                        node.parent().flatMap(plan::node).stream()
                                .flatMap(each -> until(plan, each, Optional.empty()).stream()))
                .min(Comparator.naturalOrder());
    }

    private static Set<String> owners(Plan plan, PlanNode node) {
        Set<String> owners = new HashSet<>();
        Optional<PlanNode> at = Optional.of(node);
        while (at.isPresent()) {
            at.get().owner().ifPresent(owners::add);
            at = at.get().parent().flatMap(plan::node);
        }
        return owners;
    }
}
