package id.lini.server.report;

import id.lini.server.achievement.formula.Measure;
import id.lini.server.achievement.formula.Term;
import id.lini.server.forms.FormCatalogue;
import id.lini.server.forms.KnownForm;
import id.lini.server.web.PageFormat;
import id.lini.shared.form.Dimension;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.id.FormId;
import id.lini.shared.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures, items and members in the words of the forms. */
final class MeasureWords {
    private final FormCatalogue forms;
    private final PageFormat format;

    MeasureWords(FormCatalogue forms, PageFormat format) {
        this.forms = forms;
        this.format = format;
    }

    /** What a formula asks, in words. */
    String of(Term.Asked asked) {
        if (asked instanceof Term.Counted counted) {
            return of(counted.measure());
        }
        return asked instanceof Term.Registered registered
                ? format.text(new Label("Terdaftar: ", "Registered: "))
                        + registered.kind().replace('_', ' ')
                : ((Term.Named) asked).component();
    }

    /** {@code Peserta KB baru, MKJP}; {@code Laporan disetujui: Rapat dan operasional, Minilok}. */
    String of(Measure measure) {
        Optional<FormDefinition> form = forms.latest(measure.form()).map(KnownForm::definition);
        String subject = form.flatMap(each -> each.item(measure.item()))
                .map(Item::label)
                .map(format::text)
                .orElseGet(() -> form(measure.form()));
        String what = switch (measure.function()) {
            case COUNT -> subject;
            case REPORTS -> format.text(new Label("Laporan disetujui", "Approved reports")) + ": " + subject;
            case MONTHS -> format.text(new Label("Bulan dengan laporan", "Months with a report")) + ": " + subject;
            case UNITS -> format.text(new Label("Unit dengan laporan", "Units with a report")) + ": " + subject;
        };
        List<String> filters = new ArrayList<>();
        measure.members()
                .forEach((name, members) ->
                        members.forEach(member -> filters.add(member(form.orElseThrow(), name, member))));
        return filters.isEmpty() ? what : what + ", " + String.join(", ", filters);
    }

    /** A form's title. */
    String form(FormId id) {
        return forms.latest(id)
                .map(form -> format.text(form.definition().title()))
                .orElse(id.value());
    }

    /** A member's or option's label; a group has none, so its name stands, {@code MKJP}. */
    String member(FormDefinition form, String name, String member) {
        Stream<Label> members = form.dimension(name).stream()
                .flatMap(dimension -> dimension.members().stream())
                .filter(each -> each.id().equals(member))
                .map(Dimension.Member::label);
        Stream<Label> options = form.field(name).stream()
                .flatMap(field -> field.options().stream())
                .filter(each -> each.id().equals(member))
                .map(Field.Option::label);
        return Stream.concat(members, options)
                .findFirst()
                .map(format::text)
                .orElseGet(() -> member.toUpperCase(Locale.ROOT).replace('_', ' '));
    }
}
