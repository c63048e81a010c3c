package id.lini.server.review;

import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.EntryId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A decision as a page's form sends it. Fields: {@code action} (APPROVE, RETURN, REOPEN, CHOOSE), {@code cause} (a
 * {@link Cause}), {@code reason},
 * {@code entry} (ticked entries, any number), {@code shown} (all entries of the page that may be decided on, with
 * commas: taken when none is ticked), {@code against} (for a choice: the entries it stands against, with commas),
 * {@code second} (those of all these that were shown as approved at the first of two levels, with commas).
 */
final class DecisionForm {
    private final Map<String, Object> fields;

    DecisionForm(Map<String, Object> fields) {
        this.fields = Map.copyOf(fields);
    }

    String reason() {
        return text("reason");
    }

    /** The cause chosen from the list with the words that follow. */
    private String grounds() {
        return Cause.reason(text("cause"), reason());
    }

    /** The action; REQUEST_INVALID when there is none. */
    Action action() {
        try {
            return Action.valueOf(text("action"));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "action");
        }
    }

    /** A wish for each ticked entry, or for all that were shown. */
    List<Wish> wishes() {
        List<EntryId> ticked = texts("entry").stream().map(DecisionForm::id).toList();
        List<EntryId> shown = ids("shown");
        return (ticked.isEmpty() ? shown : ticked)
                .stream().distinct().map(this::wish).toList();
    }

    /** What is wished for one entry. */
    Wish wish(EntryId entry) {
        // an approval needs no reason, and one typed before changing one's mind must not travel to the phone
        String reason = action().needsReason() ? grounds() : "";
        return new Wish(
                action(),
                entry,
                reason,
                Set.copyOf(ids("against")),
                ids("second").contains(entry));
    }

    private List<EntryId> ids(String name) {
        return Arrays.stream(text(name).split(","))
                .filter(part -> !part.isBlank())
                .map(DecisionForm::id)
                .toList();
    }

    private String text(String name) {
        List<String> texts = texts(name);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    private List<String> texts(String name) {
        Object value = fields.getOrDefault(name, "");
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.toList());
        }
        return value.toString().isEmpty() ? List.of() : List.of(value.toString());
    }

    private static EntryId id(String text) {
        try {
            return EntryId.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "entry");
        }
    }
}
