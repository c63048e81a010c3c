package id.lini.server.report;

import id.lini.server.achievement.BudgetFigures;
import id.lini.server.achievement.IndicatorFigures;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.completeness.Boards;
import id.lini.server.completeness.Tally;
import id.lini.server.followup.FollowUp;
import id.lini.server.followup.FollowUps;
import id.lini.server.followup.Shortfalls;
import id.lini.server.plan.Level;
import id.lini.server.plan.PlanNode;
import id.lini.server.registry.Registry;
import id.lini.server.report.DashboardView.Glance;
import id.lini.server.report.DashboardView.Programme;
import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the quarter at a glance. Every figure names the page it opens to. */
@Singleton
final class Dashboard {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private final Asking asking;
    private final Needs needs;
    private final Boards boards;
    private final FollowUps followUps;
    private final Registry registry;
    private final Clock clock;

    Dashboard(Asking asking, Needs needs, Boards boards, FollowUps followUps, Registry registry, Clock clock) {
        this.asking = asking;
        this.needs = needs;
        this.boards = boards;
        this.followUps = followUps;
        this.registry = registry;
        this.clock = clock;
    }

    DashboardView of(SignedIn reader, Question question, PageFormat format) {
        QuarterFigures figures = asking.figures(question);
        List<QuarterFigures> quarters = asking.upTo(question, figures);
        Printer printer = new Printer(figures.policy(), format);
        return new DashboardView(
                List.of(
                        lagging(question, figures, format),
                        money(question, figures, format),
                        reports(reader, question, format),
                        overdue(reader, format)),
                figures.plan().nodes().stream()
                        .filter(node -> node.level() == Level.PROGRAM)
                        .map(node -> programme(question, node, quarters, printer, format))
                        .toList(),
                needs.of(reader, question, figures, format));
    }

    private static Glance lagging(Question question, QuarterFigures figures, PageFormat format) {
        long all = figures.plan().nodes().stream()
                .filter(node -> node.level() == Level.SUB_KEGIATAN)
                .count();
        int behind = Shortfalls.of(figures, question.quarter()).size();
        return new Glance(
                format.text(new Label("Sub-kegiatan tertinggal", "Sub-kegiatan lagging")),
                new Shown(format.number(behind), "", false),
                format.text(new Label("dari " + format.number(all), "of " + format.number(all))),
                behind > 0 ? "warn" : "good",
                "/tindak-lanjut?year=" + question.year() + "&quarter=" + question.quarter() + "#tertinggal");
    }

    private static Glance money(Question question, QuarterFigures figures, PageFormat format) {
        PlanRow total = new PlanTable(figures, List.of(figures), Map.of(), format).total();
        String text = format.text(new Label(
                "Rp" + total.spent().text() + " dari Rp" + total.budget().text(),
                "Rp" + total.spent().text() + " of Rp" + total.budget().text()));
        return new Glance(
                format.text(new Label("Serapan anggaran", "Budget absorbed")),
                total.absorption(),
                total.spent().absent() ? total.spent().text() : text,
                "",
                "/capaian/anggaran?" + question.query());
    }

    private Glance reports(SignedIn reader, Question question, PageFormat format) {
        Tally tally =
                boards.upTo(reader, question.year(), question.ask().window().last());
        String text = format.number(tally.approved()) + " / " + format.number(tally.due());
        return new Glance(
                format.text(new Label("Laporan disetujui", "Reports approved")),
                tally.due() == 0
                        ? new Shown("–", "", true)
                        : new Shown(format.number(tally.approvedPercent()), "%", false),
                format.text(new Label(
                        text + ", " + format.number(tally.missing()) + " belum datang",
                        text + ", " + format.number(tally.missing()) + " missing")),
                "",
                "/kelengkapan?tahun=" + question.year());
    }

    private Glance overdue(SignedIn reader, PageFormat format) {
        LocalDate today = registry.of(reader.agency()).today(clock);
        List<FollowUp> open = followUps.all(reader.agency()).stream()
                .filter(each -> !each.state().over())
                .toList();
        long late = open.stream().filter(each -> each.overdue(today)).count();
        return new Glance(
                format.text(new Label("Tindak lanjut lewat waktu", "Follow-ups overdue")),
                new Shown(format.number(late), "", false),
                format.text(new Label(
                        "dari " + format.number(open.size()) + " yang berjalan",
                        "of " + format.number(open.size()) + " under way")),
                late > 0 ? "bad" : "good",
                "/tindak-lanjut?state=" + (late > 0 ? "overdue" : ""));
    }

    private static Programme programme(
            Question question, PlanNode node, List<QuarterFigures> quarters, Printer printer, PageFormat format) {
        QuarterFigures figures = quarters.get(quarters.size() - 1);
        List<IndicatorFigures> own = figures.plan().indicatorsOf(node.code()).stream()
                .map(each -> figures.indicators().get(each.id()))
                .toList();
        Optional<IndicatorFigures> lowest = lowest(own);
        BudgetFigures money = figures.budgets().get(node.code());
        return new Programme(
                node.label(),
                node.name(),
                own.size() < 2
                        ? ""
                        : format.text(new Label(
                                "terendah dari " + own.size() + " indikator",
                                "lowest of " + own.size() + " indicators")),
                lowest.map(printer::capaian)
                        .orElseGet(
                                () -> new Shown(format.text(new Label("tanpa indikator", "no indicator")), "", true)),
                lowest.flatMap(IndicatorFigures::predicate).orElse(""),
                lowest.flatMap(IndicatorFigures::printed).map(Dashboard::bar).orElse(0),
                printer.absorption(money),
                money.absorption().value().map(Dashboard::bar).orElse(0),
                lowest.map(each -> Trend.of(quarters, each.indicator().id(), format))
                        .orElse(Trend.NONE),
                lowest.map(each -> "/capaian/indikator/" + each.indicator().id() + "?" + question.query())
                        .orElse(""),
                "/capaian/anggaran/" + node.code() + "?" + question.query());
    }

    /** The indicator that is least achieved; one that is not measured only where none is. */
    private static Optional<IndicatorFigures> lowest(List<IndicatorFigures> own) {
        return own.stream()
                .filter(each -> each.printed().isPresent())
                .min(Comparator.comparing(each -> each.printed().orElseThrow()))
                .or(() -> own.stream().findFirst());
    }

    private static int bar(BigDecimal percent) {
        return percent.max(BigDecimal.ZERO)
                .min(FULL)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
