package id.lini.server.check;

import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Percents against the two figures of their row: physical against target, against the end target, and money. What does not
 * come out is explained by a known other way where there is one.
 */
final class PercentRule implements Rule {
    private static final List<Explanation> EXPLANATIONS = List.of(
            new Explanations.Truncated(),
            new Explanations.OtherDirection(),
            new Explanations.Cap(),
            new Explanations.Copied(),
            new Explanations.AddedPercents(),
            new Explanations.OtherFigure(),
            new Explanations.RoundedInput());

    private final PrintedColumn column;
    private final PrintedColumn whole;
    private final PrintedColumn part;

    PercentRule(PrintedColumn column, PrintedColumn whole, PrintedColumn part) {
        this.column = column;
        this.whole = whole;
        this.part = part;
    }

    @Override
    public List<Finding> check(PrintedReport report) {
        return report.column(column)
                .flatMap(cell -> check(report, cell).stream())
                .toList();
    }

    private Optional<Finding> check(PrintedReport report, PrintedCell cell) {
        PrintedRow row = report.row(cell);
        Optional<PrintedCell> wholeCell = row.beside(cell, whole);
        Optional<PrintedCell> partCell = row.beside(cell, part);
        Optional<Reading.Number> percent = report.number(cell);
        if (wholeCell.isEmpty() || partCell.isEmpty() || percent.isEmpty()) {
            return Optional.empty();
        }
        if (report.reading(partCell.get()) instanceof Reading.Absent) {
            return absent(cell, partCell.get(), percent.get());
        }
        Optional<Reading.Number> target = report.number(wholeCell.get());
        Optional<Reading.Number> real = report.number(partCell.get());
        if (target.isEmpty() || real.isEmpty()) {
            return Optional.empty();
        }
        Optional<Reference.Sense> sense = column.money()
                ? Optional.of(Reference.Sense.HIGHER)
                : report.measured(cell).map(Reference.Measured::sense);
        if (sense.filter(Reference.Sense.ORDINAL::equals).isPresent()) {
            return Optional.empty();
        }
        return judge(new PercentCase(
                report, cell, wholeCell.get(), partCell.get(), percent.get(), target.get(), real.get(), sense));
    }

    private static Optional<Finding> absent(PrintedCell cell, PrintedCell partCell, Reading.Number percent) {
        boolean zero = percent.value().signum() == 0;
        if (!zero && !Arithmetic.same(percent.value(), Arithmetic.HUNDRED)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                zero ? RuleCode.ZERO_FOR_ABSENT : RuleCode.FULL_FOR_ABSENT,
                Sureness.CERTAIN,
                cell,
                List.of(partCell),
                "",
                new Label(
                        "Realisasinya kosong, jadi belum ada persennya.",
                        "There is no realisation, so there is no percent yet.")));
    }

    private Optional<Finding> judge(PercentCase percent) {
        if (percent.whole().value().signum() == 0) {
            return withoutTarget(percent);
        }
        if (percent.part().value().signum() == 0) {
            return nothingDone(percent);
        }
        if (fits(percent)) {
            return new Explanations.RoundedToFull()
                    .explain(percent)
                    .or(() -> new Explanations.LowerAsHigher().explain(percent));
        }
        return EXPLANATIONS.stream()
                .map(each -> each.explain(percent))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.of(percent.found(
                        column == PrintedColumn.BUDGET_PERCENT ? RuleCode.BUDGET_PERCENT : RuleCode.CAPAIAN_PERCENT,
                        Sureness.CERTAIN,
                        new Label(
                                "Tidak ada cara hitung yang dikenal menghasilkan angka tercetak.",
                                "No known way of computing gives the printed figure."))));
    }

    /** Where nobody says which way is better, any formula in use may be the agency's. */
    private static boolean fits(PercentCase percent) {
        if (percent.prints(percent.expected())) {
            return true;
        }
        BigDecimal target = percent.whole().value();
        BigDecimal real = percent.part().value();
        return percent.sense().isEmpty()
                && List.of(Convention.LowerFormula.values()).stream()
                        .anyMatch(formula -> percent.prints(PercentCase.lower(formula, target, real)));
    }

    private static Optional<Finding> withoutTarget(PercentCase percent) {
        boolean zero = percent.percent().value().signum() == 0;
        boolean full = Arithmetic.same(percent.percent().value(), Arithmetic.HUNDRED);
        if (percent.part().value().signum() != 0 || (percent.money() ? !full : !zero && !full)) {
            return Optional.empty();
        }
        return Optional.of(percent.found(
                zero ? RuleCode.ZERO_FOR_ABSENT : RuleCode.FULL_FOR_ABSENT,
                Sureness.LIKELY,
                new Label(
                        "0 / 0 tidak terdefinisi: periode tanpa target ditulis kosong, bukan angka.",
                        "0 / 0 is undefined: a period without a target is blank, not a number.")));
    }

    private static Optional<Finding> nothingDone(PercentCase percent) {
        boolean lower = percent.sense().filter(Reference.Sense.LOWER::equals).isPresent();
        boolean zero = percent.percent().value().signum() == 0;
        boolean full = Arithmetic.same(percent.percent().value(), Arithmetic.HUNDRED);
        if (lower && zero && percent.convention().lower() != Convention.LowerFormula.TWO_T_MINUS_R) {
            return Optional.of(percent.found(
                    RuleCode.ZERO_FOR_ABSENT,
                    Sureness.LIKELY,
                    new Label(
                            "Makin rendah makin baik: nilai 0 tidak berarti capaian 0; kemungkinan belum diukur.",
                            "Lower is better: a value of 0 is no capaian of 0; it was probably not measured.")));
        }
        if (lower && full && percent.convention().zeroIsFull()) {
            return Optional.empty();
        }
        if (!lower && full) {
            return Optional.of(percent.found(
                    RuleCode.FULL_FOR_ABSENT,
                    Sureness.CERTAIN,
                    new Label("Realisasi 0 tidak dapat memberi 100.", "A realisation of 0 cannot give 100.")));
        }
        boolean fits = lower ? fits(percent) || full : zero;
        return fits
                ? Optional.empty()
                : new Explanations.OtherFigure()
                        .explain(percent)
                        .or(() -> Optional.of(percent.found(
                                percent.money() ? RuleCode.BUDGET_PERCENT : RuleCode.CAPAIAN_PERCENT,
                                Sureness.CERTAIN,
                                new Label("Realisasinya 0.", "The realisation is 0."))));
    }
}
