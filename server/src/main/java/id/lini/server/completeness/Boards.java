package id.lini.server.completeness;

import id.lini.server.access.Right;
import id.lini.server.messages.Letter;
import id.lini.server.messages.Messages;
import id.lini.server.messages.Sent;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.entry.Period;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the page Kelengkapan for a reader, in one question to the store besides the messages. */
@Singleton
public final class Boards {
    private static final Duration REMEMBERED = Duration.ofDays(60);
    private static final int MOST_BEHIND = 40;
    private static final int LINES = 8;
    private static final int YEARS_BACK = 3;

    private final Registry registry;
    private final Arrivals arrivals;
    private final Messages messages;
    private final Clock clock;
    private final int grace;

    Boards(
            Registry registry,
            Arrivals arrivals,
            Messages messages,
            Clock clock,
            @Value("${lini.completeness.days:10}") int grace) {
        this.registry = registry;
        this.arrivals = arrivals;
        this.messages = messages;
        this.clock = clock;
        this.grace = grace;
    }

    /** The year in which the last full month lies. */
    int lastYear(SignedIn reader) {
        return registry.of(reader.agency()).today(clock).minusMonths(1).getYear();
    }

    /**
     * The year the page opens with: the one in which the last full month lies; while no report of it has come, the last of
     * the {@value #YEARS_BACK} years before it of which one has.
     */
    int usualYear(SignedIn reader) {
        RegistrySnapshot registers = registry.of(reader.agency());
        int now = lastYear(reader);
        return IntStream.rangeClosed(0, YEARS_BACK)
                .map(back -> now - back)
                .filter(year -> reports(reader, registers, year).any())
                .findFirst()
                .orElse(now);
    }

    Board board(SignedIn reader, int year, String form, PageFormat format) {
        RegistrySnapshot registers = registry.of(reader.agency());
        LocalDate today = registers.today(clock);
        YearReports reports = reports(reader, registers, year);
        List<FormId> forms =
                reports.duties(duty -> true).stream().map(Duty::form).distinct().toList();
        Optional<FormId> current = forms.stream()
                .filter(each -> each.value().equals(form))
                .findFirst()
                .or(() -> forms.stream().findFirst());
        List<Period> periods = current.map(
                        id -> Duties.periods(reports.latest(id).rhythm(), year, today))
                .orElse(List.of());
        return new Board(
                year,
                forms.stream()
                        .map(id -> new Board.Tab(
                                id.value(),
                                format.text(reports.latest(id).title()),
                                reports.tally(duty -> duty.form().equals(id))))
                        .toList(),
                current.map(FormId::value).orElse(""),
                periods.stream().map(format::period).toList(),
                current.map(id -> groups(reports, id, periods, format)).orElse(List.of()),
                reports.tally(duty -> true),
                reports.byPlace().entrySet().stream()
                        .map(place -> new Board.Rate(place.getKey(), place.getValue()))
                        .toList(),
                behind(reader, registers, reports, format));
    }

    /** Over all forms of a year, for the home page. */
    Tally tally(SignedIn reader, int year) {
        return reports(reader, registry.of(reader.agency()), year).tally(duty -> true);
    }

    /** Over all forms of a year, of the periods that ended by a month. */
    public Tally upTo(SignedIn reader, int year, YearMonth last) {
        return reports(reader, registry.of(reader.agency()), year)
                .tally(duty -> !duty.period().ledgerMonth().isAfter(last));
    }

    /** One officer who is behind, as far as the reader sees; NOT_FOUND for anybody else. */
    Behind behind(SignedIn reader, int year, String person, PageFormat format) {
        RegistrySnapshot registers = registry.of(reader.agency());
        return behind(reader, registers, reports(reader, registers, year), format).stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, person));
    }

    /** One expected report; NOT_FOUND when the reader sees no such. */
    Duty duty(SignedIn reader, String form, String unit, String period) {
        int year;
        try {
            year = Period.parse(period).ledgerMonth().getYear();
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, period);
        }
        RegistrySnapshot registers = registry.of(reader.agency());
        return new Duties(registers, grace)
                .of(units(reader, registers), year, registers.today(clock)).stream()
                        .filter(each -> each.form().value().equals(form)
                                && each.unit().id().value().equals(unit)
                                && each.period().toString().equals(period))
                        .findFirst()
                        .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, form + " " + unit + " " + period));
    }

    private YearReports reports(SignedIn reader, RegistrySnapshot registers, int year) {
        LocalDate today = registers.today(clock);
        Duties duties = new Duties(registers, grace);
        List<Duty> all = duties.of(units(reader, registers), year, today);
        return new YearReports(registers, duties.forms(), all, arrivals.of(reader.agency(), all), today);
    }

    private Collection<ReportingUnit> units(SignedIn reader, RegistrySnapshot registers) {
        return reader.may(Right.COMPLETENESS_ALL)
                ? registers.units()
                : registers.unitsSupervised(reader.person(), registers.today(clock));
    }

    private static List<Board.Group> groups(YearReports reports, FormId form, List<Period> periods, PageFormat format) {
        List<Board.Group> groups = new ArrayList<>();
        reports.matrix(form).forEach((place, units) -> {
            List<Board.Row> rows = new ArrayList<>();
            units.forEach((unit, duties) -> rows.add(new Board.Row(
                    unit.name(),
                    periods.stream()
                            .map(period -> Optional.ofNullable(duties.get(period))
                                    .map(duty -> cell(reports, duty, format))
                                    .orElse(Board.Cell.NONE))
                            .toList())));
            groups.add(new Board.Group(place, rows));
        });
        return groups;
    }

    private static Board.Cell cell(YearReports reports, Duty duty, PageFormat format) {
        return new Board.Cell(
                true,
                reports.standing(duty),
                reports.late(duty),
                format.period(duty.period()),
                "/kelengkapan/" + duty.form() + "/" + duty.unit().id() + "/" + duty.period());
    }

    private List<Behind> behind(SignedIn reader, RegistrySnapshot registers, YearReports reports, PageFormat format) {
        LocalDate today = registers.today(clock);
        Map<PersonId, Sent> last = new HashMap<>();
        messages.since(reader.agency(), clock.instant().minus(REMEMBERED)).stream()
                .filter(sent -> sent.about().isEmpty())
                .forEach(sent -> last.put(sent.to(), sent));
        ReminderText text = new ReminderText(new Letter(registers.agency().zone(), reader.name()), today);
        List<Behind> behind = new ArrayList<>();
        new Officers(registers, today).by(reports.gaps()).forEach((person, gaps) -> {
            Optional<Sent> sent = Optional.ofNullable(last.get(person));
            String name = registers.nameOf(person);
            behind.add(new Behind(
                    person.value(),
                    name,
                    gaps.size(),
                    gaps.stream().limit(LINES).map(gap -> line(gap, format)).toList(),
                    gaps.get(0).days(today),
                    text.of(name, gaps),
                    sent.map(each -> format.moment(each.at())).orElse(""),
                    sent.filter(each -> each.at()
                                    .atZone(registers.agency().zone())
                                    .toLocalDate()
                                    .equals(today))
                            .isPresent()));
        });
        behind.sort(Comparator.comparing((Behind each) -> -each.count())
                .thenComparing(each -> -each.days())
                .thenComparing(Behind::name));
        return behind.subList(0, Math.min(MOST_BEHIND, behind.size()));
    }

    private static String line(Gap gap, PageFormat format) {
        return format.text(gap.form().title()) + ", " + gap.duty().unit().name() + ", "
                + format.period(gap.duty().period());
    }
}
