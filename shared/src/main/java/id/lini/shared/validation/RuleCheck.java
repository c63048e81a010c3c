package id.lini.shared.validation;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.Dimension;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.form.Rule;
import id.lini.shared.form.Term;
import id.lini.shared.id.UnitId;
import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Applies a form's rules to one set of answers. */
final class RuleCheck {
    private final FormDefinition form;
    private final Answers answers;
    private final Optional<Answers> previous;
    private final Collection<Answers> earlier;

    RuleCheck(FormDefinition form, UnitId unit, Period period, Answers answers, History history) {
        this.form = form;
        this.answers = answers;
        SortedMap<Period, Answers> reports = history.earlier(form.id(), unit, period);
        this.previous = Optional.ofNullable(reports.get(period.previous()));
        this.earlier = reports.values();
    }

    void run(List<Finding> findings) {
        for (Rule rule : form.rules()) {
            if (rule instanceof Rule.Balance balance) {
                balance(balance, findings);
            } else if (rule instanceof Rule.Unusual unusual) {
                unusual(unusual, findings);
            } else if (rule instanceof Rule.ZeroAfterActivity zero) {
                zeroAfterActivity(zero, findings);
            } else if (rule instanceof Rule.SameAsBefore) {
                sameAsBefore(rule, findings);
            }
        }
    }

    private void balance(Rule.Balance rule, List<Finding> findings) {
        for (Map<String, String> members : separately(rule.by())) {
            Sum left = sum(rule.left(), members);
            Sum right = sum(rule.right(), members);
            boolean decided = right.complete() && (left.complete() || left.lowerBound(rule));
            if (decided && !holds(rule.comparison(), left.value(), right.value())) {
                findings.add(finding(rule, new Cell(rule.left().get(0).item(), members).toString()));
            }
        }
    }

    private static boolean holds(Rule.Comparison comparison, long left, long right) {
        return comparison == Rule.Comparison.EQUAL ? left == right : left <= right;
    }

    private void unusual(Rule.Unusual rule, List<Finding> findings) {
        long before = 0;
        long reports = 0;
        for (Answers report : earlier) {
            Optional<Long> total = total(rule.item(), report);
            before += total.orElse(0L);
            reports += total.isPresent() ? 1 : 0;
        }
        long usual = before;
        long count = reports;
        total(rule.item(), answers)
                .filter(total -> usual > 0 && total * count > usual * rule.factor())
                .ifPresent(total -> findings.add(finding(rule, rule.item())));
    }

    private void zeroAfterActivity(Rule.ZeroAfterActivity rule, List<Finding> findings) {
        boolean active =
                earlier.stream().anyMatch(report -> total(rule.item(), report).orElse(0L) > 0);
        if (active && total(rule.item(), answers).filter(total -> total == 0).isPresent()) {
            findings.add(finding(rule, rule.item()));
        }
    }

    private void sameAsBefore(Rule rule, List<Finding> findings) {
        boolean same = previous.filter(
                        report -> !report.counts().isEmpty() && report.counts().equals(answers.counts()))
                .isPresent();
        if (same) {
            findings.add(finding(rule, ""));
        }
    }

    private static Finding finding(Rule rule, String place) {
        Label message = rule.message();
        return new Finding(rule.severity(), ErrorCode.RULE_BROKEN, rule.id(), place, message);
    }

    private static Optional<Long> total(String item, Answers report) {
        return report.counts().entrySet().stream()
                .filter(count -> count.getKey().item().equals(item))
                .map(Map.Entry::getValue)
                .reduce(Long::sum);
    }

    private Sum sum(List<Term> terms, Map<String, String> members) {
        long value = 0;
        boolean complete = true;
        boolean positive = true;
        for (Term term : terms) {
            Optional<Answers> source = term.previous() ? previous : Optional.of(answers);
            positive &= term.sign() > 0;
            for (Cell cell : cells(term, members)) {
                Optional<Long> count = source.flatMap(report -> report.count(cell));
                complete &= count.isPresent();
                value += term.sign() * count.orElse(0L);
            }
        }
        return new Sum(value, complete, positive);
    }

    private List<Cell> cells(Term term, Map<String, String> members) {
        Item item = form.item(term.item()).orElseThrow();
        List<Cell> cells = new ArrayList<>();
        for (Map<String, String> candidate : form.cells(item)) {
            boolean taken = candidate.entrySet().containsAll(members.entrySet())
                    && term.where().entrySet().stream()
                            .allMatch(where -> where.getValue().contains(candidate.get(where.getKey())));
            if (taken) {
                cells.add(new Cell(item.id(), candidate));
            }
        }
        return cells;
    }

    private List<Map<String, String>> separately(List<String> dimensions) {
        List<Map<String, String>> all = List.of(Map.of());
        for (String id : dimensions) {
            List<Map<String, String>> wider = new ArrayList<>();
            for (Map<String, String> members : all) {
                for (Dimension.Member member : form.dimension(id).orElseThrow().members()) {
                    Map<String, String> next = new HashMap<>(members);
                    next.put(id, member.id());
                    wider.add(next);
                }
            }
            all = wider;
        }
        return all;
    }

    /** A sum of counts; with a blank among them it is not complete, and of positive terms then a lower bound. */
    private record Sum(long value, boolean complete, boolean positive) {
        boolean lowerBound(Rule.Balance rule) {
            return rule.comparison() == Rule.Comparison.AT_MOST && positive;
        }
    }
}
