package id.lini.server.formdesk;

import id.lini.server.forms.KnownForm;
import id.lini.server.web.PageFormat;
import id.lini.shared.form.Dimension;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.form.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A form as a phone draws it, in the reader's language.
 *
 * @param rhythm the key of its text
 * @param until empty while it is in force
 * @param rules what the phone says when a rule is broken
 */
public record FormSheet(
        String id,
        int version,
        String title,
        String basis,
        String rhythm,
        String kinds,
        String from,
        String until,
        boolean sensitive,
        List<Ask> asks,
        List<Block> blocks,
        List<String> rules) {

    /**
     * A question beside the counts.
     *
     * @param options empty for a text
     */
    public record Ask(String label, boolean required, List<String> options) {}

    /** An item with its cells, each by its members; one cell without a name where it is not split. */
    public record Block(String label, String unit, boolean required, List<String> cells) {}

    static FormSheet of(KnownForm form, PageFormat format) {
        FormDefinition definition = form.definition();
        return new FormSheet(
                definition.id().value(),
                definition.version(),
                format.text(definition.title()),
                definition.basis(),
                "formdesk.rhythm." + definition.rhythm().name(),
                definition.unitKinds().stream().sorted().collect(Collectors.joining(", ")),
                format.day(definition.validFrom()),
                definition.validUntil().map(format::day).orElse(""),
                definition.sensitive(),
                definition.fields().stream().map(field -> ask(field, format)).toList(),
                definition.items().stream()
                        .map(item -> block(definition, item, format))
                        .toList(),
                definition.rules().stream().map(Rule::message).map(format::text).toList());
    }

    private static Ask ask(Field field, PageFormat format) {
        return new Ask(
                format.text(field.label()),
                field.required(),
                field.options().stream()
                        .map(option -> format.text(option.label()))
                        .toList());
    }

    private static Block block(FormDefinition form, Item item, PageFormat format) {
        return new Block(
                format.text(item.label()),
                item.unit(),
                item.required(),
                form.cells(item).stream()
                        .map(members -> name(form, members, format))
                        .toList());
    }

    private static String name(FormDefinition form, Map<String, String> members, PageFormat format) {
        return members.entrySet().stream()
                .map(each -> form.dimension(each.getKey())
                        .flatMap(dimension -> member(dimension, each.getValue()))
                        .map(member -> format.text(member.label()))
                        .orElse(each.getValue()))
                .collect(Collectors.joining(" · "));
    }

    private static Optional<Dimension.Member> member(Dimension dimension, String id) {
        return dimension.members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst();
    }
}
