package id.lini.server.pack;

import id.lini.server.plan.Booking;
import id.lini.server.plan.Direction;
import id.lini.server.plan.Level;
import id.lini.server.plan.NodeChange;
import id.lini.server.plan.PlanNode;
import id.lini.server.plan.PlanReader;
import id.lini.server.plan.PlanVersion;
import id.lini.server.plan.Source;
import id.lini.server.plan.Targets;
import id.lini.server.plan.TimeRule;
import id.lini.shared.text.Label;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads rows of the plan's files; the shape of each cell is checked here, what belongs together elsewhere. */
final class PlanRows {
    /** What stands in the column {@code component} of a row that is about the indicator itself. */
    static final String ITSELF = "";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_]{0,39}");
    private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z0-9_+-]{0,39}");
    private static final Pattern QUARTER = Pattern.compile("year|q[1-4]");
    static final Pattern PERIOD = Pattern.compile("year|q[1-4]|\\d{4}-(0[1-9]|1[0-2])");
    private static final Label NAME_EXPECTED =
            new Label("huruf kecil, angka, dan garis bawah", "lower-case letters, digits and underscores");
    private static final Label STEP_EXPECTED = new Label(
            "huruf di depan, lalu huruf, angka, garis bawah, tambah, atau tanda hubung",
            "a letter, then letters, digits, underscores, plus signs or hyphens");

    private PlanRows() {}

    static PlanVersion version(PackRow row) {
        return new PlanVersion(
                year(row), row.text("version", NAME, NAME_EXPECTED), row.optionalDay("decided_on"), row.text("legal"));
    }

    static PackPlan.Node node(PackRow row) {
        return new PackPlan.Node(
                year(row),
                new PlanNode(
                        row.key("code"),
                        row.optional("parent"),
                        row.choice("level", Level.class),
                        row.text("name"),
                        row.optional("label").orElse(""),
                        row.optional("owner"),
                        row.optionalDay("valid_until")));
    }

    static PackPlan.Mapping mapping(PackRow row) {
        return new PackPlan.Mapping(
                year(row), row.text("version"), row.key("sasaran"), row.key("program"), row.optional("indicator"));
    }

    static PackPlan.Change change(PackRow row) {
        return new PackPlan.Change(
                year(row),
                new NodeChange(
                        row.key("code"),
                        row.whole("previous_year", 2000, 2999),
                        row.key("previous_code"),
                        row.choice("kind", NodeChange.Kind.class)));
    }

    static PackPlan.PlannedIndicator indicator(PackRow row) {
        return new PackPlan.PlannedIndicator(
                year(row),
                row.key("indicator"),
                row.key("node"),
                row.text("name"),
                row.text("unit"),
                row.choice("direction", Direction.class),
                measured(row),
                row.optional("pinned"),
                row.optional("scale"),
                row.whole("decimals", 0, PlanReader.TARGET_SCALE),
                row.optional("previous"),
                row.optionalDay("valid_until"));
    }

    static PackPlan.PlannedComponent component(PackRow row) {
        return new PackPlan.PlannedComponent(
                year(row),
                row.key("indicator"),
                row.text("component", NAME, NAME_EXPECTED),
                row.text("name"),
                row.text("unit"),
                measured(row),
                row.whole("decimals", 0, PlanReader.TARGET_SCALE),
                row.optionalDecimal("weight", PlanReader.TARGET_SCALE));
    }

    private static PackPlan.Measured measured(PackRow row) {
        Source source = row.choice("source", Source.class);
        String formula = row.optional("formula").orElse("");
        if (!row.broken() && source.computed() == formula.isEmpty()) {
            row.fault(
                    "formula",
                    new Label(
                            "rumus diperlukan untuk count dan ratio, dan hanya untuk itu",
                            "a formula belongs to count and ratio, and only to them"),
                    new Label("Isi rumusnya, atau ubah source", "Write the formula, or change the source"));
        }
        Optional<TimeRule> rule = row.optionalChoice("time_rule", TimeRule.class);
        Optional<Integer> base = row.optional("base_year").map(text -> row.whole("base_year", 1900, 2999));
        if (base.isPresent() != rule.filter(TimeRule.CUMULATIVE::equals).isPresent()) {
            row.fault(
                    "base_year",
                    new Label(
                            "tahun dasar diperlukan untuk cumulative, dan hanya untuk itu",
                            "a base year belongs to cumulative, and only to it"),
                    new Label("Isi base_year, atau ubah time_rule", "Fill base_year, or change time_rule"));
        }
        return new PackPlan.Measured(source, formula, rule, base);
    }

    static PackPlan.Child child(PackRow row) {
        return new PackPlan.Child(
                year(row),
                row.key("indicator"),
                row.key("child"),
                row.optionalDecimal("weight", PlanReader.TARGET_SCALE));
    }

    static PackPlan.Step step(PackRow row) {
        return new PackPlan.Step(
                row.text("scale", NAME, NAME_EXPECTED),
                row.text("step", STEP, STEP_EXPECTED),
                row.text("label"),
                row.optionalDecimal("points", PlanReader.TARGET_SCALE));
    }

    static PackPlan.Target target(PackRow row) {
        return new PackPlan.Target(
                year(row),
                row.text("version"),
                row.key("indicator"),
                row.optional("component").orElse(ITSELF),
                period(row, QUARTER, "year"),
                row.optionalChoice("kind", Targets.Kind.class),
                amount(row, "target"));
    }

    static PackPlan.RenstraEnd renstra(PackRow row) {
        return new PackPlan.RenstraEnd(
                row.whole("first_year", 2000, 2999),
                row.whole("last_year", 2000, 2999),
                year(row),
                row.key("indicator"),
                amount(row, "target"),
                row.text("legal"));
    }

    static PackPlan.Budget budget(PackRow row) {
        return new PackPlan.Budget(
                year(row), row.text("version"), row.key("node"), row.decimal("amount", PlanReader.MONEY_SCALE));
    }

    static PackPlan.Spent spent(PackRow row) {
        return new PackPlan.Spent(
                year(row),
                new Booking(
                        row.key("node"),
                        row.month("month"),
                        row.day("posted"),
                        row.decimal("amount", PlanReader.MONEY_SCALE),
                        row.text("source")),
                row.optional("entry").orElse(""));
    }

    static PackPlan.Stated external(PackRow row) {
        return stated(row, row.text("source"));
    }

    static PackPlan.Stated office(PackRow row) {
        return stated(row, row.text("evidence_kind"));
    }

    private static PackPlan.Stated stated(PackRow row, String source) {
        return new PackPlan.Stated(
                year(row),
                row.key("indicator"),
                row.optional("component").orElse(ITSELF),
                period(row, PERIOD, "year"),
                amount(row, "value"),
                source,
                row.optional("number").orElse(""),
                row.optionalDay("dated"),
                row.optional("file").orElse(""),
                row.optional("sha256").orElse(""),
                row.optional("entered_by").orElse(""),
                row.optional("approved_by").orElse(""),
                row.day("posted"),
                row.optional("entry").orElse(""));
    }

    static PackPlan.Listed listed(PackRow row) {
        return new PackPlan.Listed(row.key("list"), row.day("dated"), row.key("unit"));
    }

    static int year(PackRow row) {
        return row.whole("year", 2000, 2999);
    }

    static String period(PackRow row, Pattern shape, String standing) {
        if (row.optional("period").isEmpty()) {
            return standing;
        }
        return row.text(
                "period",
                shape,
                shape == QUARTER
                        ? new Label("year, q1, q2, q3, atau q4", "year, q1, q2, q3 or q4")
                        : new Label(
                                "year, q1 sampai q4, atau bulan seperti 2024-06",
                                "year, q1 to q4, or a month like 2024-06"));
    }

    /** A number as declared, or the name of a step, which begins with a letter. */
    private static PackPlan.Amount amount(PackRow row, String column) {
        String text = row.optional(column).orElse("");
        if (STEP.matcher(text).matches()) {
            return new PackPlan.Amount(text, Optional.empty());
        }
        return new PackPlan.Amount(text, Optional.of(row.decimal(column, PlanReader.TARGET_SCALE)));
    }

    /** The month in which a period ends; as {@link id.lini.server.plan.StatedValue#endOf}. */
    static YearMonth end(PackPlan.Stated stated) {
        return id.lini.server.plan.StatedValue.endOf(stated.period(), stated.year());
    }
}
