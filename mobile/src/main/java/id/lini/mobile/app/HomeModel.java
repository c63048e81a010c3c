package id.lini.mobile.app;

import id.lini.mobile.store.Draft;
import id.lini.mobile.store.EntrySearch;
import id.lini.mobile.store.StoredEntry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What needs the officer today. Looked up once, when the screen is made. */
public final class HomeModel {
    /** How many periods back a gap is still called: what is older is the office's to chase. */
    private static final int LATE_BACK = 3;

    private static final int MANY = 200;

    private final Session session;
    private final ChooseModel choose;
    private final Lines lines;
    private final LocalDate today;
    private final EntrySearch search;
    private final EntrySearch.Reported reported;
    private final List<Due> due;

    /** Over what is on the phone. */
    public HomeModel(Session session, Words words) {
        this.session = session;
        this.choose = new ChooseModel(session, words);
        this.lines = new Lines(session, words);
        this.today = session.recorder().today();
        this.search = new EntrySearch(session.store());
        LocalDate from = today.withDayOfYear(1).minusYears(today.getMonthValue() <= LATE_BACK ? 1 : 0);
        this.reported = search.reported(from, today);
        this.due = findDue();
    }

    private record Slot(FormId form, UnitId unit, Period period) {}

    /** A report to fill; {@code late} when a later one was due since. */
    public record Due(FormDefinition form, Unit unit, Period period, boolean late) {}

    /** How far a month, quarter or year is: reports made of those that were due so far. */
    public record Progress(Period period, int made, int expected) {}

    /** The most likely next thing to do. */
    public sealed interface Next {}

    /** Mend what was sent back. */
    public record Mend(Line line) implements Next {}

    /** Go on with a draft. */
    public record GoOn(Line line) implements Next {}

    /** Fill what is due. */
    public record Fill(Due due) implements Next {}

    /** Record an activity, since nothing else presses. */
    public record Record() implements Next {}

    /** What is due: late ones first. A month is due when it has ended; a day's events are never due. */
    public List<Due> due() {
        return due;
    }

    /** Entries sent back or refused and not yet corrected, oldest first. */
    public List<Line> returned() {
        return Stream.of(EntryState.RETURNED, EntryState.REFUSED)
                .flatMap(state -> session.store().entries().in(state, MANY).stream())
                .filter(StoredEntry::wantsCorrection)
                .map(lines::of)
                .toList();
    }

    /** What is being filled, last changed first. */
    public List<Line> drafts() {
        return session.store().drafts().all().stream().map(lines::of).toList();
    }

    /** Finished entries without a receipt, oldest first, at most {@code limit}. */
    public List<Line> waiting(int limit) {
        return Stream.of(EntryState.SENDING, EntryState.READY)
                .flatMap(state -> session.store().entries().in(state, limit).stream())
                .limit(limit)
                .map(lines::of)
                .toList();
    }

    /** How many finished entries have no receipt. */
    public int waitingCount() {
        return session.store().outbox().waiting();
    }

    /** The most likely next thing to do: what was sent back, what was begun, what is due. */
    public Next next() {
        Optional<Next> mend = returned().stream().findFirst().map(Mend::new);
        Optional<Next> goOn = drafts().stream().findFirst().map(GoOn::new);
        Optional<Next> fill = due.stream().findFirst().map(Fill::new);
        return mend.or(() -> goOn).or(() -> fill).orElseGet(Record::new);
    }

    /** The last ended month, its quarter and its year so far; empty where no form is monthly. */
    public List<Progress> progress() {
        Period month = Period.containing(Period.Kind.MONTH, today).previous();
        List<Progress> progress = new ArrayList<>();
        for (Period.Kind kind : List.of(Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.YEAR)) {
            Progress counted = progress(Period.containing(kind, month.first()), month);
            if (counted.expected() > 0) {
                progress.add(counted);
            }
        }
        return List.copyOf(progress);
    }

    private Progress progress(Period span, Period last) {
        int expected = 0;
        int made = 0;
        for (FormDefinition form : choose.forms()) {
            if (form.rhythm().period() != Period.Kind.MONTH) {
                continue;
            }
            for (Unit unit : choose.units(form)) {
                LocalDate since = search.first(form.id(), unit.id()).orElse(last.first());
                for (Period month = last; !month.first().isBefore(span.first()); month = month.previous()) {
                    boolean early = month.first().isBefore(since) && !month.equals(last);
                    if (early || !validFor(form, unit, month)) {
                        continue;
                    }
                    expected++;
                    made += reported.has(form.id(), unit.id(), month) ? 1 : 0;
                }
            }
        }
        return new Progress(span, made, expected);
    }

    private List<Due> findDue() {
        Set<Slot> begun = new HashSet<>();
        for (Draft draft : session.store().drafts().all()) {
            begun.add(new Slot(draft.form(), draft.unit(), draft.period()));
        }
        List<Due> found = new ArrayList<>();
        for (FormDefinition form : choose.forms()) {
            if (form.rhythm().periodic()) {
                choose.units(form).forEach(unit -> due(form, unit, begun, found));
            }
        }
        found.sort(Comparator.comparing(Due::late).reversed().thenComparing(Due::period));
        return List.copyOf(found);
    }

    private void due(FormDefinition form, Unit unit, Set<Slot> begun, List<Due> found) {
        Period ended = Period.containing(form.rhythm().period(), today).previous();
        // Earlier gaps are called late only from the first report on: unit or phone may be new to the work.
        Optional<LocalDate> since = search.first(form.id(), unit.id());
        Period period = ended;
        for (int back = 0; back <= LATE_BACK; back++) {
            LocalDate first = period.first();
            boolean asked =
                    back == 0 || since.filter(opened -> !first.isBefore(opened)).isPresent();
            if (asked
                    && validFor(form, unit, period)
                    && !reported.has(form.id(), unit.id(), period)
                    && !begun.contains(new Slot(form.id(), unit.id(), period))) {
                found.add(new Due(form, unit, period, back > 0));
            }
            period = period.previous();
        }
    }

    private boolean validFor(FormDefinition form, Unit unit, Period period) {
        return unit.validOn(period.first())
                && session.store().work().formFor(form.id(), period.first()).isPresent();
    }
}
