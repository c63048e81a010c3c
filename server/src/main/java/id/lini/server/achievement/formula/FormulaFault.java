package id.lini.server.achievement.formula;

import id.lini.shared.text.Label;
import java.util.Objects;

/** A formula that cannot be used, with the place and how to mend it. */
public final class FormulaFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Label text;

    /** Says what is wrong in both languages. */
    public FormulaFault(String id, String en) {
        super(Objects.requireNonNull(en, "en is null"));
        this.text = new Label(id, en);
    }

    /** What is wrong, for the person who wrote the formula. */
    public Label text() {
        return text;
    }
}
