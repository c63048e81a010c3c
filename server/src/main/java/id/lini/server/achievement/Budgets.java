package id.lini.server.achievement;

import id.lini.server.plan.Booking;
import id.lini.server.plan.Plan;
import id.lini.server.plan.PlanNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Money is summed, never averaged: a node's budget and spending are those of the sub-kegiatan under it. */
final class Budgets {
    private Budgets() {}

    static Map<String, BudgetFigures> of(Plan plan, CapaianPolicy policy, Window window) {
        Map<String, BudgetFigures> figures = new HashMap<>();
        for (PlanNode node : plan.nodes()) {
            BigDecimal budget = plan.within(node.code())
                    .map(code -> plan.budgets().getOrDefault(code, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            Figure realised = realised(bookings(plan, node.code(), window));
            figures.put(node.code(), new BudgetFigures(budget, realised, policy.absorption(budget, realised)));
        }
        return figures;
    }

    static List<Booking> bookings(Plan plan, String node, Window window) {
        Set<String> within = new HashSet<>(plan.within(node).toList());
        return plan.bookings().stream()
                .filter(booking -> within.contains(booking.node()))
                .filter(booking -> !booking.month().isBefore(window.first())
                        && !booking.month().isAfter(window.last()))
                .toList();
    }

    private static Figure realised(List<Booking> bookings) {
        return bookings.isEmpty()
                ? Figure.absent(Absence.NO_DATA)
                : Figure.of(bookings.stream().map(Booking::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
