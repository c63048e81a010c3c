package id.lini.shared.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Period;
import id.lini.shared.id.UnitId;
import id.lini.shared.text.Label;
import id.lini.shared.validation.EntryValidator;
import id.lini.shared.validation.Finding;
import id.lini.shared.validation.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of forms that ships with the product. */
class CatalogueTest {
    private static final Path FOLDER = Path.of("..", "deploy", "packs", "catalogue", "forms");
    private static final UnitId UNIT = new UnitId("33.75.01.1002");
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

    static List<FormDefinition> forms() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(CatalogueTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormDefinition read(Path file) {
        try {
            return FormCodec.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void holdsTheTenFormsOfTheFieldWithPoktanAsMeetingAndState() {
        assertThat(forms())
                .extracting(form -> form.id().value())
                .containsExactlyInAnyOrder(
                        "pelayanan-kb",
                        "pengendalian-lapangan",
                        "poktan-pertemuan",
                        "poktan-keadaan",
                        "pendampingan-stunting",
                        "alokon",
                        "kasus-kekerasan",
                        "kie",
                        "rapat-operasional",
                        "pendataan-keluarga",
                        "laporan-dokumen");
        assertThat(forms().stream().filter(FormDefinition::sensitive))
                .extracting(form -> form.id().value())
                .containsExactly("kasus-kekerasan");
    }

    @Test
    void mkjpIsIudMowMopAndImplan() {
        for (String form : List.of("pelayanan-kb", "pengendalian-lapangan")) {
            Dimension methods = form(form).dimension("metode").orElseThrow();
            assertThat(methods.resolve("mkjp")).containsExactly("iud", "mow", "mop", "implan");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speaksTwoLanguages(FormDefinition form) {
        Stream<Label> labels = Stream.of(
                        Stream.of(form.title()),
                        form.dimensions().stream().map(Dimension::label),
                        form.items().stream().map(Item::label),
                        form.fields().stream().map(Field::label),
                        form.rules().stream().map(Rule::message))
                .flatMap(label -> label);
        // Words that are the same in both languages are names, and then both are the same on purpose.
        assertThat(labels).allSatisfy(label -> {
            assertThat(label.id()).isNotBlank();
            assertThat(label.en()).isNotBlank();
        });
        assertThat(form.rules())
                .extracting(Rule::message)
                .noneMatch(message -> message.id().equals(message.en()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void acceptsAReportOfNothingButZeros(FormDefinition form) {
        Answers zeros = new Answers(RuleExample.answers(form, "").counts(), fields(form));
        assertThat(new EntryValidator(form).validate(UNIT, period(form), zeros, TODAY, History.NONE))
                .isEmpty();
    }

    @Test
    void everyRuleHasAnExample() {
        List<String> rules = forms().stream()
                .flatMap(form -> form.rules().stream().map(rule -> form.id().value() + " " + rule.id()))
                .toList();
        assertThat(RuleExample.all()).extracting(RuleExample::toString).containsExactlyInAnyOrderElementsOf(rules);
    }

    static List<RuleExample> examples() {
        return RuleExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachRulePassesAndFails(RuleExample example) {
        assertThat(found(example, example.passing())).doesNotContain(example.rule());
        assertThat(found(example, example.failing())).contains(example.rule());
    }

    private static List<String> found(RuleExample example, String counts) {
        FormDefinition form = form(example.form());
        Period period = period(form);
        History history = (id, unit, before) -> example.before().isEmpty()
                ? new TreeMap<>()
                : new TreeMap<>(Map.of(period.previous(), RuleExample.answers(form, example.before())));
        return new EntryValidator(form)
                .validate(UNIT, period, RuleExample.answers(form, counts), TODAY, history).stream()
                        .map(Finding::rule)
                        .toList();
    }

    private static FormDefinition form(String id) {
        return forms().stream()
                .filter(form -> form.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Period period(FormDefinition form) {
        return Period.containing(form.rhythm().period(), LocalDate.of(2024, 6, 17));
    }

    private static Map<String, String> fields(FormDefinition form) {
        Map<String, String> fields = new TreeMap<>();
        for (Field field : form.fields()) {
            fields.put(
                    field.id(),
                    field.kind() == Field.Kind.CHOICE ? field.options().get(0).id() : "contoh");
        }
        return fields;
    }
}
