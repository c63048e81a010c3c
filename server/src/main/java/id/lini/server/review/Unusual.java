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
    private final PageFormat format;

    Unusual(FormDefinition form, Entry entry, History history, PageFormat format) {
        this.form = form;
        this.entry = entry;
        this.history = history;
        this.format = format;
    }

    List<Report.Warning> warnings() {
        if (entry.period().kind() == Period.Kind.DAY) {
            return List.of();
        }
        SortedMap<Period, Answers> earlier = history.earlier(entry.form(), entry.unit(), entry.period());
        List<Report.Warning> warnings = new ArrayList<>();
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
                    warnings.add(new Report.Warning(message(item, now.get(), least, most), ""));
                }
            }
        }
        return warnings;
    }

    private String message(Item item, long now, long least, long most) {
        String name = format.text(item.label());
        return format.text(new Label(
                        "Jauh dari biasanya: %s %s; laporan-laporan sebelumnya %s sampai %s.",
                        "Far from usual: %s %s; earlier reports %s to %s."))
                .formatted(name, format.number(now), format.number(least), format.number(most));
    }

    private static Optional<Long> total(Item item, Answers answers) {
        return answers.counts().entrySet().stream()
                .filter(count -> count.getKey().item().equals(item.id()))
                .map(count -> count.getValue())
                .reduce(Math::addExact);
    }
}
