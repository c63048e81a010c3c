package id.lini.mobile.app;

import id.lini.mobile.store.Draft;
import id.lini.mobile.store.StoredEntry;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Measure;
import id.lini.shared.form.Rule;
import id.lini.shared.form.Term;
import id.lini.shared.id.FormId;
import id.lini.shared.id.UnitId;
import id.lini.shared.validation.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What a draft is read beside: the period before, the entry it corrects. Looked up once, when the draft is opened. */
final class DraftBeside implements History {
    private final FormDefinition form;
    private final SortedMap<Period, Answers> earlier;
    private final Optional<Answers> last;
    private final Optional<Answers> before;

    DraftBeside(Session session, FormDefinition form, Draft draft) {
        this.form = form;
        this.earlier = session.store().entries().earlier(draft.form(), draft.unit(), draft.period());
        this.last = form.rhythm().periodic()
                ? Optional.ofNullable(earlier.get(draft.period().previous()))
                : Optional.empty();
        this.before = draft.corrects()
                .flatMap(session.store().entries()::find)
                .map(StoredEntry::entry)
                .map(entry -> entry.answers());
    }

    /** The count of the period before. */
    Optional<Long> last(Cell cell) {
        return last.flatMap(answers -> answers.count(cell));
    }

    /** Whether the draft corrects an entry. */
    boolean corrects() {
        return before.isPresent();
    }

    /** The count in the entry that is corrected. */
    Optional<Long> before(Cell cell) {
        return before.flatMap(answers -> answers.count(cell));
    }

    /** The answer in the entry that is corrected, empty where there was none. */
    String before(String field) {
        return before.map(answers -> answers.fields().getOrDefault(field, "")).orElse("");
    }

    /**
     * What the stocks on a page most likely start with. Where a rule carries one item over from another's figure of the
     * period before (opening = last closing), only such items; otherwise every stock with its own last figure.
     */
    Map<Cell, Long> start(List<FormPage.CountRow> counts) {
        Map<String, String> carried = carried();
        Map<Cell, Long> start = new HashMap<>();
        for (FormPage.CountRow count : counts) {
            Optional<String> source = carried.isEmpty()
                    ? Optional.of(count.cell().item()).filter(item -> count.measure() == Measure.STOCK)
                    : Optional.ofNullable(carried.get(count.cell().item()));
            source.flatMap(item -> last(new Cell(item, count.cell().members())))
                    .ifPresent(value -> start.put(count.cell(), value));
        }
        return start;
    }

    private Map<String, String> carried() {
        Map<String, String> carried = new HashMap<>();
        for (Rule rule : form.rules()) {
            if (rule instanceof Rule.Balance balance
                    && balance.comparison() == Rule.Comparison.EQUAL
                    && balance.left().size() == 1
                    && balance.right().size() == 1) {
                Term left = balance.left().get(0);
                Term right = balance.right().get(0);
                if (right.previous() && !left.previous()) {
                    carried.put(left.item(), right.item());
                }
            }
        }
        return carried;
    }

    @Override
    public SortedMap<Period, Answers> earlier(FormId asked, UnitId unit, Period period) {
        return earlier;
    }
}
