package id.lini.server.review;

import id.lini.server.intake.Slots;
import id.lini.server.ledger.EntryContents;
import id.lini.server.ledger.Slices;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.validation.History;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What units reported before, of what is approved; for one page. Reads what a page needs in few questions, when it is
 * first asked for.
 */
final class ApprovedReports implements History {
    /** A report may be missing here and there: so many periods are looked through for {@link History#DEPTH} reports. */
    private static final int PERIODS = 12;

    private static final int AT_ONCE = 500;

    private final AgencyId agency;
    private final ReviewRepository repository;
    private final EntryContents contents;
    private final Map<Question, SortedMap<Period, Answers>> known = new HashMap<>();

    ApprovedReports(AgencyId agency, ReviewRepository repository, EntryContents contents) {
        this.agency = agency;
        this.repository = repository;
        this.contents = contents;
    }

    private record Question(FormId form, UnitId unit, Period before) {
        boolean daily() {
            return before.kind() == Period.Kind.DAY;
        }

        /** Of the periods before, the latest first. */
        List<String> slots() {
            List<String> slots = new ArrayList<>();
            Period period = before;
            for (int i = 0; i < PERIODS && period.first().getYear() > 2000; i++) {
                period = period.previous();
                slots.add(Slots.periodic(form, unit, period));
            }
            return slots;
        }
    }

    /** Reads for several entries at once. */
    void prepare(Collection<EntryLine> lines) {
        List<Question> questions = lines.stream()
                .map(line -> new Question(line.formId(), line.unitId(), line.periodOf()))
                .filter(question -> !known.containsKey(question))
                .distinct()
                .toList();
        Map<Question, List<EntryId>> found = periodic(questions);
        questions.stream().filter(Question::daily).forEach(question -> found.put(question, days(question)));
        Map<EntryId, Entry> read = contents.read(
                agency, found.values().stream().flatMap(List::stream).toList());
        found.forEach((question, entries) -> {
            SortedMap<Period, Answers> earlier = new TreeMap<>();
            entries.stream().map(read::get).forEach(entry -> earlier.put(entry.period(), entry.answers()));
            known.put(question, earlier);
        });
    }

    @Override
    public SortedMap<Period, Answers> earlier(FormId form, UnitId unit, Period before) {
        return known.getOrDefault(new Question(form, unit, before), new TreeMap<>());
    }

    private Map<Question, List<EntryId>> periodic(List<Question> questions) {
        Map<Question, List<String>> slots = new HashMap<>();
        questions.stream().filter(question -> !question.daily()).forEach(each -> slots.put(each, each.slots()));
        Map<String, EntryId> counting = new HashMap<>();
        List<String> all =
                slots.values().stream().flatMap(List::stream).distinct().toList();
        Slices.of(all, AT_ONCE)
                .forEach(some -> repository
                        .countingIn(agency.value(), some)
                        .forEach(row -> counting.put(row.slot(), EntryId.parse(row.entry()))));
        Map<Question, List<EntryId>> found = new HashMap<>();
        slots.forEach((question, before) -> found.put(
                question,
                before.stream()
                        .filter(counting::containsKey)
                        .map(counting::get)
                        .limit(DEPTH)
                        .toList()));
        return found;
    }

    private List<EntryId> days(Question question) {
        YearMonth month = question.before().ledgerMonth();
        return repository
                .daysBefore(
                        agency.value(),
                        question.form().value(),
                        question.unit().value(),
                        month.minusMonths(PERIODS).toString(),
                        month.toString(),
                        question.before().toString(),
                        DEPTH)
                .stream()
                .map(EntryId::parse)
                .toList();
    }
}
