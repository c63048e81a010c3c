package id.lini.shared.validation;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.form.Dimension;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.form.Rule;
import id.lini.shared.form.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A balance rule with its cells worked out: one pair of sums for each combination of the members it holds for. */
final class BalanceCheck implements RuleCheck {
    private final Rule.Balance rule;
    private final List<Pair> pairs;

    private BalanceCheck(Rule.Balance rule, List<Pair> pairs) {
        this.rule = rule;
        this.pairs = pairs;
    }

    static BalanceCheck of(Rule.Balance rule, FormDefinition form) {
        List<Pair> pairs = new ArrayList<>();
        for (Map<String, String> members : combinations(rule.by(), form)) {
            pairs.add(new Pair(
                    new Cell(rule.left().get(0).item(), members).toString(),
                    parts(rule.left(), members, form),
                    parts(rule.right(), members, form)));
        }
        return new BalanceCheck(rule, List.copyOf(pairs));
    }

    @Override
    public void run(Known known, List<Finding> findings) {
        for (Pair pair : pairs) {
            Sum left = Sum.of(pair.left(), known);
            Sum right = Sum.of(pair.right(), known);
            boolean decided = right.complete() && (left.complete() || left.lowerBound(rule.comparison()));
            if (decided && !holds(left.value(), right.value())) {
                findings.add(RuleCheck.finding(rule, pair.place()));
            }
        }
    }

    private boolean holds(long left, long right) {
        return rule.comparison() == Rule.Comparison.EQUAL ? left == right : left <= right;
    }

    private static List<Part> parts(List<Term> terms, Map<String, String> members, FormDefinition form) {
        return terms.stream()
                .map(term -> new Part(cells(term, members, form), term.sign(), term.previous()))
                .toList();
    }

    private static List<Cell> cells(Term term, Map<String, String> members, FormDefinition form) {
        Item item = form.item(term.item()).orElseThrow();
        return form.cells(item).stream()
                .filter(candidate -> candidate.entrySet().containsAll(members.entrySet()))
                .filter(candidate -> term.where().entrySet().stream()
                        .allMatch(where -> where.getValue().contains(candidate.get(where.getKey()))))
                .map(candidate -> new Cell(item.id(), candidate))
                .toList();
    }

    private static List<Map<String, String>> combinations(List<String> dimensions, FormDefinition form) {
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

    private record Part(List<Cell> cells, int sign, boolean previous) {}

    private record Pair(String place, List<Part> left, List<Part> right) {}

    /** A sum of counts; with a blank among them it is not complete, and of positive terms then a lower bound. */
    private record Sum(long value, boolean complete, boolean positive) {
        static Sum of(List<Part> parts, Known known) {
            long value = 0;
            boolean complete = true;
            boolean positive = true;
            for (Part part : parts) {
                Optional<Answers> source = part.previous() ? known.previous() : Optional.of(known.answers());
                positive &= part.sign() > 0;
                for (Cell cell : part.cells()) {
                    Optional<Long> count = source.flatMap(report -> report.count(cell));
                    complete &= count.isPresent();
                    value += part.sign() * count.orElse(0L);
                }
            }
            return new Sum(value, complete, positive);
        }

        boolean lowerBound(Rule.Comparison comparison) {
            return comparison == Rule.Comparison.AT_MOST && positive;
        }
    }
}
