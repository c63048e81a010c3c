package id.lini.server.pack;

import id.lini.server.achievement.formula.FormVersions;
import id.lini.server.achievement.formula.Formula;
import id.lini.server.achievement.formula.Measure;
import id.lini.server.plan.Source;
import id.lini.server.plan.TimeRule;
import id.lini.shared.text.Label;
import java.util.Optional;

/** That a time rule suits what is measured. */
final class TimeCheck {
    private final PackFaults faults;
    private final FormVersions forms;

    TimeCheck(PackFaults faults, FormVersions forms) {
        this.faults = faults;
        this.forms = forms;
    }

    void check(Placed<?> row, PackPlan.Measured measured, Optional<Formula> formula) {
        Optional<TimeRule> rule = measured.rule();
        if (rule.isEmpty()) {
            return;
        }
        if (measured.source() == Source.ROLLUP) {
            fault(
                    row,
                    new Label("rollup tidak punya aturan waktu", "a roll-up has no time rule"),
                    new Label("Kosongkan time_rule", "Leave time_rule blank"));
        } else if (formula.isPresent()) {
            counted(row, rule.get(), formula.get());
        } else if (rule.get() == TimeRule.DISTINCT) {
            fault(
                    row,
                    new Label("distinct menghitung unit dari laporan", "distinct counts units of reports"),
                    new Label("Gunakan source count", "Use the source count"));
        }
    }

    private void counted(Placed<?> row, TimeRule rule, Formula formula) {
        if (formula.term().asked().anyMatch(id.lini.server.achievement.formula.Term.Named.class::isInstance)) {
            fault(
                    row,
                    new Label("aturan waktu ada pada komponennya", "its components have the time rules"),
                    new Label("Kosongkan time_rule", "Leave time_rule blank"));
        } else if (rule == TimeRule.SUM && formula.measures().stream().anyMatch(this::stock)) {
            fault(
                    row,
                    new Label("stok tidak pernah dijumlahkan antarbulan", "a stock is never summed over months"),
                    new Label("Kosongkan time_rule, atau tulis latest", "Leave time_rule blank, or write latest"));
        } else if (rule == TimeRule.CUMULATIVE && formula.measures().stream().allMatch(this::stock)) {
            fault(
                    row,
                    new Label(
                            "hanya stok: tidak ada yang berjumlah sejak tahun dasar",
                            "only stocks: nothing adds up since the base year"),
                    new Label("Kosongkan time_rule", "Leave time_rule blank"));
        } else if (rule == TimeRule.DISTINCT
                && (formula.measures().size() != 1
                        || formula.term().divisions().size() > 0
                        || formula.measures().get(0).function() != Measure.Function.COUNT)) {
            fault(
                    row,
                    new Label("distinct butuh satu count(...) saja", "distinct needs a single count(...)"),
                    new Label("Sederhanakan rumus", "Simplify the formula"));
        }
    }

    private boolean stock(Measure measure) {
        return measure.function() == Measure.Function.COUNT && forms.stock(measure.form(), measure.item());
    }

    private void fault(Placed<?> row, Label what, Label mend) {
        faults.at(row, "time_rule", what, mend);
    }
}
