package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The known other ways to a printed percent. */
final class Explanations {
    private Explanations() {}

    /** Digits cut off. */
    static final class Truncated implements Explanation {
        @Override
        public Optional<Finding> explain(PercentCase percent) {
            return percent.expected()
                    .filter(value -> Arithmetic.prints(percent.percent(), value, RoundingMode.DOWN))
                    .map(value -> percent.found(
                            RuleCode.TRUNCATED,
                            Sureness.LIKELY,
                            new Label("Digit berikutnya dipotong.", "The further digits were cut off.")));
        }
    }

    /** 100 that is only nearly 100, in a column that prints decimals. */
    static final class RoundedToFull implements Explanation {
        @Override
        public Optional<Finding> explain(PercentCase percent) {
            BigDecimal exact = percent.expected().orElse(Arithmetic.HUNDRED);
            boolean nearly = Arithmetic.same(percent.percent().value(), Arithmetic.HUNDRED)
                    && !Arithmetic.same(exact, Arithmetic.HUNDRED);
            if (!nearly || !finer(percent)) {
                return Optional.empty();
            }
            return Optional.of(percent.found(
                    RuleCode.ROUNDED_TO_FULL,
                    Sureness.LIKELY,
                    new Label(
                            "Kolom ini memakai desimal; 100 hanya benar bila tepat.",
                            "This column prints decimals; 100 is right only if it is exact.")));
        }

        private static boolean finer(PercentCase percent) {
            PrintedCell cell = percent.cell();
            return percent.report()
                    .column(cell.column())
                    .filter(other -> other.table().equals(cell.table()))
                    .map(percent.report()::number)
                    .flatMap(Optional::stream)
                    .anyMatch(other -> other.decimals() > percent.percent().decimals());
        }
    }

    /** R / T where lower is better, also where the policy says so: offered to reproduce old reports, and told. */
    static final class LowerAsHigher implements Explanation {
        @Override
        public Optional<Finding> explain(PercentCase percent) {
            BigDecimal target = percent.whole().value();
            BigDecimal real = percent.part().value();
            boolean asHigher =
                    percent.sense().filter(Reference.Sense.LOWER::equals).isPresent()
                            && percent.printsHalfUp(Arithmetic.percent(real, target))
                            && Stream.of(Convention.LowerFormula.T_OVER_R, Convention.LowerFormula.TWO_T_MINUS_R)
                                    .noneMatch(
                                            formula -> percent.printsHalfUp(PercentCase.lower(formula, target, real)));
            if (!asHigher) {
                return Optional.empty();
            }
            BigDecimal right = Arithmetic.percent(target, real).orElseThrow();
            return Optional.of(new Finding(
                    RuleCode.LOWER_AS_HIGHER,
                    Sureness.LIKELY,
                    percent.cell(),
                    List.of(percent.wholeCell(), percent.partCell()),
                    Arithmetic.shown(right, Math.max(2, percent.percent().decimals())),
                    new Label(
                            "Tercetak R / T; makin baik hasilnya, makin rendah persennya. T / R × 100 = "
                                    + Arithmetic.text(right).id() + ".",
                            "Printed is R / T; the better the result, the lower the percent. T / R × 100 = "
                                    + Arithmetic.text(right).en() + ".")));
        }
    }

    /** The formula of the other direction, or the other formula of this one. */
    static final class OtherDirection implements Explanation {
        @Override
        public Optional<Finding> explain(PercentCase percent) {
            BigDecimal target = percent.whole().value();
            BigDecimal real = percent.part().value();
            if (percent.sense().filter(Reference.Sense.LOWER::equals).isPresent()) {
                return new LowerAsHigher().explain(percent).or(() -> otherFormula(percent));
            }
            return Optional.of(percent)
                    .filter(each -> each.printsHalfUp(Arithmetic.percent(target, real)))
                    .map(each -> each.found(
                            RuleCode.SWAPPED_COLUMNS,
                            Sureness.LIKELY,
                            new Label(
                                    "Angka tercetak cocok bila kedua kolom dibaca terbalik.",
                                    "The print holds if the two columns are read the other way round.")));
        }

        private static Optional<Finding> otherFormula(PercentCase percent) {
            return Stream.of(Convention.LowerFormula.values())
                    .filter(formula -> percent.printsHalfUp(PercentCase.lower(
                            formula, percent.whole().value(), percent.part().value())))
                    .findFirst()
                    .map(formula -> percent.found(
                            RuleCode.CAPAIAN_PERCENT,
                            Sureness.LIKELY,
                            new Label(
                                    "Cocok dengan rumus lain untuk makin rendah makin baik: " + name(formula) + ".",
                                    "Fits the other formula where lower is better: " + name(formula) + ".")));
        }

        private static String name(Convention.LowerFormula formula) {
            return switch (formula) {
                case T_OVER_R -> "T / R";
                case TWO_T_MINUS_R -> "(2T - R) / T";
                case R_OVER_T -> "R / T";
            };
        }
    }

    /** Capped although the policy has no cap, or not capped although it has one. */
    static final class Cap implements Explanation {
        @Override
        public Optional<Finding> explain(PercentCase percent) {
            if (percent.money()) {
                return Optional.empty();
            }
            BigDecimal target = percent.whole().value();
            BigDecimal real = percent.part().value();
            Optional<BigDecimal> raw =
                    percent.sense().filter(Reference.Sense.LOWER::equals).isPresent()
                            ? PercentCase.lower(percent.convention().lower(), target, real)
                            : Arithmetic.percent(real, target);
            boolean capped = percent.convention().cap().isEmpty()
                    && Arithmetic.same(percent.percent().value(), Arithmetic.HUNDRED)
                    && raw.filter(value -> value.compareTo(Arithmetic.HUNDRED) > 0)
                            .isPresent();
            boolean open = percent.convention().cap().isPresent() && percent.printsHalfUp(raw);
            return capped || open
                    ? Optional.of(percent.found(
                            RuleCode.CAP,
                            Sureness.LIKELY,
                            capped
                                    ? new Label(
                                            "Dibatasi 100, padahal kebijakannya tanpa batas.",
                                            "Capped at 100 though the policy has no cap.")
                                    : new Label(
                                            "Tidak dibatasi, padahal kebijakannya memakai batas.",
                                            "Not capped though the policy has a cap.")))
                    : Optional.empty();
        }
    }

    /** The percent of money in the place of the percent of work, or the realisation itself. */
    static final class Copied implements Explanation {
        @Override
        public Optional<Finding> explain(PercentCase percent) {
            if (percent.percent().value().signum() == 0
                    || Arithmetic.same(percent.percent().value(), Arithmetic.HUNDRED)) {
                return Optional.empty();
            }
            PrintedColumn other = percent.money() ? PrintedColumn.CAPAIAN : PrintedColumn.BUDGET_PERCENT;
            Optional<String> node = percent.report().node(percent.cell());
            return percent.report()
                    .column(other)
                    .filter(cell -> cell.year() == percent.cell().year()
                            && node.isPresent()
                            && percent.report().node(cell).equals(node))
                    .filter(cell -> percent.report()
                            .number(cell)
                            .filter(number -> Arithmetic.compatible(number, percent.percent()))
                            .isPresent())
                    .findFirst()
                    .map(cell -> percent.found(
                            RuleCode.COPIED_PERCENT,
                            Sureness.CERTAIN,
                            new Label(
                                    "Sama dengan kolom " + cell.column().word().id() + " (" + cell.table() + ", baris "
                                            + cell.line() + ").",
                                    "The same as the column "
                                            + cell.column().word().en() + " (" + cell.table() + ", line " + cell.line()
                                            + ")."),
                            List.of(cell)))
                    .or(() -> Optional.of(percent)
                            .filter(each -> Arithmetic.same(
                                            each.percent().value(), each.part().value())
                                    || Arithmetic.same(
                                            each.percent().value(), each.whole().value()))
                            .map(each -> each.found(
                                    RuleCode.COPIED_PERCENT,
                                    Sureness.LIKELY,
                                    new Label(
                                            "Sama dengan angka di kolom sebelahnya.",
                                            "The same as the figure in the next column."))));
        }
    }

    /** The children's percents, added or averaged. */
    static final class AddedPercents implements Explanation {
        @Override
        public Optional<Finding> explain(PercentCase percent) {
            PrintedReport report = percent.report();
            PrintedCell cell = percent.cell();
            Optional<String> node = report.node(cell);
            List<PrintedCell> children = report.column(cell.column())
                    .filter(other -> other.table().equals(cell.table())
                            && other.year() == cell.year()
                            && other.period().equals(cell.period()))
                    .filter(other -> node.isPresent()
                            && report.node(other)
                                    .flatMap(report.reference()::parent)
                                    .equals(node))
                    .filter(other -> report.number(other).isPresent())
                    .toList();
            if (children.size() < 2) {
                return Optional.empty();
            }
            List<BigDecimal> values = children.stream()
                    .map(other -> report.number(other).orElseThrow().value())
                    .toList();
            boolean added = percent.printsHalfUp(Optional.of(Arithmetic.sum(values)));
            boolean averaged = percent.printsHalfUp(Optional.of(Arithmetic.mean(values)));
            return added || (averaged && percent.money())
                    ? Optional.of(percent.found(
                            RuleCode.ADDED_PERCENTS,
                            Sureness.CERTAIN,
                            added
                                    ? new Label(
                                            "Tercetak jumlah persen anak-anaknya.",
                                            "Printed is the sum of the children's percents.")
                                    : new Label(
                                            "Tercetak rata-rata persen anak-anaknya.",
                                            "Printed is the mean of the children's percents."),
                            children))
                    : Optional.empty();
        }
    }

    /** Computed with another print of the same target, realisation, budget or spending. */
    static final class OtherFigure implements Explanation {
        @Override
        public Optional<Finding> explain(PercentCase percent) {
            List<PrintedCell> wholes = others(percent, percent.wholeCell());
            List<PrintedCell> parts = others(percent, percent.partCell());
            return Stream.concat(
                            wholes.stream()
                                    .filter(other -> fits(
                                            percent,
                                            number(percent, other),
                                            percent.part().value())),
                            parts.stream()
                                    .filter(other ->
                                            fits(percent, percent.whole().value(), number(percent, other))))
                    .findFirst()
                    .map(other -> percent.found(
                            RuleCode.OTHER_FIGURE,
                            Sureness.LIKELY,
                            new Label(
                                    "Cocok dengan \"" + other.printed() + "\" di "
                                            + other.place().id() + ".",
                                    "Fits \"" + other.printed() + "\" in "
                                            + other.place().en() + "."),
                            List.of(other)));
        }

        /** Other prints of the figure, under any version of the plan; targets also of other years and of the plan's end. */
        private static List<PrintedCell> others(PercentCase percent, PrintedCell cell) {
            PrintedReport report = percent.report();
            return Stream.of(cell.column(), PrintedColumn.END_TARGET)
                    .distinct()
                    .filter(column -> column == cell.column() || cell.column() == PrintedColumn.TARGET)
                    .flatMap(report::column)
                    .filter(other -> other.position() != cell.position())
                    .filter(other -> other.year() == cell.year() || cell.column() == PrintedColumn.TARGET)
                    .filter(other -> sameOwner(report, cell, other))
                    .filter(other -> other.component().equals(cell.component())
                            && other.area().equals(cell.area())
                            && other.dimensions().equals(cell.dimensions())
                            && report.number(other).isPresent())
                    .toList();
        }

        private static boolean sameOwner(PrintedReport report, PrintedCell cell, PrintedCell other) {
            Optional<String> node = report.node(cell);
            return cell.column().money()
                    ? node.isPresent() && report.node(other).equals(node)
                    : cell.indicator().isPresent() && other.indicator().equals(cell.indicator());
        }

        private static BigDecimal number(PercentCase percent, PrintedCell cell) {
            return percent.report().number(cell).orElseThrow().value();
        }

        private static boolean fits(PercentCase percent, BigDecimal target, BigDecimal real) {
            return percent.prints(percent.expected(target, real));
        }
    }

    /** Right for a figure that was rounded before it was printed. */
    static final class RoundedInput implements Explanation {
        @Override
        public Optional<Finding> explain(PercentCase percent) {
            if (percent.money()) {
                return Optional.empty();
            }
            BigDecimal partSlack = slack(percent.partCell(), percent.part());
            BigDecimal wholeSlack = BigDecimal.ZERO;
            if (percent.whole().decimals() > 0) {
                wholeSlack = Arithmetic.slack(percent.whole());
            }
            List<BigDecimal> corners = Stream.of(
                            percent.expected(
                                    percent.whole().value().add(wholeSlack),
                                    percent.part().value().add(partSlack)),
                            percent.expected(
                                    percent.whole().value().add(wholeSlack),
                                    percent.part().value().subtract(partSlack)),
                            percent.expected(
                                    percent.whole().value().subtract(wholeSlack),
                                    percent.part().value().add(partSlack)),
                            percent.expected(
                                    percent.whole().value().subtract(wholeSlack),
                                    percent.part().value().subtract(partSlack)))
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
            BigDecimal room = Arithmetic.slack(percent.percent());
            boolean fits = corners.size() == 4
                    && percent.percent().value().subtract(room).compareTo(corners.get(3)) <= 0
                    && percent.percent().value().add(room).compareTo(corners.get(0)) >= 0;
            return fits
                    ? Optional.of(percent.found(
                            RuleCode.ROUNDED_INPUT,
                            Sureness.POSSIBLE,
                            new Label(
                                    "Cocok bila dihitung dari angka yang belum dibulatkan.",
                                    "Holds if computed from figures before rounding.")))
                    : Optional.empty();
        }

        /** A count is exact; a percent or a ratio may have been rounded. */
        private static BigDecimal slack(PrintedCell cell, Reading.Number number) {
            String unit = (cell.unit() + " " + number.unit()).toLowerCase(Locale.ROOT);
            boolean measured = number.decimals() > 0 || Units.percent(unit);
            return measured ? Arithmetic.slack(number) : BigDecimal.ZERO;
        }
    }
}
