package id.lini.server.office;

import id.lini.server.access.Right;
import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.pack.NumberLocale;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.Uuid7;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enters, approves and returns. An approved entry is posted in the same transaction to what figures read. */
@Singleton
public final class Office {
    private static final int LONGEST_REASON = 1000;

    private final OfficeRecord record;
    private final EvidenceFiles files;
    private final Postings postings;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Uuid7 ids;
    private final Clock clock;

    Office(
            OfficeRecord record,
            EvidenceFiles files,
            Postings postings,
            Transactions transactions,
            AuditLog audit,
            Uuid7 ids,
            Clock clock) {
        this.record = record;
        this.files = files;
        this.postings = postings;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a draft. */
    sealed interface Outcome {
        /** It is kept and waits for another person. */
        record Entered(String entry) implements Outcome {}

        /** Nothing was kept. */
        record Refused(List<FieldFault> faults) implements Outcome {}
    }

    /** Office staff enter for every node, others for the nodes they answer for. */
    static boolean mayEnter(SignedIn who, Subject subject) {
        boolean own = subject.owners().contains(who.person().value());
        return who.may(Right.OFFICE_ENTER) && (own || who.may(Right.OFFICE_ENTER_ALL));
    }

    /** As {@link #mayEnter}, but never one's own. */
    static boolean mayDecide(SignedIn who, Subject subject, OfficeEntry entry) {
        return mayEnter(who, subject) && !entry.enteredBy().equals(who.person());
    }

    /**
     * Keeps a draft as an entry.
     *
     * @throws ApiProblem NOT_ALLOWED; STATE_CHANGED when another entry was made since the page was drawn
     */
    Outcome enter(SignedIn who, Subject subject, Draft draft, NumberLocale numbers) {
        if (!mayEnter(who, subject)) {
            throw ApiProblem.of(ErrorCode.NOT_ALLOWED);
        }
        return transactions.write(who.agency().value(), () -> keep(who, subject, draft, numbers));
    }

    /**
     * A row of a sheet.
     *
     * @param number as the spreadsheet counts
     */
    record Row(int number, Subject subject, Draft draft) {}

    /** Something wrong with a row of a sheet. */
    record RowFault(int number, FieldFault fault) {}

    /** Carries what is wrong and rolls back. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<RowFault> faults;

        Unfit(List<RowFault> faults) {
            super("sheet");
            this.faults = List.copyOf(faults);
        }
    }

    /**
     * Keeps every row of a sheet or none; each answers the entry that stands.
     *
     * @return what is wrong
     * @throws ApiProblem NOT_ALLOWED when the reader may not enter one of the subjects
     */
    List<RowFault> enterAll(SignedIn who, List<Row> rows, NumberLocale numbers) {
        if (!rows.stream().allMatch(row -> mayEnter(who, row.subject()))) {
            throw ApiProblem.of(ErrorCode.NOT_ALLOWED);
        }
        try {
            return transactions.write(who.agency().value(), () -> {
                List<RowFault> faults = new ArrayList<>();
                for (Row row : rows) {
                    Place place = row.subject().at(row.draft().period());
                    Optional<OfficeEntry> before = record.head(who.agency().value(), place);
                    Draft draft = row.draft().over(before.map(OfficeEntry::id).orElse(""));
                    if (keep(who, row.subject(), draft, numbers) instanceof Outcome.Refused refused) {
                        refused.faults().forEach(fault -> faults.add(new RowFault(row.number(), fault)));
                    }
                }
                if (!faults.isEmpty()) {
                    throw new Unfit(faults);
                }
                return List.<RowFault>of();
            });
        } catch (Unfit unfit) {
            return unfit.faults;
        }
    }

    private Outcome keep(SignedIn who, Subject subject, Draft draft, NumberLocale numbers) {
        String agency = who.agency().value();
        Optional<OfficeEntry> before = record.head(agency, subject.at(draft.period()));
        DraftCheck check = new DraftCheck(subject, numbers, today(who), record.periods(agency, subject));
        Optional<DraftCheck.Checked> checked = check.check(draft, before);
        if (checked.isEmpty()) {
            return new Outcome.Refused(check.faults());
        }
        if (!before.map(OfficeEntry::id).orElse("").equals(draft.before())) {
            throw ApiProblem.of(ErrorCode.STATE_CHANGED);
        }
        draft.file()
                .ifPresent(file -> files.keep(
                        agency, EvidenceType.of(file.content()).orElseThrow(), file.content(), who.person()));
        OfficeEntry entry = new OfficeEntry(
                ids.next().toString(),
                checked.get().place(),
                checked.get().value(),
                evidence(checked.get(), draft, before),
                checked.get().note(),
                who.person(),
                clock.instant(),
                before.map(OfficeEntry::id),
                Optional.empty(),
                Optional.empty());
        record.add(agency, entry);
        audit.record(
                who.agency(),
                who.person().value(),
                AuditAction.OFFICE_ENTERED,
                entry.id(),
                subject.id() + " " + draft.period());
        return new Outcome.Entered(entry.id());
    }

    private static Evidence evidence(DraftCheck.Checked checked, Draft draft, Optional<OfficeEntry> before) {
        return new Evidence(
                checked.evidence(),
                checked.number(),
                checked.dated(),
                draft.file()
                        .map(Draft.Sent::name)
                        .orElseGet(() -> before.orElseThrow().evidence().file()),
                draft.file()
                        .map(file -> EvidenceFiles.key(file.content()))
                        .orElseGet(() -> before.orElseThrow().evidence().sha256()));
    }

    /**
     * Decides an entry of somebody else.
     *
     * @param reason needed for a return
     * @throws ApiProblem OWN_ENTRY, NOT_ALLOWED, REASON_MISSING; STATE_CHANGED when it was decided or mended meanwhile
     */
    void decide(SignedIn who, Subject subject, String id, Decision.Action action, String reason) {
        transactions.write(who.agency().value(), () -> {
            OfficeEntry entry =
                    record.find(who.agency().value(), id).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
            if (entry.enteredBy().equals(who.person())) {
                throw ApiProblem.of(ErrorCode.OWN_ENTRY);
            }
            if (!mayDecide(who, subject, entry)) {
                throw ApiProblem.of(ErrorCode.NOT_ALLOWED);
            }
            if (!entry.open()) {
                throw ApiProblem.of(ErrorCode.STATE_CHANGED);
            }
            boolean returned = action == Decision.Action.RETURN;
            if (returned && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
                throw ApiProblem.of(ErrorCode.REASON_MISSING);
            }
            Decision decision = new Decision(action, returned ? reason.strip() : "", who.person(), clock.instant());
            record.decide(who.agency().value(), id, decision);
            if (!returned) {
                postings.post(who, entry, today(who));
            }
            audit.record(
                    who.agency(),
                    who.person().value(),
                    returned ? AuditAction.OFFICE_RETURNED : AuditAction.OFFICE_APPROVED,
                    id,
                    decision.reason());
            return true;
        });
    }

    private LocalDate today(SignedIn who) {
        return LocalDate.ofInstant(clock.instant(), who.zone());
    }
}
