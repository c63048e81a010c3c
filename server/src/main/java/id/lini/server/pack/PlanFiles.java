package id.lini.server.pack;

import static id.lini.server.pack.PackColumn.cell;
import static id.lini.server.pack.PackColumn.key;
import static id.lini.server.pack.PackColumn.text;

import id.lini.server.pack.PackColumn.Kind;
import java.util.List;
import java.util.stream.Stream;

/** The files of a pack about plan, realisation and policies. */
final class PlanFiles {
    private static final PackColumn YEAR = key("year", Kind.WHOLE);
    private static final PackColumn COMPONENT = key("component").maybe();
    private static final PackColumn POSTED = key("posted", Kind.DAY);
    /** Of what was entered in the office on a page: the id of the entry; blank for rows of a pack. */
    private static final PackColumn ENTRY = key("entry").maybe();

    /** The last day on which it was in the plan. */
    private static final PackColumn UNTIL = cell("valid_until", Kind.DAY).maybe();

    private static final PackColumn DECIMALS = cell("decimals", Kind.WHOLE);
    private static final PackColumn WEIGHT = cell("weight", Kind.WRITTEN).maybe();
    private static final PackColumn RULE = text("time_rule").maybe();

    private static final List<PackFile> TREE = List.of(
            PackFile.required(
                    "plan_versions.csv",
                    "plan_version",
                    YEAR,
                    key("version"),
                    cell("decided_on", Kind.DAY),
                    text("legal")),
            PackFile.required(
                            "plan_nodes.csv",
                            "plan_node",
                            YEAR,
                            key("code"),
                            text("parent"),
                            text("level"),
                            text("label"),
                            text("name"),
                            text("owner").maybe(),
                            UNTIL)
                    .inOrderOf("year, position"),
            PackFile.optional(
                    "sasaran_programs.csv",
                    "sasaran_program",
                    YEAR,
                    key("version"),
                    key("sasaran"),
                    key("program"),
                    key("indicator").maybe()),
            PackFile.optional(
                    "node_changes.csv",
                    "node_change",
                    YEAR,
                    key("code"),
                    key("previous_year", Kind.WHOLE),
                    key("previous_code"),
                    text("kind")));

    private static final List<PackFile> INDICATORS = List.of(
            PackFile.required(
                            "indicators.csv",
                            "indicator",
                            YEAR,
                            key("indicator"),
                            text("node"),
                            text("name"),
                            text("unit"),
                            text("direction"),
                            text("source"),
                            text("formula"),
                            RULE,
                            cell("base_year", Kind.WHOLE).maybe(),
                            text("pinned").maybe(),
                            text("scale").maybe(),
                            DECIMALS,
                            text("previous").maybe(),
                            UNTIL)
                    .inOrderOf("year, position"),
            PackFile.optional(
                            "components.csv",
                            "indicator_component",
                            YEAR,
                            key("indicator"),
                            key("component"),
                            text("name"),
                            text("unit"),
                            text("source"),
                            text("formula"),
                            RULE,
                            DECIMALS,
                            WEIGHT)
                    .inOrderOf("year, indicator, position"),
            PackFile.optional("indicator_children.csv", "indicator_child", YEAR, key("indicator"), key("child"), WEIGHT)
                    .inOrderOf("year, indicator, position"),
            PackFile.optional(
                            "scales.csv",
                            "scale_step",
                            key("scale"),
                            key("step"),
                            text("label"),
                            cell("points", Kind.WRITTEN).maybe())
                    .inOrderOf("scale, position"),
            PackFile.required(
                    "targets.csv",
                    "plan_target",
                    YEAR,
                    key("version"),
                    key("indicator"),
                    COMPONENT,
                    key("period").maybe(),
                    text("kind").maybe(),
                    cell("target", Kind.WRITTEN).as("value")),
            PackFile.optional(
                    "renstra_targets.csv",
                    "renstra_target",
                    cell("first_year", Kind.WHOLE),
                    cell("last_year", Kind.WHOLE),
                    YEAR,
                    key("indicator"),
                    cell("target", Kind.WRITTEN).as("value"),
                    text("legal")));

    private static final List<PackFile> MONEY = List.of(
            PackFile.required(
                    "budgets.csv",
                    "budget",
                    YEAR,
                    key("version"),
                    key("node"),
                    cell("amount", Kind.SEN).as("amount_e2")),
            PackFile.required(
                    "budget_realisation.csv",
                    "budget_realisation",
                    YEAR,
                    key("node"),
                    key("month", Kind.MONTH),
                    POSTED,
                    cell("amount", Kind.SEN).as("amount_e2"),
                    text("source"),
                    ENTRY));

    private static final List<PackFile> VALUES = List.of(
            PackFile.optional(
                    "external_values.csv",
                    "stated_value WHERE " + ofSource(true),
                    YEAR,
                    key("indicator"),
                    COMPONENT,
                    key("period"),
                    cell("value", Kind.WRITTEN),
                    text("source"),
                    cell("dated", Kind.DAY),
                    POSTED,
                    ENTRY),
            PackFile.optional(
                    "office_values.csv",
                    "stated_value WHERE " + ofSource(false),
                    YEAR,
                    key("indicator"),
                    COMPONENT,
                    key("period"),
                    cell("value", Kind.WRITTEN),
                    text("evidence_kind").as("source"),
                    text("number"),
                    cell("dated", Kind.DAY),
                    text("file").maybe(),
                    text("sha256").maybe(),
                    text("entered_by").maybe(),
                    text("approved_by").maybe(),
                    POSTED,
                    ENTRY),
            PackFile.optional(
                    "register_lists.csv", "register_list", key("list"), cell("dated", Kind.DAY), key("unit")));

    private static final List<PackFile> POLICIES = List.of(
            PackFile.required(
                            "policy.csv",
                            "plan_policy",
                            YEAR,
                            key("policy").maybe(),
                            text("legal").maybe(),
                            text("lower_is_better"),
                            text("ordinal").maybe(),
                            text("zero_realisation").maybe(),
                            text("cap"),
                            text("floor").maybe(),
                            text("children_cap").maybe(),
                            DECIMALS,
                            text("rounding"),
                            text("realisation_rounded").maybe(),
                            text("children").maybe(),
                            text("sasaran_score").maybe(),
                            text("predicates").maybe())
                    .inOrderOf("year, position"),
            PackFile.optional(
                            "predicates.csv",
                            "predicate",
                            key("scale"),
                            key("predicate"),
                            cell("from", Kind.WRITTEN).as("from_value"),
                            text("from_included"),
                            cell("to", Kind.WRITTEN).as("to_value"),
                            text("to_included"),
                            cell("midpoint", Kind.WRITTEN).maybe())
                    .inOrderOf("scale, position"));

    /** In the order in which they are read and written. */
    static final List<PackFile> ALL = Stream.of(TREE, INDICATORS, MONEY, VALUES, POLICIES)
            .flatMap(List::stream)
            .toList();

    private PlanFiles() {}

    /** Whether a stated value is that of an external indicator, or of an external component of another. */
    private static String ofSource(boolean external) {
        return (external ? "" : "NOT ") + "EXISTS (SELECT 1 FROM indicator i LEFT JOIN indicator_component c"
                + " ON c.agency = i.agency AND c.year = i.year AND c.indicator = i.indicator"
                + " AND c.component = stated_value.component"
                + " WHERE i.agency = stated_value.agency AND i.year = stated_value.year"
                + " AND i.indicator = stated_value.indicator AND COALESCE(c.source, i.source) = 'external')";
    }
}
