package id.lini.server.intake;

import id.lini.server.forms.KnownForm;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.batch.Refusal;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import id.lini.shared.json.JsonFault;
import id.lini.shared.json.JsonObject;
import id.lini.shared.text.Label;
import id.lini.shared.validation.Finding;
import id.lini.shared.validation.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges each entry of a batch alone, from memory. Only errors stop an entry, and an error never depends on another
 * report, so phone and server cannot disagree.
 */
final class EntryJudge {
    private static final int GRACE_MONTHS = 3;

    private final RegistrySnapshot registers;
    private final PersonId person;
    private final LocalDate today;

    /** A judge for entries of one person on one day. */
    EntryJudge(RegistrySnapshot registers, PersonId person, LocalDate today) {
        this.registers = registers;
        this.person = person;
        this.today = today;
    }

    /** One judgement for each, in their order. */
    List<Judgement> judge(List<JsonObject> entries) {
        List<Judgement> judgements = new ArrayList<>(entries.size());
        for (int index = 0; index < entries.size(); index++) {
            judgements.add(judge(index, entries.get(index)));
        }
        return judgements;
    }

    private Judgement judge(int index, JsonObject json) {
        Entry entry;
        try {
            entry = EntryCodec.read(json);
        } catch (JsonFault e) {
            Label message = ErrorCode.ENTRY_MALFORMED.text(e.pointer(), e.getMessage());
            return new Judgement.Faulty(
                    index, new Refusal(index, readableId(json), ErrorCode.ENTRY_MALFORMED, e.pointer(), message));
        }
        return judge(index, entry);
    }

    private Judgement judge(int index, Entry entry) {
        if (!entry.recordedBy().equals(person)) {
            return faulty(index, entry, ErrorCode.ENTRY_NOT_YOURS, "recordedBy", entry.recordedBy());
        }
        Optional<KnownForm> form = registers.forms().find(entry.form(), entry.formVersion());
        if (form.isEmpty()) {
            return faulty(index, entry, ErrorCode.FORM_UNKNOWN, "form", entry.form(), entry.formVersion());
        }
        Optional<ReportingUnit> unit = registers.unit(entry.unit()).filter(known -> known.existsIn(entry.period()));
        if (unit.isEmpty()) {
            return faulty(index, entry, ErrorCode.UNIT_UNKNOWN, "unit", entry.unit(), entry.period());
        }
        if (!form.get().definition().unitKinds().contains(unit.get().kind())) {
            return faulty(
                    index,
                    entry,
                    ErrorCode.UNIT_KIND_WRONG,
                    "unit",
                    entry.form(),
                    unit.get().kind());
        }
        if (!registers.mayReport(person, unit.get(), entry.form(), entry.period(), today)) {
            return faulty(index, entry, ErrorCode.UNIT_NOT_ASSIGNED, "unit", entry.unit());
        }
        for (Finding finding : findings(entry, form.get())) {
            if (finding.stops()) {
                return new Judgement.Faulty(
                        index,
                        new Refusal(
                                index, Optional.of(entry.id()), finding.code(), finding.place(), finding.message()));
            }
        }
        return new Judgement.Sound(index, entry, form.get());
    }

    private List<Finding> findings(Entry entry, KnownForm form) {
        List<Finding> findings = new ArrayList<>(
                form.validator().validate(entry.unit(), entry.period(), entry.answers(), today, History.NONE));
        if (isLate(entry, form.definition())) {
            findings.removeIf(finding -> finding.code() == ErrorCode.FORM_NOT_VALID);
        }
        findings.addAll(
                form.validator().evidence(entry.photos().size(), entry.place().isPresent()));
        return findings;
    }

    /** A phone that was offline does not know that a version has ended: for a quarter its reports are taken still. */
    private static boolean isLate(Entry entry, FormDefinition form) {
        LocalDate first = entry.period().first();
        return !first.isBefore(form.validFrom())
                && form.validUntil()
                        .filter(end -> first.isAfter(end) && !first.isAfter(end.plusMonths(GRACE_MONTHS)))
                        .isPresent();
    }

    static Judgement.Faulty faulty(int index, Entry entry, ErrorCode code, String field, Object... arguments) {
        return new Judgement.Faulty(
                index, new Refusal(index, Optional.of(entry.id()), code, field, code.text(arguments)));
    }

    private static Optional<EntryId> readableId(JsonObject json) {
        try {
            return json.optionalValue("id", EntryId::parse);
        } catch (JsonFault e) {
            return Optional.empty();
        }
    }
}
