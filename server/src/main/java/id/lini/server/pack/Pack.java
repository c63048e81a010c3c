package id.lini.server.pack;

import id.lini.server.plan.Booking;
import id.lini.server.plan.Direction;
import id.lini.server.plan.Indicator;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanVersion;
import id.lini.server.plan.Source;
import id.lini.server.registry.Role;
import id.lini.shared.form.FormDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All that a pack says, each thing with its place. */
record Pack(
        Placed<Agency> agency,
        List<Placed<Area>> areas,
        List<Placed<Unit>> units,
        List<Placed<Person>> people,
        List<Placed<Assignment>> assignments,
        List<Placed<Account>> accounts,
        List<Placed<Form>> forms,
        List<Placed<PlanVersion>> versions,
        List<Placed<Node>> nodes,
        List<Placed<PlannedIndicator>> indicators,
        List<Placed<Target>> targets,
        List<Placed<Budget>> budgets,
        List<Placed<Spent>> spent,
        List<Placed<Policy>> policies) {

    record Agency(String id, String name, String zone, String area, NumberLocale numbers, Optional<String> catalogue) {}

    record Area(String id, Optional<String> parent, String level, String name, Validity validity) {}

    record Unit(String id, String kind, String name, String area, Validity validity) {}

    record Person(String id, String name, Validity validity) {}

    record Assignment(String person, Role role, String scope, Validity validity) {}

    /** Of hash and password exactly one is there. */
    record Account(
            String login, String person, Optional<String> hash, Optional<String> password, Optional<LocalDate> until) {}

    /** A form with its text as it stands in the file. */
    record Form(FormDefinition definition, String text) {}

    record Node(int year, PlanNode node) {}

    /** As in {@link Indicator}, before source and formula are known to fit. */
    record PlannedIndicator(
            int year,
            String id,
            String node,
            String name,
            String unit,
            Direction direction,
            Source source,
            String formula,
            int decimals) {}

    record Target(int year, String version, String indicator, BigDecimal value) {}

    record Budget(int year, String version, String node, BigDecimal amount) {}

    record Spent(int year, Booking booking) {}

    /** As stored: {@code cap} is {@code none} or a number. */
    record Policy(int year, String lowerIsBetter, String cap, int decimals, String rounding) {}

    /** From a day on, until a day where there is an end; both included. */
    record Validity(LocalDate from, Optional<LocalDate> until) {}
}
