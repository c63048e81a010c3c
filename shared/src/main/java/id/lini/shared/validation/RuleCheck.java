package id.lini.shared.validation;

import id.lini.shared.entry.Answers;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule of a form made ready to be applied to many entries. */
@FunctionalInterface
interface RuleCheck {

    /** Adds what the rule finds. */
    void run(Known known, List<Finding> findings);

    /** Makes a rule ready, once per form. */
    static RuleCheck of(Rule rule, FormDefinition form) {
        if (rule instanceof Rule.Balance balance) {
            return BalanceCheck.of(balance, form);
        } else if (rule instanceof Rule.Unusual unusual) {
            return (known, findings) -> unusual(unusual, known, findings);
        } else if (rule instanceof Rule.ZeroAfterActivity zero) {
            return (known, findings) -> zeroAfterActivity(zero, known, findings);
        }
        return (known, findings) -> sameAsBefore(rule, known, findings);
    }

    /** What a broken rule says. */
    static Finding finding(Rule rule, String place) {
        return new Finding(rule.severity(), ErrorCode.RULE_BROKEN, rule.id(), place, rule.message());
    }

    private static void unusual(Rule.Unusual rule, Known known, List<Finding> findings) {
        long sum = 0;
        long reports = 0;
        for (Answers report : known.earlier()) {
            Optional<Long> total = total(rule.item(), report);
            sum += total.orElse(0L);
            reports += total.isPresent() ? 1 : 0;
        }
        long total = total(rule.item(), known.answers()).orElse(0L);
        if (sum > 0 && total * reports > sum * rule.factor()) {
            findings.add(finding(rule, rule.item()));
        }
    }

    private static void zeroAfterActivity(Rule.ZeroAfterActivity rule, Known known, List<Finding> findings) {
        boolean active = known.earlier().stream()
                .anyMatch(report -> total(rule.item(), report).orElse(0L) > 0);
        if (active
                && total(rule.item(), known.answers())
                        .filter(total -> total == 0)
                        .isPresent()) {
            findings.add(finding(rule, rule.item()));
        }
    }

    private static void sameAsBefore(Rule rule, Known known, List<Finding> findings) {
        Map<?, ?> counts = known.answers().counts();
        if (!counts.isEmpty()
                && known.previous()
                        .filter(report -> report.counts().equals(counts))
                        .isPresent()) {
            findings.add(finding(rule, ""));
        }
    }

    private static Optional<Long> total(String item, Answers report) {
        return report.counts().entrySet().stream()
                .filter(count -> count.getKey().item().equals(item))
                .map(Map.Entry::getValue)
                .reduce(Long::sum);
    }
}
