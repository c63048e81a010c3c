package id.lini.mobile.app;

import id.lini.mobile.store.StoredEntry;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.form.Measure;
import id.lini.shared.form.Slice;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The officer's own progress: what the reports on the phone count, beside the targets that the server told. Of several units
 * the targets and counts are added up. Reading a year's reports takes its time: count away from the window, what was counted
 * last is at hand.
 */
public final class Goals {
    private static final List<Period.Kind> SPANS = List.of(Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.YEAR);

    private final Session session;
    private final Words words;
    private volatile Optional<Counted> last = Optional.empty();

    /** Over what is on the phone. */
    public Goals(Session session, Words words) {
        this.session = session;
        this.words = words;
    }

    private record Counted(long changed, LocalDate day, List<Goal> goals) {}

    private record Subject(FormId form, String item, Slice slice) {}

    /** Whether there is any target. */
    public boolean any() {
        return session.store().targets().any();
    }

    /** What was counted last, empty before the first time. */
    public Optional<List<Goal>> last() {
        return last.map(Counted::goals);
    }

    /** Whether nothing was written since that. */
    public boolean fresh() {
        long changed = session.store().changed();
        LocalDate today = session.recorder().today();
        return last.filter(
                        counted -> counted.changed() == changed && counted.day().equals(today))
                .isPresent();
    }

    /** Counts anew, unless nothing was written since it was last done. */
    public synchronized List<Goal> count() {
        if (fresh()) {
            return last().orElseThrow();
        }
        long changed = session.store().changed();
        LocalDate today = session.recorder().today();
        Map<Subject, List<Target>> subjects = new LinkedHashMap<>();
        LocalDate since = today;
        for (Target target : session.store().targets().all()) {
            LocalDate first = target.amounts().firstKey().first();
            since = first.isBefore(since) ? first : since;
            subjects.computeIfAbsent(
                            new Subject(target.form(), target.item(), target.slice()), none -> new ArrayList<>())
                    .add(target);
        }
        Map<FormId, List<StoredEntry>> reports = new HashMap<>();
        List<Goal> goals = new ArrayList<>();
        for (Map.Entry<Subject, List<Target>> each : subjects.entrySet()) {
            FormId form = each.getKey().form();
            if (!reports.containsKey(form)) {
                reports.put(form, reports(form, since));
            }
            goal(each.getKey(), each.getValue(), reports.get(form), today).ifPresent(goals::add);
        }
        last = Optional.of(new Counted(changed, today, List.copyOf(goals)));
        return List.copyOf(goals);
    }

    private List<StoredEntry> reports(FormId form, LocalDate since) {
        return session.store()
                .entries()
                .standing(form, since, session.recorder().today());
    }

    private Optional<Goal> goal(Subject subject, List<Target> targets, List<StoredEntry> reports, LocalDate today) {
        Optional<FormDefinition> form = session.store().work().forms().stream()
                .filter(each -> each.id().equals(subject.form()))
                .filter(each -> each.item(subject.item()).isPresent())
                .reduce((older, newer) -> newer);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        Item item = form.get().item(subject.item()).orElseThrow();
        List<Tally.Figure> figures = figures(subject, reports);
        Set<UnitId> units = targets.stream().map(Target::unit).collect(Collectors.toSet());
        List<Tally> tallies = starts(form.get(), units, figures, today).stream()
                .map(start -> tallies(start, item, targets, figures))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        String title = words.say(item.label());
        String part =
                subject.slice().labels(form.get()).stream().map(words::say).collect(Collectors.joining(", "));
        return tallies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Goal(
                        part.isEmpty() ? title : title + ": " + part,
                        words.say(form.get().title()),
                        item.measure() == Measure.STOCK,
                        tallies));
    }

    /**
     * What "this month" may be: today's of events; of a periodic report today's only once somebody reported it, since it is
     * due when it has ended. Where none of these has a target, the month of the last report.
     */
    private static List<Period> starts(
            FormDefinition form, Set<UnitId> units, List<Tally.Figure> figures, LocalDate today) {
        Period.Kind kind = form.rhythm().periodic() ? form.rhythm().period() : Period.Kind.MONTH;
        Period now = Period.containing(kind, today);
        List<Period> reported = figures.stream()
                .filter(figure -> units.contains(figure.unit()))
                .map(figure -> Period.containing(kind, figure.period().first()))
                .toList();
        List<Period> starts = new ArrayList<>();
        if (form.rhythm().periodic() && !reported.contains(now)) {
            starts.add(now.previous());
        }
        starts.add(now);
        reported.stream().max(Comparator.naturalOrder()).ifPresent(starts::add);
        return starts;
    }

    private static List<Tally> tallies(Period start, Item item, List<Target> targets, List<Tally.Figure> figures) {
        List<Tally> tallies = new ArrayList<>();
        for (Period.Kind kind : SPANS) {
            if (kind.compareTo(start.kind()) >= 0) {
                Period span = Period.containing(kind, start.first());
                Map<UnitId, BigDecimal> amounts = new HashMap<>();
                targets.forEach(target -> Optional.ofNullable(target.amounts().get(span))
                        .ifPresent(amount -> amounts.put(target.unit(), amount)));
                if (!amounts.isEmpty()) {
                    BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                    tallies.add(Tally.of(span, sum, amounts.keySet(), item.measure(), figures));
                }
            }
        }
        return tallies;
    }

    /** Of each periodic report the newest; of events all. Reports that say nothing of the item are left out. */
    private List<Tally.Figure> figures(Subject subject, List<StoredEntry> reports) {
        Set<List<Object>> slots = new HashSet<>();
        List<Tally.Figure> figures = new ArrayList<>();
        for (StoredEntry stored : reports) {
            Period period = stored.entry().period();
            boolean newest = period.kind() == Period.Kind.DAY
                    || slots.add(List.of(stored.entry().unit(), period));
            if (newest) {
                count(subject, stored)
                        .ifPresent(count ->
                                figures.add(new Tally.Figure(stored.entry().unit(), period, stored.state(), count)));
            }
        }
        return figures;
    }

    private Optional<BigDecimal> count(Subject subject, StoredEntry stored) {
        Optional<FormDefinition> made = session.store()
                .work()
                .form(stored.entry().form(), stored.entry().formVersion());
        Answers answers = stored.entry().answers();
        return made.flatMap(form -> answers.counts().entrySet().stream()
                .filter(count -> count.getKey().item().equals(subject.item())
                        && subject.slice().holds(form, count.getKey()))
                .map(count -> BigDecimal.valueOf(count.getValue()))
                .reduce(BigDecimal::add));
    }
}
