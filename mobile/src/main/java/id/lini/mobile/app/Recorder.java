package id.lini.mobile.app;

import id.lini.mobile.identity.Identity;
import id.lini.mobile.store.Draft;
import id.lini.mobile.store.Store;
import id.lini.mobile.store.StoredEntry;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Explanation;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.EntryId;
import id.lini.shared.validation.EntryValidator;
import id.lini.shared.validation.Finding;
import id.lini.shared.validation.History;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Judges drafts and makes entries of them. */
public final class Recorder {
    private static final int MIN_REASON = 3;
    private static final int MAX_REASON = 300;

    private final Store store;
    private final Identity identity;
    private final Clock clock;
    private final Map<String, EntryValidator> validators = new ConcurrentHashMap<>();

    /** Makes entries in the name of {@code identity}. */
    public Recorder(Store store, Identity identity, Clock clock) {
        this.store = store;
        this.identity = identity;
        this.clock = clock;
    }

    /** The day in the agency's zone, by the phone's clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), identity.grant().zone());
    }

    /** The form version a draft is made with. */
    public FormDefinition form(Draft draft) {
        return store.work()
                .form(draft.form(), draft.formVersion())
                .orElseThrow(() -> new IllegalArgumentException("no form " + draft.form() + " " + draft.formVersion()));
    }

    /** All findings of a draft as it stands, errors and warnings, in the order of the form. */
    public List<Finding> findings(Draft draft) {
        return findings(draft, store.entries());
    }

    /** As {@link #findings(Draft)}, with what was reported before already looked up. */
    public List<Finding> findings(Draft draft, History history) {
        EntryValidator validator = validators.computeIfAbsent(
                draft.form().value() + " " + draft.formVersion(), key -> new EntryValidator(form(draft)));
        return validator.validate(draft.unit(), draft.period(), answers(draft), today(), history);
    }

    /** The warnings among {@code findings} for which {@code draft} holds no usable reason, one for each rule. */
    public static List<Finding> unexplained(Draft draft, List<Finding> findings) {
        Set<String> seen = new LinkedHashSet<>();
        return findings.stream()
                .filter(finding -> !finding.stops() && !explained(draft, finding) && seen.add(finding.rule()))
                .toList();
    }

    /** Makes an entry of a draft, unless something stops it. Doing it again after a crash makes no second entry. */
    public Finished finish(Draft draft) {
        List<Finding> findings = findings(draft);
        List<Finding> errors = findings.stream().filter(Finding::stops).toList();
        if (!errors.isEmpty()) {
            return new Finished.Stopped(errors);
        }
        List<Finding> unexplained = unexplained(draft, findings);
        if (!unexplained.isEmpty()) {
            return new Finished.Unexplained(unexplained);
        }
        store.entries().add(entry(draft, findings), draft.corrects());
        return new Finished.Kept(draft.id());
    }

    private Entry entry(Draft draft, List<Finding> findings) {
        List<Explanation> explanations = findings.stream()
                .map(Finding::rule)
                .distinct()
                .map(rule -> new Explanation(rule, draft.reasons().get(rule).strip()))
                .toList();
        FormDefinition form = form(draft);
        return new Entry(
                draft.id(),
                draft.form(),
                draft.formVersion(),
                draft.unit(),
                draft.period(),
                answers(draft),
                explanations,
                Optional.of(draft.note().strip()).filter(note -> !note.isEmpty()),
                draft.corrects().flatMap(this::knownToServer),
                form.photo()
                        ? store.photos().of(draft.id()).stream()
                                .limit(Entry.MAX_PHOTOS)
                                .toList()
                        : List.of(),
                form.gps() ? store.drafts().place(draft.id()) : Optional.empty(),
                identity.grant().person(),
                clock.instant());
    }

    /**
     * What a correction supersedes in the server's eyes: an entry that the server refused never existed there, so the
     * correction takes the place of what that one was to correct, if anything.
     */
    private Optional<EntryId> knownToServer(EntryId corrected) {
        Optional<StoredEntry> stored = store.entries().find(corrected);
        while (stored.isPresent() && stored.get().state() == EntryState.REFUSED) {
            stored = stored.get().corrects().flatMap(store.entries()::find);
        }
        return stored.map(entry -> entry.entry().id());
    }

    /** Blank texts are no answers. */
    private static Answers answers(Draft draft) {
        Map<String, String> fields = new TreeMap<>(draft.answers().fields());
        fields.values().removeIf(String::isBlank);
        return new Answers(draft.answers().counts(), fields);
    }

    private static boolean explained(Draft draft, Finding warning) {
        int length = draft.reasons().getOrDefault(warning.rule(), "").strip().length();
        return length >= MIN_REASON && length <= MAX_REASON;
    }
}
