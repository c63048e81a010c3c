package id.lini.server.review;

import id.lini.server.web.PageFormat;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Period;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.text.Label;
import id.lini.shared.validation.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What of a report is far from the unit's own past, whatever rules its form has: an item's total more than three times the
 * largest or less than a third of the smallest of at least three earlier reports. Small totals vary by nature.
 */
final class Unusual {
    private static final int ENOUGH = 3;
    private static final long TIMES = 3;
    private static final long SMALL = 10;

    private final FormDefinition form;
    private final Entry entry;
    private final History history;

    Unusual(FormDefinition form, Entry entry, History history) {
        this.form = form;
        this.entry = entry;
        this.history = history;
    }

    /** An item's total now, and between which totals it was before. */
    private record Odd(Item item, long now, long least, long most) {}

    /** Whether anything is. */
    boolean any() {
        return !odd().isEmpty();
    }

    List<Report.Warning> warnings(PageFormat format) {
        return odd().stream()
                .map(odd -> new Report.Warning(message(odd, format), ""))
                .toList();
    }

    private List<Odd> odd() {
        if (entry.period().kind() == Period.Kind.DAY) {
            return List.of();
        }
        SortedMap<Period, Answers> earlier = history.earlier(entry.form(), entry.unit(), entry.period());
        List<Odd> odd = new ArrayList<>();
        for (Item item : form.items()) {
            Optional<Long> now = total(item, entry.answers());
            List<Long> before = earlier.values().stream()
                    .map(answers -> total(item, answers))
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
            if (now.isPresent() && before.size() >= ENOUGH) {
                long least = before.get(0);
                long most = before.get(before.size() - 1);
                if (now.get() > Math.max(most * TIMES, SMALL) || (now.get() * TIMES < least && least > SMALL)) {
                    odd.add(new Odd(item, now.get(), least, most));
                }
            }
        }
        return odd;
    }

    private static String message(Odd odd, PageFormat format) {
        String name = format.text(odd.item().label());
        return format.text(new Label(
                        "Jauh dari biasanya: %s %s; laporan-laporan sebelumnya %s sampai %s.",
                        "Far from usual: %s %s; earlier reports %s to %s."))
                .formatted(name, format.number(odd.now()), format.number(odd.least()), format.number(odd.most()));
    }

    private static Optional<Long> total(Item item, Answers answers) {
        return answers.counts().entrySet().stream()
                .filter(count -> count.getKey().item().equals(item.id()))
                .map(count -> count.getValue())
                .reduce(Math::addExact);
    }
}
