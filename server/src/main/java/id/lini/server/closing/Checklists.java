package id.lini.server.closing;

import id.lini.server.achievement.Absence;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.closing.CheckItem.Example;
import id.lini.server.closing.CheckItem.Kind;
import id.lini.server.followup.FollowUps;
import id.lini.server.followup.Shortfall;
import id.lini.server.persistence.Sql;
import id.lini.server.plan.PlanNode;
import id.lini.shared.entry.Period;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;

/** Finds what is open before a quarter is closed. Within a transaction. */
@Singleton
final class Checklists {
    private static final int EXAMPLES = 5;

    /** Entries nobody has decided on, from the batches that wait. */
    private static final String WAITING = "review_queue q CROSS JOIN entry e LEFT JOIN entry_state s"
            + " ON s.agency = e.agency AND s.entry = e.entry WHERE q.agency = ? AND q.pending > 0"
            + " AND e.agency = q.agency AND e.batch >= q.batch AND e.batch <= q.batch"
            + " AND (s.state IS NULL OR s.state = 'IN_REVIEW')";

    private static final String RETURNED = "entry_state s CROSS JOIN entry e WHERE s.agency = ?"
            + " AND s.state = 'RETURNED' AND e.agency = s.agency AND e.entry = s.entry";

    private final Sql sql;
    private final FollowUps followUps;

    Checklists(Sql sql, FollowUps followUps) {
        this.sql = sql;
        this.followUps = followUps;
    }

    List<CheckItem> of(String agency, Quarter quarter, QuarterFigures figures) {
        return List.of(
                indicators(Kind.REPORTS_MISSING, quarter, figures, Checklists::incomplete, completeness(quarter)),
                reports(Kind.REVIEWS_WAITING, agency, quarter, WAITING),
                reports(Kind.RETURNS_OPEN, agency, quarter, RETURNED),
                shortfalls(agency, quarter, figures),
                indicators(Kind.VALUES_AWAITED, quarter, figures, Checklists::awaited, "/capaian"),
                office(agency, quarter));
    }

    private static boolean incomplete(IndicatorFigures each) {
        return each.coverage()
                .expected()
                .filter(expected -> each.coverage().approved() < expected)
                .isPresent();
    }

    private static boolean awaited(IndicatorFigures each) {
        return each.realisation().absence().filter(Absence.AWAITED::equals).isPresent();
    }

    private static CheckItem indicators(
            Kind kind, Quarter quarter, QuarterFigures figures, Predicate<IndicatorFigures> open, String href) {
        List<IndicatorFigures> found = figures.plan().indicators().stream()
                .map(each -> figures.indicators().get(each.id()))
                .filter(open)
                .toList();
        String query = query(quarter, figures);
        return new CheckItem(
                kind,
                found.size(),
                href.equals("/capaian") ? href + query : href,
                found.stream()
                        .limit(EXAMPLES)
                        .map(each -> new Example(
                                plain(each.indicator().name()),
                                "/capaian/indikator/" + each.indicator().id() + query))
                        .toList());
    }

    private CheckItem shortfalls(String agency, Quarter quarter, QuarterFigures figures) {
        List<Shortfall> open = followUps.unexplained(agency, figures, quarter.number());
        return new CheckItem(
                Kind.SHORTFALLS_UNEXPLAINED,
                open.size(),
                "/tindak-lanjut?year=" + quarter.year() + "&quarter=" + quarter.number(),
                open.stream()
                        .limit(EXAMPLES)
                        .map(each -> new Example(
                                plain(name(figures, each.node())),
                                "/tindak-lanjut/baru/" + each.node() + query(quarter, figures)))
                        .toList());
    }

    private static String completeness(Quarter quarter) {
        return "/kelengkapan?tahun=" + quarter.year();
    }

    private CheckItem reports(Kind kind, String agency, Quarter quarter, String from) {
        // Ranges of one value: without statistics SQLite would rather read all entries than the index over slots.
        long count = sql
                .list(
                        "SELECT e.period FROM " + from + " AND e.period >= ? AND e.period < ?"
                                + " AND NOT EXISTS (SELECT 1 FROM counting c WHERE c.agency = e.agency AND c.slot = e.slot"
                                + " AND c.entry > e.entry)"
                                + " AND NOT EXISTS (SELECT 1 FROM entry n WHERE n.agency = e.agency"
                                + " AND n.slot >= e.slot AND n.slot <= e.slot AND n.supersedes = e.entry)",
                        row -> Period.parse(row.getString("period")),
                        agency,
                        String.valueOf(quarter.year()),
                        String.valueOf(quarter.year() + 1))
                .stream()
                .filter(period -> !period.first().isAfter(quarter.lastDay()))
                .count();
        // Who closes cannot open the queue of those who review; the matrix says whose it is.
        return new CheckItem(kind, count, completeness(quarter), List.of());
    }

    private CheckItem office(String agency, Quarter quarter) {
        long count = sql.list(
                        "SELECT COUNT(*) AS open FROM office_entry o WHERE o.agency = ? AND o.year = ?"
                                + " AND NOT EXISTS (SELECT 1 FROM office_decision d WHERE d.agency = o.agency"
                                + " AND d.entry = o.entry)"
                                + " AND NOT EXISTS (SELECT 1 FROM office_entry n WHERE n.agency = o.agency"
                                + " AND n.supersedes = o.entry)",
                        row -> row.getLong("open"),
                        agency,
                        quarter.year())
                .get(0);
        return new CheckItem(Kind.OFFICE_OPEN, count, "/isian", List.of());
    }

    private static String name(QuarterFigures figures, String node) {
        return figures.plan().node(node).map(PlanNode::name).orElse(node);
    }

    private static String query(Quarter quarter, QuarterFigures figures) {
        return "?year=" + quarter.year() + "&quarter=" + quarter.number() + "&version="
                + figures.plan().version().id();
    }

    private static Label plain(String text) {
        return new Label(text, text);
    }
}
