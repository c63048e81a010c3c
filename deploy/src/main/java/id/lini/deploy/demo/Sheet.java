package id.lini.deploy.demo;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A form being filled by the generator. */
final class Sheet {
    private final Map<Cell, Long> counts = new TreeMap<>();
    private final Map<String, String> fields = new TreeMap<>();

    /** Adds to a cell; {@code members} are dimension, member, dimension, member ... */
    Sheet count(String item, long value, String... members) {
        Map<String, String> by = new TreeMap<>();
        for (int index = 0; index < members.length; index += 2) {
            by.put(members[index], members[index + 1]);
        }
        counts.merge(new Cell(item, by), value, Long::sum);
        return this;
    }

    Sheet field(String id, String answer) {
        fields.put(id, answer);
        return this;
    }

    FieldEntry entry(Town town, String form, Town.Place place, Period period) {
        return new FieldEntry(
                new PersonId(town.officer(place)),
                new FormId(form),
                1,
                new UnitId(place.unit()),
                period,
                new Answers(counts, fields),
                List.of());
    }
}
