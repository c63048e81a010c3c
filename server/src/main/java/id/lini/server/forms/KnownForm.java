package id.lini.server.forms;

import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.validation.EntryValidator;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One version of a form with its text as the pack has it, and the validator made from it once. */
public final class KnownForm {
    private final String text;
    private final FormDefinition definition;
    private final EntryValidator validator;

    /** Reads a form; throws {@link id.lini.shared.json.JsonFault} naming what is wrong. */
    public KnownForm(String text) {
        this.text = Objects.requireNonNull(text, "text is null");
        this.definition = FormCodec.read(text.getBytes(StandardCharsets.UTF_8));
        this.validator = new EntryValidator(definition);
    }

    /** The JSON text that phones receive. */
    public String text() {
        return text;
    }

    /** The form, read. */
    public FormDefinition definition() {
        return definition;
    }

    /** Judges entries made with this version. */
    public EntryValidator validator() {
        return validator;
    }
}
