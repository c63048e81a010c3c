package id.lini.server.check;

import java.math.BigDecimal;
import java.util.Optional;

/** Percents that others are built on. */
final class Percents {
    private Percents() {}

    /** What target and realisation give for a printed percent; the print itself where it fits them, or nobody can tell. */
    static BigDecimal recomputed(PrintedReport report, PrintedCell cell) {
        PrintedRow row = report.row(cell);
        Reading.Number printed = report.number(cell).orElseThrow();
        Optional<BigDecimal> target =
                row.beside(cell, PrintedColumn.TARGET).flatMap(report::number).map(Reading.Number::value);
        Optional<BigDecimal> real = row.beside(cell, PrintedColumn.REALISATION)
                .flatMap(report::number)
                .map(Reading.Number::value);
        Reference.Sense sense =
                report.measured(cell).map(Reference.Measured::sense).orElse(Reference.Sense.ORDINAL);
        Convention.LowerFormula formula =
                sense == Reference.Sense.LOWER ? report.convention(cell).lower() : Convention.LowerFormula.R_OVER_T;
        return target.filter(value -> sense != Reference.Sense.ORDINAL)
                .flatMap(whole -> real.flatMap(part -> PercentCase.lower(formula, whole, part)))
                .filter(exact -> !Arithmetic.prints(printed, exact))
                .orElse(printed.value());
    }
}
