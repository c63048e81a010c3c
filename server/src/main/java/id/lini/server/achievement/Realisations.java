package id.lini.server.achievement;

import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.Measure;
import id.lini.server.achievement.formula.Outcome;
import id.lini.server.achievement.formula.Term;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.Measuring;
import id.lini.server.plan.Pin;
import id.lini.server.plan.Source;
import id.lini.server.plan.StatedValue;
import id.lini.server.plan.TimeRule;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Realisations from counts, from the register, and from stated values, by each indicator's rule for time. */
final class Realisations {
    private final Compiled plan;
    private final Counts counts;
    private final Registered registered;
    private final StatedValues stated;

    Realisations(Compiled plan, Counts counts, Registered registered, StatedValues stated) {
        this.plan = plan;
        this.counts = counts;
        this.registered = registered;
        this.stated = stated;
    }

    /** Of an indicator, or of a component of it, over a span of its year. */
    Figure of(Indicator indicator, String component, Span span) {
        Measuring how = how(indicator, component);
        return plan.formula(indicator.id(), component)
                .map(formula -> counted(indicator, how, formula, span))
                .orElseGet(() -> stated(indicator, component, how, span));
    }

    /** What a formula asks over a span; below the bar the pinned state. */
    Optional<BigDecimal> answer(Indicator indicator, Term.Asked asked, Span span, Optional<Pin> pin, boolean below) {
        Span at = below ? pin.map(Realisations::pinned).orElse(span) : span;
        if (asked instanceof Term.Counted counted) {
            return counts.value(counted.measure(), at);
        }
        if (asked instanceof Term.Registered register) {
            return Optional.of(registered.count(register.kind(), pin.filter(held -> below), at));
        }
        return of(indicator, ((Term.Named) asked).component(), span).value();
    }

    /** The units that {@link #answer} counts for a register, and the day they are counted on. */
    Derivation.Members members(Term.Registered register, Span span, Optional<Pin> pin, boolean below) {
        Optional<Pin> held = pin.filter(each -> below);
        Span at = held.map(Realisations::pinned).orElse(span);
        return new Derivation.Members(
                held.map(Pin::day).orElse(at.day()),
                held.flatMap(Pin::list),
                registered.members(register.kind(), held, at).toList());
    }

    /** The span in which a time rule looks. */
    static Span widened(Measuring how, Span span) {
        return how.rule().filter(TimeRule.CUMULATIVE::equals).isPresent()
                ? Span.of(YearMonth.of(how.firstYear(span.last().getYear()), 1), span.last())
                        .within(span.units())
                : span;
    }

    static Span pinned(Pin pin) {
        YearMonth month = YearMonth.from(pin.day());
        return new Span(YearMonth.of(month.getYear(), 1), month, pin.units(), false);
    }

    static Measuring how(Indicator indicator, String component) {
        return component.isEmpty()
                ? indicator.measuring()
                : indicator.component(component).orElseThrow().measuring();
    }

    private Figure counted(Indicator indicator, Measuring how, Formula formula, Span span) {
        TimeRule rule = how.rule().orElse(TimeRule.SUM);
        return switch (rule) {
            case SUM -> value(indicator, how, formula, span);
            case CUMULATIVE -> value(indicator, how, formula, widened(how, span));
            case LATEST -> latest(indicator, how, formula, span);
            case MEAN -> mean(indicator, how, formula, span);
            case DISTINCT -> distinct(formula, span);
        };
    }

    private Figure value(Indicator indicator, Measuring how, Formula formula, Span span) {
        Outcome outcome = formula.value((asked, below) -> answer(indicator, asked, span, how.pinned(), below));
        if (outcome.value().isPresent()) {
            return Figure.of(outcome.value().get());
        }
        return outcome.data() ? Figure.absent(Absence.UNDEFINED) : missing(indicator, formula, span);
    }

    /** A component that is not there says why; counts without an approved report have no data. */
    private Figure missing(Indicator indicator, Formula formula, Span span) {
        return formula.term()
                .asked()
                .filter(Term.Named.class::isInstance)
                .map(asked -> of(indicator, ((Term.Named) asked).component(), span))
                .filter(figure -> figure.absence().isPresent())
                .findFirst()
                .orElse(Figure.absent(Absence.NO_DATA));
    }

    /** The last month that has a value; where none has, the reason of the last. */
    private Figure latest(Indicator indicator, Measuring how, Formula formula, Span span) {
        List<YearMonth> months = span.months();
        Figure last = Figure.absent(Absence.NO_DATA);
        for (int index = months.size() - 1; index >= 0; index--) {
            Figure figure = value(indicator, how, formula, span.month(months.get(index)));
            if (figure.value().isPresent() && said(formula, span.month(months.get(index)))) {
                return figure;
            }
            last = figure.absence().filter(Absence.UNDEFINED::equals).isPresent() ? figure : last;
        }
        return last;
    }

    private Figure mean(Indicator indicator, Measuring how, Formula formula, Span span) {
        BigDecimal sum = BigDecimal.ZERO;
        int measured = 0;
        for (YearMonth month : span.months()) {
            Optional<BigDecimal> value =
                    value(indicator, how, formula, span.month(month)).value();
            if (value.isPresent() && said(formula, span.month(month))) {
                sum = sum.add(value.get());
                measured++;
            }
        }
        return measured == 0
                ? Figure.absent(Absence.NO_DATA)
                : Figure.of(sum.divide(BigDecimal.valueOf(measured), Formula.DIGITS));
    }

    /** A month without any approved report of the forms asked says nothing, although its number of reports is a zero. */
    private boolean said(Formula formula, Span month) {
        return formula.measures().stream()
                .anyMatch(measure -> counts.value(Measure.reportsOf(measure.form()), month)
                        .filter(reports -> reports.signum() > 0)
                        .isPresent());
    }

    private Figure distinct(Formula formula, Span span) {
        Measure asked = formula.measures().get(0);
        Optional<BigDecimal> any = counts.value(asked, span);
        return any.isEmpty()
                ? Figure.absent(Absence.NO_DATA)
                : counts.value(asked.distinct(), span).map(Figure::of).orElseThrow();
    }

    private Figure stated(Indicator indicator, String component, Measuring how, Span span) {
        List<StatedValue> values = stated.of(indicator, component, widened(how, span));
        if (values.isEmpty()) {
            return Figure.absent(how.source() == Source.EXTERNAL ? Absence.AWAITED : Absence.NOT_MEASURED);
        }
        List<BigDecimal> numbers = values.stream()
                .map(value -> number(indicator, component, value))
                .toList();
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (how.rule().orElse(TimeRule.LATEST)) {
            case SUM, CUMULATIVE, DISTINCT -> Figure.of(sum);
            case MEAN -> Figure.of(sum.divide(BigDecimal.valueOf(numbers.size()), Formula.DIGITS));
            case LATEST -> Figure.of(numbers.get(numbers.size() - 1));
        };
    }

    private static BigDecimal number(Indicator indicator, String component, StatedValue value) {
        return component.isEmpty() ? indicator.value(value.value()) : new BigDecimal(value.value());
    }
}
