package id.lini.server.review;

import id.lini.server.intake.Slots;
import id.lini.server.ledger.EntryContents;
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
import java.util.Comparator;
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

    private final AgencyId agency;
    private final ReviewRepository repository;
    private final EntryContents contents;
    private final Map<Question, SortedMap<Period, Answers>> known = new HashMap<>();

    ApprovedReports(AgencyId agency, ReviewRepository repository, EntryContents contents) {
        this.agency = agency;
        this.repository = repository;
        this.contents = contents;
    }

    private record Question(FormId form, UnitId unit, Period before) {}

    /** Reads for several entries at once. */
    void prepare(Collection<EntryLine> lines) {
        List<Question> questions = lines.stream()
                .map(line -> new Question(line.formId(), line.unitId(), line.periodOf()))
                .filter(question -> !known.containsKey(question))
                .distinct()
                .toList();
        Map<Question, List<EntryId>> found = new HashMap<>();
        List<EntryId> all = new ArrayList<>();
        for (Question question : questions) {
            List<EntryId> entries = entries(question);
            found.put(question, entries);
            all.addAll(entries);
        }
        Map<EntryId, Entry> read = contents.read(agency, all);
        found.forEach((question, entries) -> {
            SortedMap<Period, Answers> earlier = new TreeMap<>();
            entries.stream()
                    .map(read::get)
                    .filter(entry -> entry.period().compareTo(question.before()) < 0)
                    .sorted(Comparator.comparing(Entry::period).reversed())
                    .limit(DEPTH)
                    .forEach(entry -> earlier.put(entry.period(), entry.answers()));
            known.put(question, earlier);
        });
    }

    @Override
    public SortedMap<Period, Answers> earlier(FormId form, UnitId unit, Period before) {
        return known.getOrDefault(new Question(form, unit, before), new TreeMap<>());
    }

    private List<EntryId> entries(Question question) {
        if (question.before().kind() == Period.Kind.DAY) {
            YearMonth month = question.before().ledgerMonth();
            return repository
                    .counted(
                            agency.value(),
                            question.form().value(),
                            question.unit().value(),
                            month.minusMonths(PERIODS).toString(),
                            month.toString())
                    .stream()
                    .map(EntryId::parse)
                    .toList();
        }
        List<String> slots = new ArrayList<>();
        Period period = question.before();
        for (int i = 0; i < PERIODS && period.first().getYear() > 2000; i++) {
            period = period.previous();
            slots.add(Slots.periodic(question.form(), question.unit(), period));
        }
        return slots.isEmpty()
                ? List.of()
                : repository.countingIn(agency.value(), slots).stream()
                        .map(EntryId::parse)
                        .toList();
    }
}
