package id.lini.shared.form;

import id.lini.shared.id.FormId;
import id.lini.shared.text.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a form. An entry names the version it was made with; versions are never changed, only followed.
 *
 * @param version from 1
 * @param basis the national form it follows, for the reader
 * @param unitKinds the kinds of unit that report on it ({@code kelurahan}, {@code faskes} ...)
 * @param sensitive whether its counts below kabupaten level are for named roles only (domain: violence cases)
 * @param validFrom the first day a report may be for
 * @param validUntil the last such day, empty while in force
 * @param photo whether photos may be added as evidence; never required, since a phone may have no camera
 * @param gps whether the place may be added
 */
public record FormDefinition(
        FormId id,
        int version,
        Label title,
        String basis,
        Set<String> unitKinds,
        Rhythm rhythm,
        boolean sensitive,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        List<Dimension> dimensions,
        List<Field> fields,
        List<Item> items,
        List<Rule> rules,
        boolean photo,
        boolean gps) {

    /** Checks that every name used is defined and defined once; {@link IllegalArgumentException} says which is not. */
    public FormDefinition {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(title, "title is null");
        Objects.requireNonNull(rhythm, "rhythm is null");
        Objects.requireNonNull(validFrom, "validFrom is null");
        if (version < 1) {
            throw new IllegalArgumentException("versions start at 1");
        }
        unitKinds = Set.copyOf(unitKinds);
        dimensions = List.copyOf(dimensions);
        fields = List.copyOf(fields);
        items = List.copyOf(items);
        rules = List.copyOf(rules);
        if (unitKinds.isEmpty()) {
            throw new IllegalArgumentException("a form needs a kind of unit");
        }
        FormCheck.requireConsistent(rhythm, dimensions, fields, items, rules);
    }

    /** The same with another last day; empty for none. */
    public FormDefinition until(Optional<LocalDate> last) {
        return new FormDefinition(
                id,
                version,
                title,
                basis,
                unitKinds,
                rhythm,
                sensitive,
                validFrom,
                last,
                dimensions,
                fields,
                items,
                rules,
                photo,
                gps);
    }

    /** The item of this id. */
    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /** The dimension of this id. */
    public Optional<Dimension> dimension(String dimensionId) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(dimensionId))
                .findFirst();
    }

    /** The field of this id. */
    public Optional<Field> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    /** All cells of an item in the order of the paper form: the product of its dimensions' members. */
    public List<Map<String, String>> cells(Item item) {
        List<Map<String, String>> cells = List.of(Map.of());
        for (String dimensionId : item.dimensions()) {
            Dimension dimension = dimension(dimensionId).orElseThrow();
            List<Map<String, String>> wider = new ArrayList<>();
            for (Map<String, String> cell : cells) {
                for (Dimension.Member member : dimension.members()) {
                    Map<String, String> next = new LinkedHashMap<>(cell);
                    next.put(dimensionId, member.id());
                    wider.add(next);
                }
            }
            cells = wider;
        }
        return cells;
    }

    /** Whether a report for a period that begins on {@code day} may be made with this version. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validUntil.map(end -> !day.isAfter(end)).orElse(true);
    }
}
