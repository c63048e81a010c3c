package id.lini.shared.form;

import id.lini.shared.json.JsonObject;
import java.util.function.Supplier;

/** Reads a rule of a form; the member {@code kind} says which. */
final class RuleCodec {
    private RuleCodec() {}

    static Rule read(JsonObject json) {
        String kind = json.text("kind");
        Supplier<Rule> making = switch (kind) {
            case "balance" ->
                () -> balance(json.only("id", "kind", "severity", "message", "left", "is", "right", "by"));
            case "unusual" -> () -> unusual(json.only("id", "kind", "message", "item", "factor"));
            case "same_as_before" -> () -> sameAsBefore(json.only("id", "kind", "message"));
            case "zero_after_activity" -> () -> zeroAfterActivity(json.only("id", "kind", "message", "item"));
            default -> throw json.fault("kind", "no such kind of rule: " + kind);
        };
        return FormCodec.checked(json, making);
    }

    private static Rule balance(JsonObject json) {
        return new Rule.Balance(
                json.text("id"),
                FormCodec.constant(json, "severity", Rule.Severity.class),
                FormCodec.label(json, "message"),
                FormCodec.terms(json, "left"),
                FormCodec.constant(json, "is", Rule.Comparison.class),
                FormCodec.terms(json, "right"),
                json.texts("by"));
    }

    private static Rule unusual(JsonObject json) {
        return new Rule.Unusual(
                json.text("id"), FormCodec.label(json, "message"), json.text("item"), json.integer("factor"));
    }

    private static Rule sameAsBefore(JsonObject json) {
        return new Rule.SameAsBefore(json.text("id"), FormCodec.label(json, "message"));
    }

    private static Rule zeroAfterActivity(JsonObject json) {
        return new Rule.ZeroAfterActivity(json.text("id"), FormCodec.label(json, "message"), json.text("item"));
    }
}
