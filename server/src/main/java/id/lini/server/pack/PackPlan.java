package id.lini.server.pack;

import id.lini.server.plan.Booking;
import id.lini.server.plan.Direction;
import id.lini.server.plan.NodeChange;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanVersion;
import id.lini.server.plan.Source;
import id.lini.server.plan.TimeRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a pack says of plan, realisation and policies, each thing with its place. */
record PackPlan(
        List<Placed<PlanVersion>> versions,
        List<Placed<Node>> nodes,
        List<Placed<Mapping>> mapping,
        List<Placed<Change>> changes,
        List<Placed<PlannedIndicator>> indicators,
        List<Placed<PlannedComponent>> components,
        List<Placed<Child>> children,
        List<Placed<Step>> scales,
        List<Placed<Target>> targets,
        List<Placed<RenstraEnd>> renstra,
        List<Placed<Budget>> budgets,
        List<Placed<Spent>> spent,
        List<Placed<Stated>> external,
        List<Placed<Stated>> office,
        List<Placed<Listed>> lists,
        List<Placed<Policy>> policies,
        List<Placed<Predicate>> predicates) {

    record Node(int year, PlanNode node) {}

    record Mapping(int year, String version, String sasaran, String program, Optional<String> indicator) {}

    record Change(int year, NodeChange change) {}

    /** As in an indicator's measuring, before its parts are known to fit. */
    record Measured(Source source, String formula, Optional<TimeRule> rule, Optional<Integer> baseYear) {}

    /** {@code pinned} is a day or the name of a list. */
    record PlannedIndicator(
            int year,
            String id,
            String node,
            String name,
            String unit,
            Direction direction,
            Measured measured,
            Optional<String> pinned,
            Optional<String> scale,
            int decimals,
            Optional<String> previous,
            Optional<LocalDate> until) {}

    record PlannedComponent(
            int year,
            String indicator,
            String id,
            String name,
            String unit,
            Measured measured,
            int decimals,
            Optional<BigDecimal> weight) {}

    record Child(int year, String indicator, String child, Optional<BigDecimal> weight) {}

    record Step(String scale, String step, String label, Optional<BigDecimal> points) {}

    /** A number as written, or the step of a scale. */
    record Amount(String text, Optional<BigDecimal> number) {
        /** As the store keeps it: without the fourth decimal that only says that three are no thousands. */
        String plain() {
            return number.map(Amount::unguarded).map(BigDecimal::toPlainString).orElse(text);
        }

        private static BigDecimal unguarded(BigDecimal number) {
            boolean guard = number.scale() == 4 && number.abs().compareTo(BigDecimal.ONE) >= 0;
            return guard && number.unscaledValue().mod(BigInteger.TEN).signum() == 0 ? number.setScale(3) : number;
        }
    }

    /** {@code component} is empty for the indicator itself; {@code period} is year or q1 to q4. */
    record Target(
            int year,
            String version,
            String indicator,
            String component,
            String period,
            Optional<id.lini.server.plan.Targets.Kind> kind,
            Amount value) {}

    /** What the indicator of a year's plan, and its series, is to reach in the Renstra's last year. */
    record RenstraEnd(int firstYear, int lastYear, int year, String indicator, Amount value, String legal) {}

    record Budget(int year, String version, String node, BigDecimal amount) {}

    record Spent(int year, Booking booking, String entry) {}

    /** A value with what proves it; of an external one number, file and people are blank. */
    record Stated(
            int year,
            String indicator,
            String component,
            String period,
            Amount value,
            String source,
            String number,
            Optional<LocalDate> dated,
            String file,
            String sha256,
            String enteredBy,
            String approvedBy,
            LocalDate posted,
            String entry) {}

    record Listed(String list, LocalDate dated, String unit) {}

    /** Texts as stored; {@code cap}, {@code floor} and {@code childrenCap} are {@code none} or a number. */
    record Policy(
            int year,
            String id,
            String legal,
            String lowerIsBetter,
            String ordinal,
            String zeroRealisation,
            String cap,
            String floor,
            String childrenCap,
            int decimals,
            String rounding,
            String realisationRounded,
            String children,
            String sasaranScore,
            Optional<String> predicates) {}

    record Predicate(
            String scale,
            String predicate,
            Optional<BigDecimal> from,
            boolean fromIncluded,
            Optional<BigDecimal> to,
            boolean toIncluded,
            Optional<BigDecimal> midpoint) {}
}
