package id.lini.mobile.app;

import id.lini.mobile.store.Draft;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.EntryId;
import id.lini.shared.validation.Finding;
import id.lini.shared.work.Unit;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One draft on the screen. Every change is on disk before the method returns; findings follow each change. */
public final class DraftModel {
    /** What is not said while somebody is still filling: it would be red from the first moment. */
    private static final Set<ErrorCode> LATER = EnumSet.of(ErrorCode.COUNT_MISSING, ErrorCode.FIELD_MISSING);

    private final Session session;
    private final Words words;
    private final FormDefinition form;
    private final List<FormPage> pages;
    private final Optional<Answers> last;
    private Draft draft;
    private List<Finding> findings;

    /** Opens a draft; an id that is none is an {@link IllegalArgumentException}. */
    public DraftModel(Session session, Words words, EntryId id) {
        this.session = session;
        this.words = words;
        this.draft = session.store().drafts().find(id).orElseThrow(() -> new IllegalArgumentException("no draft"));
        this.form = session.recorder().form(draft);
        this.pages = FormLayout.of(form, words);
        this.last = form.rhythm().periodic()
                ? Optional.ofNullable(session.store()
                        .entries()
                        .earlier(draft.form(), draft.unit(), draft.period())
                        .get(draft.period().previous()))
                : Optional.empty();
        this.findings = session.recorder().findings(draft);
    }

    /** The draft as it stands. */
    public Draft draft() {
        return draft;
    }

    /** The form in the officer's language. */
    public String title() {
        return words.say(form.title());
    }

    /** The unit's name. */
    public String unit() {
        return session.store()
                .work()
                .unit(draft.unit())
                .map(Unit::name)
                .orElse(draft.unit().value());
    }

    /** The period in words. */
    public String period() {
        return words.period(draft.period());
    }

    /** The pages of the form; never empty unless the form is. */
    public List<FormPage> pages() {
        return pages;
    }

    /** The count in a cell, empty where blank. */
    public Optional<Long> count(Cell cell) {
        return draft.answers().count(cell);
    }

    /** The unit's count of the period before, where this phone knows it. */
    public Optional<Long> last(Cell cell) {
        return last.flatMap(answers -> answers.count(cell));
    }

    /** An answer that is no count, empty where blank. */
    public String field(String id) {
        return draft.answers().fields().getOrDefault(id, "");
    }

    /** Keeps a count; empty makes the cell blank. */
    public void put(Cell cell, Optional<Long> value) {
        Instant now = session.clock().instant();
        session.store().drafts().count(draft.id(), cell, value, now);
        Map<Cell, Long> counts = new HashMap<>(draft.answers().counts());
        if (value.isPresent()) {
            counts.put(cell, value.get());
        } else {
            counts.remove(cell);
        }
        changed(draft.with(new Answers(counts, draft.answers().fields()), now));
    }

    /** Keeps an answer that is no count. */
    public void putField(String id, String value) {
        Instant now = session.clock().instant();
        session.store().drafts().field(draft.id(), id, value, now);
        Map<String, String> fields = new HashMap<>(draft.answers().fields());
        fields.put(id, value);
        fields.values().removeIf(String::isEmpty);
        changed(draft.with(new Answers(draft.answers().counts(), fields), now));
    }

    /** Keeps the reason for a warning. */
    public void putReason(String rule, String reason) {
        Instant now = session.clock().instant();
        session.store().drafts().reason(draft.id(), rule, reason, now);
        Map<String, String> reasons = new HashMap<>(draft.reasons());
        reasons.put(rule, reason);
        reasons.values().removeIf(String::isEmpty);
        changed(draft.with(reasons, draft.note(), now));
    }

    /** Keeps the note. */
    public void putNote(String note) {
        Instant now = session.clock().instant();
        session.store().drafts().note(draft.id(), note, now);
        changed(draft.with(draft.reasons(), note, now));
    }

    /** Throws the draft away. */
    public void discard() {
        session.store().drafts().delete(draft.id());
    }

    /** Makes an entry of it, unless something stops it. */
    public Finished finish() {
        return session.recorder().finish(draft);
    }

    /** All findings. */
    public List<Finding> findings() {
        return findings;
    }

    /** What to say of a page while it is filled; blanks are left for the review. */
    public List<Finding> live(FormPage page) {
        return findings.stream()
                .filter(finding -> !LATER.contains(finding.code()) && page.shows(finding.place()))
                .toList();
    }

    /** The finding that concerns exactly this cell, while it is filled. */
    public Optional<Finding> at(Cell cell) {
        return findings.stream()
                .filter(finding -> !LATER.contains(finding.code()))
                .filter(finding -> finding.place().equals(cell.toString()))
                .findFirst();
    }

    /** The page that shows a finding's place; the first where none does. */
    public int pageOf(Finding finding) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).shows(finding.place())) {
                return i;
            }
        }
        return 0;
    }

    /** The sum of what is filled on a page; empty where its lines are different things, which do not add up. */
    public Optional<Long> total(FormPage page) {
        long items =
                page.counts().stream().map(row -> row.cell().item()).distinct().count();
        return items == 1 && page.counts().size() > 1
                ? Optional.of(page.counts().stream()
                        .mapToLong(row -> count(row.cell()).orElse(0L))
                        .sum())
                : Optional.empty();
    }

    /** How many lines are filled. */
    public int filled() {
        return (int) pages.stream()
                .flatMap(page -> page.rows().stream())
                .filter(this::isFilled)
                .count();
    }

    /** How many lines the form has. */
    public int lines() {
        return pages.stream().mapToInt(page -> page.rows().size()).sum();
    }

    /** Whether a line is filled. */
    public boolean isFilled(FormPage.Row row) {
        if (row instanceof FormPage.CountRow countRow) {
            return count(countRow.cell()).isPresent();
        }
        return !field(((FormPage.FieldRow) row).field().id()).isBlank();
    }

    private void changed(Draft now) {
        draft = now;
        findings = session.recorder().findings(draft);
    }
}
