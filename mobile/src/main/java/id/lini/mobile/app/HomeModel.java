package id.lini.mobile.app;

import id.lini.mobile.store.StoredEntry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.work.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What needs the officer today. */
public final class HomeModel {
    private static final int MANY = 1000;

    private final Session session;
    private final ChooseModel choose;
    private final Lines lines;

    /** Over what is on the phone. */
    public HomeModel(Session session, Words words) {
        this.session = session;
        this.choose = new ChooseModel(session, words);
        this.lines = new Lines(session, words);
    }

    /** A report to fill; {@code late} when a later one was due since. */
    public record Due(FormDefinition form, Unit unit, Period period, boolean late) {}

    /** How far the last ended month is: reports made of those expected. */
    public record Progress(Period period, int made, int expected) {}

    /** What is due: late ones first. A month is due when it has ended; a day's events are never due. */
    public List<Due> due() {
        List<Due> due = new ArrayList<>();
        for (FormDefinition form : choose.forms()) {
            if (form.rhythm().periodic()) {
                choose.units(form).forEach(unit -> due(form, unit, due));
            }
        }
        due.sort(Comparator.comparing(Due::late).reversed().thenComparing(Due::period));
        return List.copyOf(due);
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

    /** Finished entries without a receipt, oldest first. */
    public List<Line> waiting() {
        return Stream.of(EntryState.SENDING, EntryState.READY)
                .flatMap(state -> session.store().entries().in(state, MANY).stream())
                .map(lines::of)
                .toList();
    }

    /** How many finished entries have no receipt. */
    public int waitingCount() {
        return session.store().outbox().waiting();
    }

    /** The last ended month's reports, over all monthly forms and units; empty where no form is monthly. */
    public Optional<Progress> progress() {
        int expected = 0;
        int made = 0;
        Optional<Period> month = Optional.empty();
        for (FormDefinition form : choose.forms()) {
            Optional<Period> ended = form.rhythm().period() == Period.Kind.MONTH ? lastEnded(form) : Optional.empty();
            if (ended.isPresent()) {
                month = ended;
                for (Unit unit : choose.units(form)) {
                    expected++;
                    made += reported(form, unit, ended.get()) ? 1 : 0;
                }
            }
        }
        int total = expected;
        int done = made;
        return month.map(period -> new Progress(period, done, total));
    }

    private void due(FormDefinition form, Unit unit, List<Due> due) {
        Optional<Period> ended = lastEnded(form).filter(period -> unit.validOn(period.first()));
        if (ended.isEmpty()) {
            return;
        }
        // Earlier gaps are called late only where this phone reported the unit before: it may be new to the work.
        Period before = ended.get().previous();
        boolean known =
                !session.store().entries().earlier(form.id(), unit.id(), before).isEmpty();
        if (known && open(form, unit, before)) {
            due.add(new Due(form, unit, before, true));
        }
        if (open(form, unit, ended.get())) {
            due.add(new Due(form, unit, ended.get(), false));
        }
    }

    private Optional<Period> lastEnded(FormDefinition form) {
        return choose.periods(form).stream()
                .filter(period -> period.last().isBefore(session.recorder().today()))
                .findFirst();
    }

    /** Neither reported nor begun: a draft stands in its own list. */
    private boolean open(FormDefinition form, Unit unit, Period period) {
        return choose.slot(form.id(), unit.id(), period) instanceof ChooseModel.Free;
    }

    private boolean reported(FormDefinition form, Unit unit, Period period) {
        return !session.store().entries().of(form.id(), unit.id(), period).isEmpty();
    }
}
