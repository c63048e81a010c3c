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

    /** What typed words stand for; an empty set and no span where they say nothing of that. */
    private record Typed(Set<FormId> forms, Set<UnitId> units, Optional<LocalDate> from, Optional<LocalDate> until) {
        static final Typed NOTHING = new Typed(Set.of(), Set.of(), Optional.empty(), Optional.empty());

        /** Both together; empty where both speak of the same kind of thing. */
        Optional<Typed> and(Typed other) {
            boolean twice = (!forms.isEmpty() && !other.forms.isEmpty())
                    || (!units.isEmpty() && !other.units.isEmpty())
                    || (from.isPresent() && other.from.isPresent());
            return twice
                    ? Optional.empty()
                    : Optional.of(new Typed(
                            forms.isEmpty() ? other.forms : forms,
                            units.isEmpty() ? other.units : units,
                            from.or(other::from),
                            until.or(other::until)));
        }
    }

    /** Empty when some word fits nothing, or contradicts a filter: then nothing is found. */
    private Optional<Filter> filter(Query query) {
        String text = query.text().strip().toLowerCase(Locale.ROOT);
        return typed(text.isEmpty() ? List.of() : List.of(text.split("\\s+"))).flatMap(typed -> {
            Set<FormId> forms = query.form()
                    .map(form ->
                            typed.forms().isEmpty() || typed.forms().contains(form) ? Set.of(form) : Set.<FormId>of())
                    .orElse(typed.forms());
            LocalDate from = later(query.month().map(month -> month.atDay(1)), typed.from());
            LocalDate until = earlier(query.month().map(YearMonth::atEndOfMonth), typed.until());
            if ((query.form().isPresent() && forms.isEmpty()) || until.isBefore(from)) {
                return Optional.empty();
            }
            return Optional.of(new Filter(
                    forms,
                    typed.units(),
                    query.group().map(group -> group.states).orElse(Set.of()),
                    Optional.of(from).filter(day -> !day.equals(LocalDate.MIN)),
                    Optional.of(until).filter(day -> !day.equals(LocalDate.MAX))));
        });
    }

    private static LocalDate later(Optional<LocalDate> one, Optional<LocalDate> other) {
        LocalDate first = one.orElse(LocalDate.MIN);
        return other.filter(first::isBefore).orElse(first);
    }

    private static LocalDate earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        LocalDate first = one.orElse(LocalDate.MAX);
        return other.filter(first::isAfter).orElse(first);
    }

    /** As many words as fit one thing, then the others: "bendan kergon juni 2024" is a unit and a month. */
    private Optional<Typed> typed(List<String> said) {
        if (said.isEmpty()) {
            return Optional.of(Typed.NOTHING);
        }
        for (int size = said.size(); size > 0; size--) {
            List<String> rest = said.subList(size, said.size());
            Optional<Typed> both = thing(String.join(" ", said.subList(0, size)))
                    .flatMap(first -> typed(rest).flatMap(first::and));
            if (both.isPresent()) {
                return both;
            }
        }
        return Optional.empty();
    }

    /** A year, a unit, a month or a form, in this order where a text could be several. */
    private Optional<Typed> thing(String text) {
        if (text.matches("\\d{4}")) {
            LocalDate first = YearMonth.of(Integer.parseInt(text), 1).atDay(1);
            return Optional.of(span(first, first.plusYears(1).minusDays(1)));
        }
        Set<UnitId> named = ids(session.store().work().known(), Unit::name, Unit::id, text);
        if (!named.isEmpty()) {
            return Optional.of(new Typed(Set.of(), named, Optional.empty(), Optional.empty()));
        }
        Optional<YearMonth> month = months().stream()
                .filter(at -> words.month(at).toLowerCase(Locale.ROOT).startsWith(text))
                .findFirst();
        if (month.isPresent()) {
            return month.map(at -> span(at.atDay(1), at.atEndOfMonth()));
        }
        Set<FormId> titled = ids(choose.forms(), form -> words.say(form.title()), FormDefinition::id, text);
        return Optional.of(new Typed(titled, Set.of(), Optional.empty(), Optional.empty()))
                .filter(typed -> !titled.isEmpty());
    }

    private static Typed span(LocalDate first, LocalDate last) {
        return new Typed(Set.of(), Set.of(), Optional.of(first), Optional.of(last));
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
