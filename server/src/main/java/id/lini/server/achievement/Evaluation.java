package id.lini.server.achievement;

import id.lini.server.achievement.IndicatorFigures.AgainstRenstra;
import id.lini.server.achievement.IndicatorFigures.ComponentFigures;
import id.lini.server.achievement.IndicatorFigures.Parts;
import id.lini.server.achievement.IndicatorFigures.QuarterTarget;
import id.lini.server.achievement.formula.Term;
import id.lini.server.plan.Component;
import id.lini.server.plan.Direction;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Plan;
import id.lini.server.plan.Source;
import id.lini.server.plan.Targets;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures of one plan over one window under one policy; each indicator is computed once, children before parents. */
final class Evaluation {
    private final Compiled compiled;
    private final Plan plan;
    private final CapaianPolicy policy;
    private final int quarter;
    private final Span span;
    private final Realisations realisations;
    private final Coverages coverages;
    private final Map<String, IndicatorFigures> known = new HashMap<>();

    Evaluation(Compiled compiled, CapaianPolicy policy, Window window, Realisations realisations, Coverages coverages) {
        this.compiled = compiled;
        this.plan = compiled.plan();
        this.policy = policy;
        this.quarter = window.last().getMonthValue() / 3;
        this.span = Span.of(window);
        this.realisations = realisations;
        this.coverages = coverages;
    }

    /** Every indicator by id. */
    Map<String, IndicatorFigures> all() {
        plan.indicators().forEach(this::of);
        return Map.copyOf(known);
    }

    IndicatorFigures of(Indicator indicator) {
        IndicatorFigures found = known.get(indicator.id());
        if (found == null) {
            found = compute(indicator);
            known.put(indicator.id(), found);
        }
        return found;
    }

    private IndicatorFigures compute(Indicator indicator) {
        if (indicator.source() == Source.ROLLUP) {
            return rollUp(indicator);
        }
        List<ComponentFigures> components = indicator.components().stream()
                .map(each -> component(indicator, each))
                .toList();
        if (!components.isEmpty() && !indicator.source().computed()) {
            return together(indicator, components);
        }
        Figure realisation = realisations.of(indicator, "", span);
        Optional<BigDecimal> target = plan.targets(indicator.id(), "").year();
        Figure capaian = policy.capaian(indicator.direction(), target, realisation, indicator.decimals());
        return figures(indicator, target, realisation, capaian, Optional.empty(), components);
    }

    private IndicatorFigures figures(
            Indicator indicator,
            Optional<BigDecimal> target,
            Figure realisation,
            Figure capaian,
            Optional<Parts> parts,
            List<ComponentFigures> components) {
        return new IndicatorFigures(
                indicator,
                target,
                realisation,
                capaian,
                capaian.value().map(policy::shown),
                capaian.value().flatMap(policy::predicate).map(PredicateScale.Bound::predicate),
                compiled.formula(indicator.id(), "").map(coverages::of).orElse(Coverage.NONE),
                parts,
                components,
                quarter(indicator),
                against(indicator, realisation, parts));
    }

    /**
     * The realisation to date by the target at the end of the Renstra (domain section 5, LKjIP): 53.80 / 49.9, and where
     * lower is better 15.30 / 28.6, as Dumai prints them. The mean of components' percents is no value to hold against one.
     */
    private Optional<AgainstRenstra> against(Indicator indicator, Figure realisation, Optional<Parts> parts) {
        if (parts.isPresent() && indicator.source() != Source.ROLLUP) {
            return Optional.empty();
        }
        return plan.renstra(indicator.id()).map(target -> {
            Figure capaian = policy.capaian(
                    indicator.direction(), Optional.of(target.value()), realisation, indicator.decimals());
            return new AgainstRenstra(target, capaian, capaian.value().map(policy::shown));
        });
    }

    private ComponentFigures component(Indicator indicator, Component component) {
        Figure realisation = realisations.of(indicator, component.id(), span);
        Optional<BigDecimal> target =
                plan.targets(indicator.id(), component.id()).year();
        Figure capaian = policy.capaian(indicator.direction(), target, realisation, component.decimals());
        return new ComponentFigures(
                component,
                target,
                realisation,
                capaian,
                capaian.value().map(policy::shown),
                compiled.formula(indicator.id(), component.id())
                        .map(coverages::of)
                        .orElse(Coverage.NONE));
    }

    /** Components without a formula over them: the indicator's percent is the mean of theirs. */
    private IndicatorFigures together(Indicator indicator, List<ComponentFigures> components) {
        List<Weighing.Part> parts = components.stream()
                .map(each -> new Weighing.Part(
                        each.capaian(), each.component().weight().orElse(BigDecimal.ONE)))
                .filter(part -> part.weight().signum() > 0)
                .toList();
        Weighing mean = Weighing.of(parts, policy);
        return figures(
                indicator,
                plan.targets(indicator.id(), "").year(),
                mean.mean(),
                mean.mean(),
                Optional.of(mean.parts()),
                components);
    }

    private IndicatorFigures rollUp(Indicator indicator) {
        List<Weighing.Part> parts = new ArrayList<>();
        for (Indicator.Child child : indicator.children()) {
            Figure capaian = plan.indicator(child.indicator())
                    .map(this::of)
                    .map(IndicatorFigures::capaian)
                    .orElse(Figure.absent(Absence.NOT_MEASURED));
            parts.add(new Weighing.Part(capaian, child.weight().orElse(BigDecimal.ONE)));
        }
        Weighing mean = Weighing.of(parts, policy);
        Optional<BigDecimal> target = plan.targets(indicator.id(), "").year();
        Figure capaian = target.isEmpty()
                ? mean.mean()
                : policy.capaian(indicator.direction(), target, mean.mean(), indicator.decimals());
        return figures(indicator, target, mean.mean(), capaian, Optional.of(mean.parts()), List.of());
    }

    /** A quarter with a target of its own: what it added against its increment, or what was reached to date. */
    private Optional<QuarterTarget> quarter(Indicator indicator) {
        Targets targets = plan.targets(indicator.id(), "");
        Optional<BigDecimal> target = targets.quarter(quarter);
        if (target.isEmpty() || indicator.source() == Source.ROLLUP) {
            return Optional.empty();
        }
        YearMonth last = span.last();
        boolean increment = targets.kind() == Targets.Kind.INCREMENT && indicator.direction() != Direction.ORDINAL;
        Span own = increment ? Span.of(last.minusMonths(2), last) : span;
        Figure realisation = realisations.of(indicator, "", own);
        Figure capaian = policy.capaian(indicator.direction(), target, realisation, indicator.decimals());
        return Optional.of(new QuarterTarget(
                targets.kind(),
                target.get(),
                realisation,
                capaian,
                capaian.value().map(policy::shown)));
    }

    /** What an indicator comes to of some units only. */
    Figure of(Indicator indicator, Set<String> units) {
        return realisations.of(indicator, "", span.within(units));
    }

    /** What a formula's part is worth in this window, as the figure's page shows it. */
    Optional<BigDecimal> answer(Indicator indicator, Term.Asked asked, boolean below) {
        return realisations.answer(
                indicator,
                asked,
                Realisations.widened(indicator.measuring(), span),
                indicator.measuring().pinned(),
                below);
    }

    /** The units behind a formula's part that counts a register. */
    Optional<Derivation.Members> members(Indicator indicator, Term.Asked asked, boolean below) {
        return asked instanceof Term.Registered register
                ? Optional.of(realisations.members(
                        register,
                        Realisations.widened(indicator.measuring(), span),
                        indicator.measuring().pinned(),
                        below))
                : Optional.empty();
    }
}
