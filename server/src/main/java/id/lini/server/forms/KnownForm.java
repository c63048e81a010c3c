package id.lini.server.forms;

import id.lini.shared.form.FormCodec;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.validation.EntryValidator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/** One version of a form with its text as the pack has it, and the validator made from it once. */
public final class KnownForm {
    /** Members of the outermost object only: inside a text their quotes would have backslashes. */
    private static final Pattern FROM = Pattern.compile("\"validFrom\"\\s*:\\s*\"[^\"]*\"");

    private static final Pattern UNTIL = Pattern.compile("\"validUntil\"\\s*:\\s*\"[^\"]*\"");

    private final String text;
    private final FormDefinition definition;
    private final EntryValidator validator;

    /** Reads a form; throws {@link id.lini.shared.json.JsonFault} naming what is wrong. */
    public KnownForm(String text) {
        this.text = Objects.requireNonNull(text, "text is null");
        this.definition = FormCodec.read(text.getBytes(StandardCharsets.UTF_8));
        this.validator = new EntryValidator(definition);
    }

    /** The same form, over after a day: its text says so. What had ended by then stays as it is. */
    public KnownForm endedOn(LocalDate last) {
        LocalDate day = last.isBefore(definition.validFrom()) ? definition.validFrom() : last;
        if (definition.validUntil().filter(until -> !until.isAfter(day)).isPresent()) {
            return this;
        }
        String until = "\"validUntil\": \"" + day + '"';
        return new KnownForm(
                definition.validUntil().isPresent()
                        ? UNTIL.matcher(text).replaceFirst(until)
                        : FROM.matcher(text).replaceFirst(found -> found.group() + ",\n  " + until));
    }

    /** Whether it is the same form, apart from its last day. */
    public boolean sameBut(FormDefinition other) {
        return definition.until(other.validUntil()).equals(other);
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
