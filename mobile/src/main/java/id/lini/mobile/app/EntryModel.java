package id.lini.mobile.app;

import id.lini.mobile.store.Draft;
import id.lini.mobile.store.Errand;
import id.lini.mobile.store.Outbox;
import id.lini.mobile.store.StoredEntry;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.form.Field;
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

    /** What the server takes as a reason. */
    private static final int MIN_REASON = 3;

    private static final int MAX_REASON = 300;

    private final Session session;
    private final Words words;
    private final Lines lines;
    private final StoredEntry stored;
    private final int columns;
    private final Optional<Answers> corrected;

    /**
     * Opens an entry; an id that is none is an {@link IllegalArgumentException}.
     *
     * @param columns how many figures the screen can show side by side
     */
    public EntryModel(Session session, Words words, EntryId id, int columns) {
        this.session = session;
        this.words = words;
        this.lines = new Lines(session, words);
        this.stored = session.store().entries().find(id).orElseThrow(() -> new IllegalArgumentException("no entry"));
        this.columns = columns;
        this.corrected = stored.corrects()
                .flatMap(session.store().entries()::find)
                .map(old -> old.entry().answers());
    }

    /** One answer. */
    public record Answer(String label, String value) {}

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

    /** The pages of its form; empty where the phone does not know the form. */
    public List<FormPage> pages() {
        return session.store()
                .work()
                .form(stored.entry().form(), stored.entry().formVersion())
                .map(form -> FormLayout.of(form, words, columns))
                .orElse(List.of());
    }

    /** The count in a cell, empty where blank. */
    public Optional<Long> count(Cell cell) {
        return stored.entry().answers().count(cell);
    }

    /** The answer that is no count, empty where blank. */
    public String field(Field field) {
        return stored.entry().answers().fields().getOrDefault(field.id(), "");
    }

    /** What a count was in the entry that this one corrects, where it differs. */
    public Optional<String> before(Cell cell) {
        return corrected
                .filter(old -> !old.count(cell).equals(count(cell)))
                .map(old -> words.say(
                        "fill.before", old.count(cell).map(words::number).orElse(words.say("entry.blank"))));
    }

    /** What was said with it: reasons for warnings, and the note. */
    public List<Answer> said() {
        List<Answer> said = new ArrayList<>();
        stored.entry()
                .explanations()
                .forEach(reason -> said.add(new Answer(words.say("entry.reason"), reason.reason())));
        stored.entry().note().ifPresent(note -> said.add(new Answer(words.say("entry.note"), note)));
        return List.copyOf(said);
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
            String reason = words.say(change.reason(), change.reasonEn());
            String detail = reason.isEmpty() ? by : by.isEmpty() ? reason : by + ": " + reason;
            way.add(step(change.state(), words.say(change.state().word()), detail, change.at()));
        }
        return List.copyOf(way);
    }

    /** Whether a correction may be made. */
    public boolean correctable() {
        return CORRECTABLE.contains(stored.state()) && stored.correctedBy().isEmpty();
    }

    /** Whether it counts, and only the office can open it again. */
    public boolean locked() {
        return stored.state() == EntryState.APPROVED || stored.state() == EntryState.LOCKED;
    }

    /** What was asked of the supervisor about this entry, since it was approved. */
    public Optional<Errand> reopening() {
        return session.store().errands().find(Errand.Kind.REOPEN, subject());
    }

    /** Whether it makes sense to ask that it be opened again: approved, and not asked yet. */
    public boolean mayAskReopening() {
        return stored.state() == EntryState.APPROVED
                && reopening()
                        .filter(asked -> asked.state() != Errand.State.REFUSED)
                        .isEmpty();
    }

    /** Whether a supervisor can do something with a reason, and the server will take it. */
    public static boolean reasonFits(String reason) {
        int length = reason.strip().length();
        return length >= MIN_REASON && length <= MAX_REASON;
    }

    /** Asks, with the next sync, that it be opened again. */
    public void askReopening(String reason) {
        if (!reasonFits(reason)) {
            throw new IllegalArgumentException("no reason");
        }
        session.store()
                .errands()
                .ask(
                        Errand.Kind.REOPEN,
                        subject(),
                        reason.strip(),
                        session.clock().instant());
    }

    private String subject() {
        return stored.entry().id().toString();
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
}
