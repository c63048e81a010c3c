package id.lini.server.report;

import id.lini.server.achievement.QuarterFigures;
import id.lini.server.followup.FollowUp;
import id.lini.server.followup.Shortfalls;
import id.lini.server.plan.Indicator;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is done about a sub-kegiatan that lags, beside its name in the table.
 *
 * @param kind {@code good}, {@code warn}, {@code bad} or empty: never the only sign, the text says it too
 * @param icon its name
 * @param href where to read on, or to explain what nobody has explained
 */
public record Mark(String text, String kind, String icon, String href) {
    /** Checks that nothing is missing. */
    public Mark {
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(icon, "icon is null");
        Objects.requireNonNull(href, "href is null");
    }

    /**
     * The marks of a plan by the code of the sub-kegiatan.
     *
     * @param all follow-ups of the agency
     * @param opener whether the reader may open one
     */
    static Map<String, Mark> of(
            Question question,
            QuarterFigures figures,
            List<FollowUp> all,
            LocalDate today,
            boolean opener,
            PageFormat format) {
        Map<String, Mark> marks = new HashMap<>();
        Shortfalls.of(figures, question.quarter()).forEach(lag -> {
            String open = "/tindak-lanjut/baru/" + lag.node() + "?" + question.query();
            marks.put(
                    lag.node(),
                    new Mark(
                            format.text(new Label("Tertinggal, perlu penjelasan", "Lagging, needs a cause")),
                            "warn",
                            "warning",
                            opener ? open : page(question, figures, lag.node())));
        });
        Map<String, Mark> followed = new HashMap<>();
        for (FollowUp each : all) {
            boolean here = each.year() == question.year() && each.quarter() <= question.quarter();
            if (here && each.state() != FollowUp.State.DROPPED) {
                Mark mark = mark(each, today, page(question, figures, each.node()), format);
                followed.merge(each.node(), mark, Mark::graver);
            }
        }
        marks.putAll(followed);
        return marks;
    }

    private static Mark mark(FollowUp each, LocalDate today, String href, PageFormat format) {
        Label word = new Label(
                "Tindak lanjut: " + each.state().word().id(),
                "Follow-up: " + each.state().word().en());
        if (each.overdue(today)) {
            return new Mark(
                    format.text(new Label("Tindak lanjut lewat waktu", "Follow-up overdue")), "bad", "warning", href);
        }
        return each.state().over()
                ? new Mark(format.text(word), "good", "done", href)
                : new Mark(format.text(word), "", "waiting", href);
    }

    private static String page(Question question, QuarterFigures figures, String node) {
        return figures.plan().indicatorsOf(node).stream()
                        .findFirst()
                        .map(Indicator::id)
                        .map(id -> "/capaian/indikator/" + id)
                        .orElse("/capaian/anggaran/" + node)
                + "?" + question.query() + "#tindak-lanjut";
    }

    /** What is overdue is said before what runs, and that before what is done. */
    private Mark graver(Mark other) {
        return weight() >= other.weight() ? this : other;
    }

    private int weight() {
        return switch (kind) {
            case "bad" -> 2;
            case "" -> 1;
            default -> 0;
        };
    }
}
