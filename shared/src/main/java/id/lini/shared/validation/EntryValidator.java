package id.lini.shared.validation;

import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Period;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.Field;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.form.Item;
import id.lini.shared.id.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Judges the answers of an entry against its form. Pure: the same answers, day and history give the same findings. */
public final class EntryValidator {
    /** The largest count a cell takes. */
    public static final long MAX_COUNT = 999_999_999L;

    private final FormDefinition form;
    private final Set<Cell> cells = new HashSet<>();
    private final List<Cell> required = new ArrayList<>();
    private final List<RuleCheck> rules;

    /** A validator for one version of a form. */
    public EntryValidator(FormDefinition form) {
        this.form = Objects.requireNonNull(form, "form is null");
        for (Item item : form.items()) {
            List<Cell> own = form.cells(item).stream()
                    .map(members -> new Cell(item.id(), members))
                    .toList();
            cells.addAll(own);
            if (item.required()) {
                required.addAll(own);
            }
        }
        this.rules = form.rules().stream().map(rule -> RuleCheck.of(rule, form)).toList();
    }

    /**
     * Every finding, errors and warnings, in the order of the form.
     *
     * @param today the day in the agency's zone, by the clock of the side that asks
     */
    public List<Finding> validate(UnitId unit, Period period, Answers answers, LocalDate today, History history) {
        List<Finding> findings = new ArrayList<>();
        period(period, today, findings);
        counts(answers, findings);
        fields(answers, findings);
        Known known = Known.of(answers, period, history.earlier(form.id(), unit, period));
        rules.forEach(rule -> rule.run(known, findings));
        return List.copyOf(findings);
    }

    /** What is wrong with the evidence: only what the form asks for may be sent. */
    public List<Finding> evidence(int photos, boolean place) {
        List<Finding> findings = new ArrayList<>();
        if (photos > 0 && !form.photo()) {
            findings.add(Finding.error(ErrorCode.PHOTO_NOT_ASKED, "photos"));
        }
        if (place && !form.gps()) {
            findings.add(Finding.error(ErrorCode.PLACE_NOT_ASKED, "place"));
        }
        return List.copyOf(findings);
    }

    private void period(Period period, LocalDate today, List<Finding> findings) {
        if (period.kind() != form.rhythm().period()) {
            findings.add(Finding.error(ErrorCode.PERIOD_KIND_WRONG, "period", period));
        } else if (period.first().isAfter(today)) {
            findings.add(Finding.error(ErrorCode.PERIOD_IN_FUTURE, "period", period));
        } else if (!form.validOn(period.first())) {
            findings.add(Finding.error(
                    ErrorCode.FORM_NOT_VALID, "period", form.title().id(), form.version(), period));
        }
    }

    private void counts(Answers answers, List<Finding> findings) {
        for (Map.Entry<Cell, Long> count : answers.counts().entrySet()) {
            String place = count.getKey().toString();
            if (!cells.contains(count.getKey())) {
                findings.add(Finding.error(ErrorCode.CELL_UNKNOWN, place, place));
            } else if (count.getValue() < 0) {
                findings.add(Finding.error(ErrorCode.COUNT_NEGATIVE, place, name(count.getKey())));
            } else if (count.getValue() > MAX_COUNT) {
                findings.add(Finding.error(ErrorCode.COUNT_TOO_LARGE, place, name(count.getKey()), MAX_COUNT));
            }
        }
        for (Cell cell : required) {
            if (answers.count(cell).isEmpty()) {
                findings.add(Finding.error(ErrorCode.COUNT_MISSING, cell.toString(), name(cell)));
            }
        }
    }

    private void fields(Answers answers, List<Finding> findings) {
        for (String id : answers.fields().keySet()) {
            if (form.field(id).isEmpty()) {
                findings.add(Finding.error(ErrorCode.FIELD_UNKNOWN, id, id));
            }
        }
        for (Field field : form.fields()) {
            field(field, Optional.ofNullable(answers.fields().get(field.id())).orElse(""), findings);
        }
    }

    private static void field(Field field, String answer, List<Finding> findings) {
        String label = field.label().id();
        if (answer.isBlank()) {
            if (field.required()) {
                findings.add(Finding.error(ErrorCode.FIELD_MISSING, field.id(), label));
            }
        } else if (field.kind() == Field.Kind.CHOICE && !field.offers(answer)) {
            findings.add(Finding.error(ErrorCode.OPTION_UNKNOWN, field.id(), label, answer));
        } else if (field.kind() == Field.Kind.TEXT && answer.length() > field.maxLength()) {
            findings.add(Finding.error(ErrorCode.FIELD_TOO_LONG, field.id(), label, field.maxLength()));
        }
    }

    /** The cell in the words of the form: "Peserta KB aktif (IUD, pemerintah)". */
    private String name(Cell cell) {
        Item item = form.item(cell.item()).orElseThrow();
        List<String> members = new ArrayList<>();
        for (String dimensionId : item.dimensions()) {
            form.dimension(dimensionId).orElseThrow().members().stream()
                    .filter(member -> member.id().equals(cell.members().get(dimensionId)))
                    .forEach(member -> members.add(member.label().id()));
        }
        return members.isEmpty() ? item.label().id() : item.label().id() + " (" + String.join(", ", members) + ")";
    }
}
