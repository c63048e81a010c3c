package id.lini.server.report;

import id.lini.server.access.Right;
import id.lini.server.closing.ClosedFigures;
import id.lini.server.closing.Closing;
import id.lini.server.closing.Closings;
import id.lini.server.closing.LateReport;
import id.lini.server.closing.LateReports;
import id.lini.server.closing.Quarter;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.report.QuarterState.Late;
import id.lini.server.report.QuarterState.Line;
import id.lini.server.report.QuarterState.Seal;
import id.lini.server.report.QuarterState.Standing;
import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Finds out how a quarter stands. */
@Singleton
final class QuarterStates {
    private static final int LINES = 20;

    private final Closings closings;
    private final ClosedFigures closed;
    private final LateReports late;
    private final Registry registry;
    private final SensitiveCells cells;
    private final Clock clock;

    QuarterStates(
            Closings closings,
            ClosedFigures closed,
            LateReports late,
            Registry registry,
            SensitiveCells cells,
            Clock clock) {
        this.closings = closings;
        this.closed = closed;
        this.late = late;
        this.registry = registry;
        this.cells = cells;
        this.clock = clock;
    }

    QuarterState of(SignedIn reader, Question question, PageFormat format) {
        Quarter quarter = new Quarter(question.year(), question.quarter());
        Optional<Closing> closing = closings.standing(reader.agency(), quarter);
        Optional<Closing> behind = closing.or(() -> before(reader, quarter));
        return new QuarterState(
                standing(reader, question, quarter, closing),
                format.quarter(question.quarter(), question.year()),
                closing.map(each -> seal(reader, each, format)).orElse(Seal.NONE),
                behind.map(each -> late(reader, each, format)).orElse(Late.NONE));
    }

    private Standing standing(SignedIn reader, Question question, Quarter quarter, Optional<Closing> closing) {
        if (closing.isEmpty()) {
            boolean over = registry.of(reader.agency()).today(clock).isAfter(quarter.lastDay());
            return over ? Standing.OPEN : Standing.RUNNING;
        }
        boolean asked = closing.get().version().equals(question.version())
                && question.asOf().isEmpty()
                && question.policy().isEmpty();
        if (!closed.whole(closing.get())) {
            return Standing.BROKEN;
        }
        return asked ? Standing.CLOSED : Standing.OTHER;
    }

    /** The last closed quarter of the year before this one. */
    private Optional<Closing> before(SignedIn reader, Quarter quarter) {
        for (int number = quarter.number() - 1; number >= 1; number--) {
            Optional<Closing> closing = closings.standing(reader.agency(), new Quarter(quarter.year(), number));
            if (closing.isPresent()) {
                return closing;
            }
        }
        return Optional.empty();
    }

    private Seal seal(SignedIn reader, Closing closing, PageFormat format) {
        RegistrySnapshot registers = registry.of(reader.agency());
        return new Seal(
                format.moment(closing.closedAt()),
                registers.nameOf(closing.closedBy()),
                closing.decision(Closing.Act.SIGN)
                        .map(each -> registers.nameOf(each.person()) + ", " + format.moment(each.at()))
                        .orElse(""),
                closing.version(),
                closing.content().hash().text(),
                reader.may(Right.CLOSING_READ) ? "/penutupan/berkas/" + closing.id() : "");
    }

    private Late late(SignedIn reader, Closing closing, PageFormat format) {
        RegistrySnapshot registers = registry.of(reader.agency());
        SensitiveForms sensitive = new SensitiveForms(registers, reader.person(), registers.today(clock), cells);
        List<LateReport> all = late.of(reader.agency().value(), closing);
        return new Late(
                format.quarter(closing.quarter().number(), closing.quarter().year()),
                all.size(),
                all.stream()
                        .limit(LINES)
                        .map(each -> line(each, registers, sensitive, format))
                        .toList());
    }

    private static Line line(LateReport each, RegistrySnapshot registers, SensitiveForms sensitive, PageFormat format) {
        FormId form = new FormId(each.form());
        UnitId unit = new UnitId(each.unit());
        String name = registers.unit(unit).map(ReportingUnit::name).orElse(each.unit());
        return new Line(
                new MeasureWords(registers.forms(), format).form(form) + ", "
                        + format.period(Period.parse(each.period())) + ", " + name,
                format.moment(each.at()) + ", " + registers.nameOf(new PersonId(each.person())),
                each.counts(),
                sensitive.hides(form, unit) ? "" : "/capaian/laporan/" + each.entry());
    }
}
