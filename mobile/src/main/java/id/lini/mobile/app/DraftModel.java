package id.lini.mobile.app;

import id.lini.mobile.store.Draft;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Place;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.EntryId;
import id.lini.shared.jws.Sha256;
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
    private final DraftMove move;
    private final DraftBeside beside;
    private final List<FormPage> pages;
    private Draft draft;
    private List<Finding> findings;

    /** Opens a draft with one figure to a line. */
    public DraftModel(Session session, Words words, EntryId id) {
        this(session, words, id, 1);
    }

    /**
     * Opens a draft, moved to the newest version of its form; an id that is none is an {@link IllegalArgumentException}.
     *
     * @param columns how many figures the screen can show side by side
     */
    public DraftModel(Session session, Words words, EntryId id, int columns) {
        this.session = session;
        this.words = words;
        this.move = new DraftMove(session, words);
        this.draft = move.toCurrent(
                session.store().drafts().find(id).orElseThrow(() -> new IllegalArgumentException("no draft")));
        this.form = session.recorder().form(draft);
        this.pages = FormLayout.of(form, words, columns);
        this.beside = new DraftBeside(session, form, draft);
        this.findings = session.recorder().findings(draft, beside);
    }

    /** What a new version of the form did to the draft, until somebody has read it. */
    public Optional<String> moved() {
        return move.told(draft.id());
    }

    /** It was read. */
    public void acknowledgeMove() {
        move.acknowledge(draft.id());
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
        return beside.last(cell);
    }

    /** Whether this corrects an entry. */
    public boolean corrects() {
        return beside.corrects();
    }

    /** The count in the entry that this corrects; empty where it was blank or nothing is corrected. */
    public Optional<Long> before(Cell cell) {
        return beside.before(cell);
    }

    /** Whether a count differs from that of the entry it corrects. */
    public boolean changed(Cell cell) {
        return beside.corrects() && !beside.before(cell).equals(count(cell));
    }

    /** The answer in the entry that this corrects, empty where there was none. */
    public String before(String field) {
        return beside.before(field);
    }

    /** The stocks of a page that are blank and whose start is known from the period before. */
    public Map<Cell, Long> start(FormPage page) {
        Map<Cell, Long> start = beside.start(page.counts());
        start.keySet().removeIf(cell -> count(cell).isPresent());
        return Map.copyOf(start);
    }

    /** Fills the blank stocks of a page with their start. */
    public void putStart(FormPage page) {
        start(page).forEach((cell, value) -> put(cell, Optional.of(value)));
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

    /** Whether photographs may be added. */
    public boolean takesPhotos() {
        return form.photo();
    }

    /** Whether the place may be added. */
    public boolean takesPlace() {
        return form.gps();
    }

    /** The photographs so far, in the order they were taken. */
    public List<Sha256> photos() {
        return session.store().photos().of(draft.id());
    }

    /** A photograph's JPEG. */
    public Optional<byte[]> photo(Sha256 hash) {
        return session.store().photos().get(hash);
    }

    /** Adds a photograph, shrunk and stripped. */
    public void addPhoto(byte[] jpeg) {
        session.store().photos().put(draft.id(), jpeg);
    }

    /** Takes a photograph away. */
    public void removePhoto(Sha256 hash) {
        session.store().photos().delete(draft.id(), hash);
    }

    /** Where it was filled, where that was added. */
    public Optional<Place> place() {
        return session.store().drafts().place(draft.id());
    }

    /** Keeps the place; empty takes it away. */
    public void putPlace(Optional<Place> place) {
        session.store().drafts().place(draft.id(), place, session.clock().instant());
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
        return at(cell.toString());
    }

    /** The finding that concerns exactly this cell or field, while it is filled. */
    public Optional<Finding> at(String place) {
        return findings.stream()
                .filter(finding -> !LATER.contains(finding.code()))
                .filter(finding -> finding.place().equals(place))
                .findFirst();
    }

    /** The page that shows a place; the first where none does. */
    public int pageOf(String place) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).shows(place)) {
                return i;
            }
        }
        return 0;
    }

    /** The page that shows a finding's place; the first where none does. */
    public int pageOf(Finding finding) {
        return pageOf(finding.place());
    }

    /** The sum of what is filled on a page; empty where its lines are different things, which do not add up. */
    public Optional<Long> total(FormPage page) {
        return addsUp(page) ? Optional.of(sum(page.counts())) : Optional.empty();
    }

    /** The same sum for the period before; empty where that is not known. */
    public Optional<Long> lastTotal(FormPage page) {
        boolean known = page.counts().stream().anyMatch(row -> last(row.cell()).isPresent());
        return addsUp(page) && known
                ? Optional.of(page.counts().stream()
                        .mapToLong(row -> last(row.cell()).orElse(0L))
                        .sum())
                : Optional.empty();
    }

    /** The sum of a table's column, empty where its lines are different things. */
    public Optional<Long> columnTotal(FormPage page, int column) {
        List<FormPage.CountRow> counts = page.rows().stream()
                .filter(FormPage.TableRow.class::isInstance)
                .map(row -> ((FormPage.TableRow) row).counts().get(column))
                .toList();
        return oneItem(counts) ? Optional.of(sum(counts)) : Optional.empty();
    }

    /** How many lines are filled. */
    public int filled() {
        return (int) pages.stream().mapToLong(this::filled).sum();
    }

    /** How many lines of a page are filled. */
    public long filled(FormPage page) {
        return page.counts().stream()
                        .filter(row -> count(row.cell()).isPresent())
                        .count()
                + page.fields().stream()
                        .filter(row -> !field(row.field().id()).isBlank())
                        .count();
    }

    /** How many lines the form has. */
    public int lines() {
        return pages.stream().mapToInt(DraftModel::lines).sum();
    }

    /** How many lines a page has. */
    public static int lines(FormPage page) {
        return page.counts().size() + page.fields().size();
    }

    private static boolean addsUp(FormPage page) {
        return page.counts().size() > 1 && oneItem(page.counts());
    }

    private static boolean oneItem(List<FormPage.CountRow> counts) {
        return counts.stream().map(row -> row.cell().item()).distinct().count() == 1;
    }

    private long sum(List<FormPage.CountRow> counts) {
        return counts.stream().mapToLong(row -> count(row.cell()).orElse(0L)).sum();
    }

    private void changed(Draft now) {
        draft = now;
        findings = session.recorder().findings(draft, beside);
    }
}
