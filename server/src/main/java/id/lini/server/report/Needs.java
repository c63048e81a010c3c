package id.lini.server.report;

import id.lini.server.achievement.QuarterFigures;
import id.lini.server.closing.CheckItem;
import id.lini.server.closing.Closings;
import id.lini.server.closing.Quarter;
import id.lini.server.followup.FollowUp;
import id.lini.server.followup.FollowUps;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.report.DashboardView.Need;
import id.lini.server.review.Waiting;
import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what needs a decision of the head of an agency: what to sign, what is overdue, what nobody explained. */
@Singleton
final class Needs {
    private static final int FOLLOW_UPS = 3;

    private final Closings closings;
    private final FollowUps followUps;
    private final Waiting waiting;
    private final Registry registry;
    private final Clock clock;

    Needs(Closings closings, FollowUps followUps, Waiting waiting, Registry registry, Clock clock) {
        this.closings = closings;
        this.followUps = followUps;
        this.waiting = waiting;
        this.registry = registry;
        this.clock = clock;
    }

    /** The most pressing first. */
    List<Need> of(SignedIn reader, Question question, QuarterFigures figures, PageFormat format) {
        List<Need> needs = new ArrayList<>();
        toSign(reader, format, needs);
        overdue(reader, format, needs);
        closings.checklist(reader.agency(), new Quarter(question.year(), question.quarter()), figures).stream()
                .filter(CheckItem::open)
                .map(item -> open(reader, question, item, format))
                .sorted(Comparator.comparing(need -> need.kind().isEmpty()))
                .forEach(needs::add);
        return needs;
    }

    private void toSign(SignedIn reader, PageFormat format, List<Need> needs) {
        RegistrySnapshot registers = registry.of(reader.agency());
        closings.unsigned(reader.agency()).forEach(each -> {
            String quarter =
                    format.quarter(each.quarter().number(), each.quarter().year());
            String by = format.day(each.closedAt()) + ", " + registers.nameOf(each.closedBy());
            needs.add(new Need(
                    "warn",
                    "locked",
                    format.text(new Label("Sahkan " + quarter, "Sign off " + quarter)),
                    format.text(new Label("Ditutup " + by, "Closed " + by)),
                    "/penutupan/berkas/" + each.id()));
        });
    }

    private void overdue(SignedIn reader, PageFormat format, List<Need> needs) {
        RegistrySnapshot registers = registry.of(reader.agency());
        LocalDate today = registers.today(clock);
        List<FollowUp> late = followUps.all(reader.agency()).stream()
                .filter(each -> each.overdue(today))
                .sorted(Comparator.comparing(FollowUp::due))
                .toList();
        late.stream().limit(FOLLOW_UPS).forEach(each -> {
            long days = ChronoUnit.DAYS.between(each.due(), today);
            String who = registers.nameOf(each.owner());
            needs.add(new Need(
                    "bad",
                    "warning",
                    each.instruction(),
                    format.text(new Label(
                            who + ", lewat " + format.number(days) + " hari",
                            who + ", " + format.number(days) + " days overdue")),
                    "/tindak-lanjut/" + each.id()));
        });
        if (late.size() > FOLLOW_UPS) {
            String more = format.number(late.size() - FOLLOW_UPS);
            needs.add(new Need(
                    "bad",
                    "warning",
                    format.text(
                            new Label(more + " tindak lanjut lain lewat waktu", more + " more follow-ups are overdue")),
                    "",
                    "/tindak-lanjut?state=overdue"));
        }
    }

    private Need open(SignedIn reader, Question question, CheckItem item, PageFormat format) {
        String count = format.number(item.count());
        String completeness = "/kelengkapan?tahun=" + question.year();
        return switch (item.kind()) {
            case SHORTFALLS_UNEXPLAINED ->
                need(
                        "warn",
                        new Label(
                                count + " sub-kegiatan tertinggal tanpa penjelasan",
                                count + " lagging sub-kegiatan without a cause"),
                        new Label("Minta penyebab dan tindak lanjutnya", "Ask for the cause and a follow-up"),
                        item.href() + "#tertinggal",
                        format);
            case REVIEWS_WAITING ->
                need(
                        "",
                        new Label(count + " laporan menunggu diperiksa", count + " reports wait for review"),
                        oldest(reader, format),
                        completeness,
                        format);
            case RETURNS_OPEN ->
                need(
                        "",
                        new Label(
                                count + " laporan dikembalikan, belum diperbaiki",
                                count + " reports returned and not mended"),
                        new Label("Petugas belum mengirim perbaikannya", "Officers have not sent them again"),
                        completeness,
                        format);
            case REPORTS_MISSING ->
                need(
                        "",
                        new Label(
                                count + " angka dengan laporan belum lengkap", count + " figures with missing reports"),
                        new Label("Lihat siapa yang belum melapor", "See who has not reported"),
                        completeness,
                        format);
            case VALUES_AWAITED ->
                need(
                        "",
                        new Label(count + " nilai dari luar ditunggu", count + " values from outside are awaited"),
                        new Label("Tutup tanpa itu, atau tunggu", "Close without them, or wait"),
                        "/capaian?" + question.query(),
                        format);
            case OFFICE_OPEN ->
                need(
                        "",
                        new Label(count + " isian kantor belum disetujui", count + " office entries not approved"),
                        new Label("Belum masuk ke angka", "Not in the figures yet"),
                        item.href(),
                        format);
        };
    }

    private Label oldest(SignedIn reader, PageFormat format) {
        return waiting.oldest(reader.agency())
                .map(since -> format.number(ChronoUnit.DAYS.between(since, clock.instant())))
                .map(days -> new Label("Terlama " + days + " hari", "The oldest for " + days + " days"))
                .orElseGet(() -> new Label("Lihat unit mana", "See which units"));
    }

    private static Need need(String kind, Label text, Label detail, String href, PageFormat format) {
        return new Need(kind, kind.isEmpty() ? "waiting" : "warning", format.text(text), format.text(detail), href);
    }
}
