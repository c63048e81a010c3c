package id.lini.mobile.app;

import id.lini.mobile.store.EntrySearch;
import id.lini.mobile.store.EntrySearch.Filter;
import id.lini.mobile.store.HistoryPage;
import id.lini.mobile.store.StoredEntry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.work.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything finished, searched by form, unit, month and state, a page at a time. */
public final class HistoryModel {
    private final Session session;
    private final Words words;
    private final Lines lines;
    private final EntrySearch search;
    private final ChooseModel choose;

    /** Over the entries on the phone. */
    public HistoryModel(Session session, Words words) {
        this.session = session;
        this.words = words;
        this.lines = new Lines(session, words);
        this.search = new EntrySearch(session.store());
        this.choose = new ChooseModel(session, words);
    }

    /** States that mean the same to the officer. */
    public enum Group {
        /** Not yet at the server. */
        WAITING("history.waiting", EnumSet.of(EntryState.READY, EntryState.SENDING)),
        /** At the server, not decided. */
        SENT("history.sent", EnumSet.of(EntryState.DELIVERED, EntryState.IN_REVIEW)),
        /** Sent back or refused. */
        BACK("history.back", EnumSet.of(EntryState.RETURNED, EntryState.REFUSED)),
        /** Counts. */
        GOOD("history.good", EnumSet.of(EntryState.APPROVED, EntryState.LOCKED)),
        /** Another took its place. */
        OLD("history.old", EnumSet.of(EntryState.SUPERSEDED));

        private final String key;
        private final Set<EntryState> states;

        Group(String key, Set<EntryState> states) {
            this.key = key;
            this.states = states;
        }

        /** The key of its name. */
        public String key() {
            return key;
        }
    }

    /**
     * What is looked for.
     *
     * @param text any of a unit, a form, a month, a year, as typed
     */
    public record Query(String text, Optional<FormId> form, Optional<YearMonth> month, Optional<Group> group) {
        /** Everything. */
        public static final Query ALL = new Query("", Optional.empty(), Optional.empty(), Optional.empty());

        /** Checks that nothing is missing. */
        public Query {
            Objects.requireNonNull(text, "text is null");
        }

        /** The same with another text. */
        public Query text(String other) {
            return new Query(other, form, month, group);
        }

        /** The same for another form. */
        public Query form(Optional<FormId> other) {
            return new Query(text, other, month, group);
        }

        /** The same for another month. */
        public Query month(Optional<YearMonth> other) {
            return new Query(text, form, other, group);
        }

        /** The same for other states. */
        public Query group(Optional<Group> other) {
            return new Query(text, form, month, other);
        }
    }

    /** An entry with the month that it is about. */
    public record Item(Line line, YearMonth month) {}

    /** What was found: how many, and page after page of it. */
    public final class Found {
        private static final int PAGE = 40;

        private final Optional<Filter> filter;
        private final int count;
        private Optional<HistoryPage.Cursor> after = Optional.empty();
        private boolean more;

        private Found(Optional<Filter> filter) {
            this.filter = filter;
            this.count = filter.map(search::count).orElse(0);
            this.more = count > 0;
        }

        /** How many there are. */
        public int count() {
            return count;
        }

        /** The next of them, latest period first; empty when all were given. */
        public List<Item> next() {
            if (!more) {
                return List.of();
            }
            HistoryPage page = search.page(filter.orElseThrow(), after, PAGE);
            after = page.next();
            more = after.isPresent();
            return page.entries().stream().map(HistoryModel.this::item).toList();
        }
    }

    /** Looks for entries. */
    public Found find(Query query) {
        return new Found(filter(query));
    }

    /** The forms that entries may be about. */
    public List<FormDefinition> forms() {
        return choose.forms();
    }

    /** The months with entries, latest first. */
    public List<YearMonth> months() {
        return session.store().entries().months().stream().map(YearMonth::from).toList();
    }

    /** A month in words. */
    public String say(YearMonth month) {
        return words.month(month);
    }

    private Item item(StoredEntry stored) {
        return new Item(lines.of(stored), YearMonth.from(stored.entry().period().first()));
    }

    /** Empty when a word of the text fits nothing: then nothing is found. */
    private Optional<Filter> filter(Query query) {
        Set<FormId> forms = new HashSet<>();
        query.form().ifPresent(forms::add);
        Set<UnitId> units = new HashSet<>();
        LocalDate from = query.month().map(month -> month.atDay(1)).orElse(LocalDate.MIN);
        LocalDate until = query.month().map(YearMonth::atEndOfMonth).orElse(LocalDate.MAX);
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        if (!text.isEmpty()) {
            Optional<YearMonth> month = months().stream()
                    .filter(at -> words.month(at).toLowerCase(Locale.ROOT).startsWith(text))
                    .findFirst();
            Set<UnitId> named = ids(session.store().work().units(), Unit::name, Unit::id, text);
            Set<FormId> titled = ids(choose.forms(), form -> words.say(form.title()), FormDefinition::id, text);
            if (text.matches("\\d{4}")) {
                from = YearMonth.of(Integer.parseInt(text), 1).atDay(1);
                until = from.plusYears(1).minusDays(1);
            } else if (month.isPresent() && named.isEmpty()) {
                from = month.get().atDay(1);
                until = month.get().atEndOfMonth();
            } else if (!named.isEmpty()) {
                units.addAll(named);
            } else if (!titled.isEmpty()) {
                forms.addAll(titled);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Filter(
                forms,
                units,
                query.group().map(group -> group.states).orElse(Set.of()),
                Optional.of(from).filter(day -> !day.equals(LocalDate.MIN)),
                Optional.of(until).filter(day -> !day.equals(LocalDate.MAX))));
    }

    private static <T, I> Set<I> ids(List<T> all, Function<T, String> name, Function<T, I> id, String text) {
        return all.stream()
                .filter(one -> name.apply(one).toLowerCase(Locale.ROOT).contains(text))
                .map(id)
                .collect(Collectors.toSet());
    }

    /** How many entries are in each group, for the summary above the list. */
    public Map<Group, Long> totals() {
        Map<EntryState, Long> states = session.store().entries().totals();
        return Arrays.stream(Group.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        group -> group.states.stream()
                                .mapToLong(state -> states.getOrDefault(state, 0L))
                                .sum()));
    }
}
