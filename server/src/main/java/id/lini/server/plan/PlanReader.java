package id.lini.server.plan;

import id.lini.server.persistence.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads plans. Within a transaction. */
@Singleton
public final class PlanReader {
    /** Decimals of a target in the store. */
    public static final int TARGET_SCALE = 6;

    /** Decimals of money in the store. */
    public static final int MONEY_SCALE = 2;

    private final Sql sql;
    private final IndicatorReader indicators;
    private final RenstraReader renstra;

    PlanReader(Sql sql, IndicatorReader indicators, RenstraReader renstra) {
        this.sql = sql;
        this.indicators = indicators;
        this.renstra = renstra;
    }

    /** Every version of every year, newest year first, in each year the oldest decision first. */
    public List<PlanVersion> versions(String agency) {
        return sql.list(
                "SELECT year, version, decided_on, legal FROM plan_version WHERE agency = ?"
                        + " ORDER BY year DESC, CASE WHEN decided_on IS NULL THEN 0 ELSE 1 END, decided_on, version",
                row -> new PlanVersion(
                        row.getInt("year"),
                        row.getString("version"),
                        Optional.ofNullable(row.getString("decided_on")).map(LocalDate::parse),
                        row.getString("legal")),
                agency);
    }

    /** One version of a year's plan; empty when there is none. */
    public Optional<Plan> plan(String agency, int year, String version) {
        return versions(agency).stream()
                .filter(each -> each.year() == year && each.id().equals(version))
                .findFirst()
                .map(found -> read(agency, found));
    }

    /** The version of a year that stood on a day: the one decided last by then, the oldest when none was. */
    public Optional<PlanVersion> standing(String agency, int year, LocalDate day) {
        List<PlanVersion> ofYear =
                versions(agency).stream().filter(each -> each.year() == year).toList();
        return ofYear.stream()
                .filter(each ->
                        each.decidedOn().filter(decided -> decided.isAfter(day)).isEmpty())
                .reduce((one, later) -> later)
                .or(() -> ofYear.stream().findFirst());
    }

    /** Of each year up to one, by its indicators: what each was called the year before, where that is said. */
    public Map<Integer, Map<String, String>> renamed(String agency, int year) {
        Map<Integer, Map<String, String>> renamed = new HashMap<>();
        sql.list(
                "SELECT year, indicator, previous FROM indicator WHERE agency = ? AND year <= ?"
                        + " AND previous IS NOT NULL",
                row -> renamed.computeIfAbsent(row.getInt("year"), key -> new HashMap<>())
                        .put(row.getString("indicator"), row.getString("previous")),
                agency,
                year);
        return renamed;
    }

    private Plan read(String agency, PlanVersion version) {
        int year = version.year();
        List<Indicator> all = indicators.indicators(agency, year);
        return new Plan(
                version,
                nodes(agency, year),
                all,
                indicators.targets(agency, year, version.id(), all),
                budgets(agency, year, version.id()),
                mapping(agency, year, version.id()),
                changes(agency, year),
                renstra.targets(agency, year, all));
    }

    private List<PlanNode> nodes(String agency, int year) {
        return sql.list(
                "SELECT code, parent, level, name, label, owner, valid_until FROM plan_node WHERE agency = ? AND year = ?"
                        + " ORDER BY position",
                row -> new PlanNode(
                        row.getString("code"),
                        Optional.ofNullable(row.getString("parent")),
                        Rows.constant(Level.class, row, "level"),
                        row.getString("name"),
                        row.getString("label"),
                        Rows.text(row, "owner"),
                        Rows.day(row, "valid_until")),
                agency,
                year);
    }

    private Map<String, BigDecimal> budgets(String agency, int year, String version) {
        Map<String, BigDecimal> budgets = new HashMap<>();
        sql.list(
                        "SELECT node, amount_e2 FROM budget WHERE agency = ? AND year = ? AND version = ?",
                        row -> Map.entry(
                                row.getString("node"),
                                Rows.plain(BigDecimal.valueOf(row.getLong("amount_e2"), MONEY_SCALE))),
                        agency,
                        year,
                        version)
                .forEach(amount -> budgets.put(amount.getKey(), amount.getValue()));
        return budgets;
    }

    private List<SasaranProgram> mapping(String agency, int year, String version) {
        return sql.list(
                "SELECT sasaran, program, indicator FROM sasaran_program WHERE agency = ? AND year = ? AND version = ?"
                        + " ORDER BY sasaran, program, indicator",
                row -> new SasaranProgram(
                        row.getString("sasaran"), row.getString("program"), Rows.text(row, "indicator")),
                agency,
                year,
                version);
    }

    private List<NodeChange> changes(String agency, int year) {
        return sql.list(
                "SELECT code, previous_year, previous_code, kind FROM node_change WHERE agency = ? AND year = ?"
                        + " ORDER BY code, previous_year, previous_code",
                row -> new NodeChange(
                        row.getString("code"),
                        row.getInt("previous_year"),
                        row.getString("previous_code"),
                        Rows.constant(NodeChange.Kind.class, row, "kind")),
                agency,
                year);
    }
}
