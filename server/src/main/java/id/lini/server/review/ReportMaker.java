package id.lini.server.review;

import id.lini.server.forms.KnownForm;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.web.PageFormat;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Explanation;
import id.lini.shared.entry.Period;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Rule;
import id.lini.shared.id.PersonId;
import id.lini.shared.validation.Finding;
import id.lini.shared.validation.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes reports to read; for one reader and one page. */
final class ReportMaker {
    private final RegistrySnapshot registers;
    private final History history;
    private final Neighbours neighbours;
    private final PageFormat format;
    private final PersonId reader;
    private final String total;

    ReportMaker(
            RegistrySnapshot registers,
            History history,
            Neighbours neighbours,
            PageFormat format,
            PersonId reader,
            String total) {
        this.registers = registers;
        this.history = history;
        this.neighbours = neighbours;
        this.format = format;
        this.reader = reader;
        this.total = total;
    }

    Report make(EntryLine line, Entry entry, String phone, boolean conflict, boolean twoLevels) {
        KnownForm form =
                registers.forms().find(entry.form(), entry.formVersion()).orElseThrow();
        Optional<Answers> before = before(entry);
        Period previous = entry.period().previous();
        return new Report(
                entry.id(),
                format.text(form.definition().title()),
                unit(line),
                format.period(entry.period()),
                line.stateNow(),
                registers.nameOf(line.personId()),
                phone,
                format.moment(entry.recordedAt()),
                new SheetMaker(
                                form.definition(),
                                entry.answers(),
                                before,
                                neighbours.of(entry, form.definition()),
                                format,
                                total)
                        .make(format.period(previous)),
                fields(form.definition(), entry),
                warnings(form, entry, line),
                entry.note().orElse(""),
                entry.supersedes().isPresent(),
                conflict,
                line.personId().equals(reader),
                new Report.Approval(
                        twoLevels,
                        line.waitsForSecond(),
                        line.first().map(registers::nameOf).orElse(""),
                        line.first().filter(reader::equals).isPresent()));
    }

    String unit(EntryLine line) {
        return registers.unit(line.unitId()).map(ReportingUnit::name).orElse(line.unit());
    }

    /** The report of the period before; events have none. */
    private Optional<Answers> before(Entry entry) {
        return entry.period().kind() == Period.Kind.DAY
                ? Optional.empty()
                : Optional.ofNullable(history.earlier(entry.form(), entry.unit(), entry.period())
                        .get(entry.period().previous()));
    }

    private List<Report.Field> fields(FormDefinition form, Entry entry) {
        List<Report.Field> fields = new ArrayList<>();
        for (Field field : form.fields()) {
            String answer = entry.answers().fields().getOrDefault(field.id(), "");
            if (!answer.isBlank()) {
                String words = field.options().stream()
                        .filter(option -> option.id().equals(answer))
                        .map(option -> format.text(option.label()))
                        .findFirst()
                        .orElse(answer);
                fields.add(new Report.Field(format.text(field.label()), words));
            }
        }
        return fields;
    }

    private List<Report.Warning> warnings(KnownForm form, Entry entry, EntryLine line) {
        Map<String, String> reasons = entry.explanations().stream()
                .collect(Collectors.toMap(Explanation::rule, Explanation::reason, (one, other) -> one));
        LocalDate received = line.received().atZone(format.zone()).toLocalDate();
        List<Report.Warning> warnings = new ArrayList<>();
        for (Finding finding :
                form.validator().validate(entry.unit(), entry.period(), entry.answers(), received, history)) {
            if (finding.severity() == Rule.Severity.WARNING) {
                warnings.add(
                        new Report.Warning(format.text(finding.message()), reasons.getOrDefault(finding.rule(), "")));
                reasons.remove(finding.rule());
            }
        }
        // the phone may have warned of what looks usual from here: its officer's words are shown all the same
        for (Rule rule : form.definition().rules()) {
            if (reasons.containsKey(rule.id())) {
                warnings.add(new Report.Warning(format.text(rule.message()), reasons.get(rule.id())));
            }
        }
        warnings.addAll(new Unusual(form.definition(), entry, history).warnings(format));
        return warnings;
    }
}
