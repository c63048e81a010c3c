package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A printed percent with the two figures of its row that it should come of.
 *
 * @param sense empty where nobody says which way is better
 */
record PercentCase(
        PrintedReport report,
        PrintedCell cell,
        PrintedCell wholeCell,
        PrintedCell partCell,
        Reading.Number percent,
        Reading.Number whole,
        Reading.Number part,
        Optional<Reference.Sense> sense) {

    Convention convention() {
        return report.convention(cell);
    }

    boolean money() {
        return cell.column() == PrintedColumn.BUDGET_PERCENT;
    }

    /** What the agency's convention gives before rounding; empty where it divides by zero. */
    Optional<BigDecimal> expected() {
        return expected(whole.value(), part.value());
    }

    Optional<BigDecimal> expected(BigDecimal target, BigDecimal real) {
        Optional<BigDecimal> raw = sense.filter(Reference.Sense.LOWER::equals).isPresent()
                ? lower(convention().lower(), target, real)
                : Arithmetic.percent(real, target);
        return money()
                ? raw
                : raw.map(value -> convention().cap().map(value::min).orElse(value));
    }

    static Optional<BigDecimal> lower(Convention.LowerFormula formula, BigDecimal target, BigDecimal real) {
        return switch (formula) {
            case T_OVER_R -> Arithmetic.percent(target, real);
            case TWO_T_MINUS_R -> Arithmetic.percent(target.add(target).subtract(real), target);
            case R_OVER_T -> Arithmetic.percent(real, target);
        };
    }

    boolean prints(Optional<BigDecimal> exact) {
        return exact.filter(
                        value -> Arithmetic.prints(percent, value, convention().rounding()))
                .isPresent();
    }

    boolean printsHalfUp(Optional<BigDecimal> exact) {
        return exact.filter(value -> Arithmetic.prints(percent, value)).isPresent();
    }

    /** {@code 6 / 12 × 100 = 50}. */
    Label sum() {
        boolean turned = sense.filter(Reference.Sense.LOWER::equals).isPresent()
                && convention().lower() == Convention.LowerFormula.T_OVER_R;
        Label top = Arithmetic.text(turned ? whole.value() : part.value());
        Label bottom = Arithmetic.text(turned ? part.value() : whole.value());
        boolean difference = sense.filter(Reference.Sense.LOWER::equals).isPresent()
                && convention().lower() == Convention.LowerFormula.TWO_T_MINUS_R;
        Label result = expected().map(Arithmetic::text).orElse(new Label("tidak terdefinisi", "undefined"));
        if (difference) {
            return new Label(
                    "(2 × " + bottom.id() + " - " + top.id() + ") / " + bottom.id() + " × 100 = " + result.id(),
                    "(2 × " + bottom.en() + " - " + top.en() + ") / " + bottom.en() + " × 100 = " + result.en());
        }
        return new Label(
                top.id() + " / " + bottom.id() + " × 100 = " + result.id(),
                top.en() + " / " + bottom.en() + " × 100 = " + result.en());
    }

    Finding found(RuleCode rule, Sureness sureness, Label why, List<PrintedCell> more) {
        List<PrintedCell> others = new ArrayList<>(List.of(wholeCell, partCell));
        others.addAll(more);
        String recomputed = expected()
                .map(value -> Arithmetic.shown(value, Math.max(2, percent.decimals())))
                .orElse("");
        return new Finding(
                rule,
                sureness,
                cell,
                others,
                recomputed,
                new Label(sum().id() + ". " + why.id(), sum().en() + ". " + why.en()));
    }

    Finding found(RuleCode rule, Sureness sureness, Label why) {
        return found(rule, sureness, why, List.of());
    }
}
