package id.lini.shared.form;

import id.lini.shared.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is counted.
 *
 * @param id lower-case letters, digits and underscore
 * @param unit what one is: orang, keluarga, kelompok ...
 * @param dimensions ids of the form's dimensions it is split by, empty for a single count
 * @param required whether every cell must be filled (zero is a value, blank is "not recorded")
 */
public record Item(String id, Label label, String unit, Measure measure, List<String> dimensions, boolean required) {

    /** Checks the id. */
    public Item {
        Names.require(id);
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(unit, "unit is null");
        Objects.requireNonNull(measure, "measure is null");
        dimensions = List.copyOf(dimensions);
        Names.requireDistinct(dimensions);
    }
}
