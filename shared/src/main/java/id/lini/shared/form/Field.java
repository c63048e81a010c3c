package id.lini.shared.form;

import id.lini.shared.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * An answer that is not a count.
 *
 * @param id lower-case letters, digits and underscore; distinct from the form's items and dimensions
 * @param kind what may be answered
 * @param classifies whether the answer splits every count of the entry like a dimension (the kind of a meeting); only
 *     for required choices
 * @param options the choices, for {@link Kind#CHOICE} only
 * @param maxLength in characters, for texts
 */
public record Field(
        String id, Label label, Kind kind, boolean required, boolean classifies, List<Option> options, int maxLength) {

    /** What a field holds. */
    public enum Kind {
        /** One of the options. */
        CHOICE,
        /** Free text up to the field's length. No form asks for a victim's name. */
        TEXT
    }

    /** A choice. */
    public record Option(String id, Label label) {
        /** Checks the id. */
        public Option {
            Names.require(id);
            Objects.requireNonNull(label, "label is null");
        }
    }

    /** Checks that choices have options and texts a length. */
    public Field {
        Names.require(id);
        Objects.requireNonNull(label, "label is null");
        options = List.copyOf(options);
        Names.requireDistinct(options.stream().map(Option::id).toList());
        if ((kind == Kind.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException("field " + id + ": options belong to choices, and only to them");
        }
        if (kind == Kind.TEXT && (maxLength < 1 || maxLength > 2000)) {
            throw new IllegalArgumentException("field " + id + ": a text needs a length from 1 to 2000");
        }
        if (classifies && (kind != Kind.CHOICE || !required)) {
            throw new IllegalArgumentException("field " + id + ": only a required choice classifies");
        }
    }

    /** Whether an option has this id. */
    public boolean offers(String option) {
        return options.stream().anyMatch(candidate -> candidate.id().equals(option));
    }
}
