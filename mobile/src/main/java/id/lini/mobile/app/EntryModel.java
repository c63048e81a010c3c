package id.lini.mobile.app;

import id.lini.mobile.store.Draft;
import id.lini.mobile.store.Outbox;
import id.lini.mobile.store.StoredEntry;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.EntryId;
import id.lini.shared.work.StateChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One finished entry: what it says, the way it went, and whether it can be corrected. */
public final class EntryModel {
    /** Locked once approved; one that was replaced is corrected through what replaced it. */
    private static final Set<EntryState> CORRECTABLE = EnumSet.of(
            EntryState.READY,
            EntryState.SENDING,
            EntryState.DELIVERED,
            EntryState.IN_REVIEW,
            EntryState.RETURNED,
            EntryState.REFUSED);

    private final Session session;
    private final Words words;
    private final Lines lines;
    private final StoredEntry stored;

    /** Opens an entry; an id that is none is an {@link IllegalArgumentException}. */
    public EntryModel(Session session, Words words, EntryId id) {
        this.session = session;
        this.words = words;
        this.lines = new Lines(session, words);
        this.stored = session.store().entries().find(id).orElseThrow(() -> new IllegalArgumentException("no entry"));
    }

    /** One answer. */
    public record Answer(String label, String value) {}

    /** Answers under one heading. */
    public record Section(String title, List<Answer> answers) {
        /** Copies the answers. */
        public Section {
            answers = List.copyOf(answers);
        }
    }

    /**
     * One step of its way.
     *
     * @param detail by whom and why, empty where nothing more is known
     */
    public record Step(EntryState state, String word, String detail, Instant at) {}

    /** The entry as one line. */
    public Line line() {
        return lines.of(stored);
    }

    /** What it says, in the order of the form. */
    public List<Section> sections() {
        Entry entry = stored.entry();
        Optional<FormDefinition> form = session.store().work().form(entry.form(), entry.formVersion());
        List<Section> sections = new ArrayList<>();
        for (FormPage page :
                form.map(definition -> FormLayout.of(definition, words)).orElse(List.of())) {
            List<Answer> answers =
                    page.rows().stream().map(row -> answer(row, entry)).toList();
            String title = page.subtitle().isEmpty() ? page.title() : page.title() + " · " + page.subtitle();
            sections.add(new Section(title, answers));
        }
        List<Answer> more = new ArrayList<>();
        entry.explanations().forEach(reason -> more.add(new Answer(words.say("entry.reason"), reason.reason())));
        entry.note().ifPresent(note -> more.add(new Answer(words.say("entry.note"), note)));
        if (!more.isEmpty()) {
            sections.add(new Section(words.say("entry.said"), more));
        }
        return List.copyOf(sections);
    }

    /** Its way so far, oldest first. */
    public List<Step> way() {
        List<Step> way = new ArrayList<>();
        way.add(step(
                EntryState.READY, words.say("way.saved"), "", stored.entry().recordedAt()));
        Optional<Outbox.Passage> passage =
                stored.batch().flatMap(session.store().outbox()::passage);
        passage.flatMap(Outbox.Passage::receivedAt).ifPresent(at -> {
            boolean refused = stored.state() == EntryState.REFUSED;
            way.add(step(
                    refused ? EntryState.REFUSED : EntryState.DELIVERED,
                    words.say((refused ? EntryState.REFUSED : EntryState.DELIVERED).word()),
                    refused
                            ? lines.reason(stored)
                            : words.say("way.batch", stored.batch().orElseThrow()),
                    at));
        });
        for (StateChange change : session.store().changes().of(stored.entry().id())) {
            String by = change.by().isEmpty() ? "" : words.say("way.by", change.by());
            String detail =
                    change.reason().isEmpty() ? by : by.isEmpty() ? change.reason() : by + ": " + change.reason();
            way.add(step(change.state(), words.say(change.state().word()), detail, change.at()));
        }
        return List.copyOf(way);
    }

    /** Whether a correction may be made. */
    public boolean correctable() {
        return CORRECTABLE.contains(stored.state()) && stored.correctedBy().isEmpty();
    }

    /** The draft of its correction: the one begun before, or a new copy of the answers. */
    public EntryId correct() {
        Entry entry = stored.entry();
        Optional<Draft> begun = session.store().drafts().correctionOf(entry.id());
        if (begun.isPresent()) {
            return begun.get().id();
        }
        Draft copy = new Draft(
                session.ids().nextEntry(),
                entry.form(),
                entry.formVersion(),
                entry.unit(),
                entry.period(),
                entry.answers(),
                Map.of(),
                entry.note().orElse(""),
                Optional.of(entry.id()),
                session.clock().instant());
        session.store().drafts().create(copy);
        return copy.id();
    }

    /** An instant in words. */
    public String when(Instant at) {
        return words.moment(at, session.identity().grant().zone());
    }

    private static Step step(EntryState state, String word, String detail, Instant at) {
        return new Step(state, word, detail, at);
    }

    private Answer answer(FormPage.Row row, Entry entry) {
        if (row instanceof FormPage.CountRow count) {
            String value =
                    entry.answers().count(count.cell()).map(words::number).orElse(words.say("entry.blank"));
            return new Answer(row.label(), value);
        }
        Field field = ((FormPage.FieldRow) row).field();
        String given =
                Optional.ofNullable(entry.answers().fields().get(field.id())).orElse("");
        String value = field.options().stream()
                .filter(option -> option.id().equals(given))
                .map(option -> words.say(option.label()))
                .findFirst()
                .orElse(given.isEmpty() ? words.say("entry.blank") : given);
        return new Answer(row.label(), value);
    }
}
