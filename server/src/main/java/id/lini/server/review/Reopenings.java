package id.lini.server.review;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.forms.KnownForm;
import id.lini.server.messages.Messages;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.entry.EntryState;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What officers ask from their phones: that an approved entry of theirs be opened again. Opening it stays the supervisor's
 * own decision, made where every decision is made; here the request is only kept, shown, and answered with no.
 */
@Singleton
final class Reopenings {
    /** The most characters of a reason: it travels in the request's address. */
    static final int MAX_REASON = 300;

    private static final int SHOWN = 200;
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final ReopeningRepository repository;
    private final ReviewRepository entries;
    private final Registry registry;
    private final Messages messages;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    Reopenings(
            ReopeningRepository repository,
            ReviewRepository entries,
            Registry registry,
            Messages messages,
            Transactions transactions,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.entries = entries;
        this.registry = registry;
        this.messages = messages;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** A request; texts in the reader's language. */
    public record Line(
            EntryId entry, String officer, String form, String unit, String period, String at, String reason) {

        /** Checks that nothing is missing. */
        public Line {
            Objects.requireNonNull(entry, "entry is null");
            Objects.requireNonNull(reason, "reason is null");
        }
    }

    /**
     * Keeps a request; asking again replaces the reason.
     *
     * @throws ApiProblem REQUEST_INVALID for a reason of under 3 or over 300 characters, NOT_FOUND when the person has no
     *     such entry, or it is not approved
     */
    void ask(AgencyId agency, PersonId person, EntryId entry, String reason) {
        String words = reason.strip();
        if (words.length() < Wish.MIN_REASON || words.length() > MAX_REASON) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "reason 3.." + MAX_REASON);
        }
        transactions.write(agency.value(), () -> {
            EntryLine line = entries.lines(agency.value(), List.of(entry.toString())).stream()
                    .filter(each -> each.personId().equals(person) && each.stateNow() == EntryState.APPROVED)
                    .findFirst()
                    .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, entry));
            repository.ask(agency.value(), line.entry(), line.decision(), person.value(), words, clock.millis());
            audit.record(agency, person.value(), AuditAction.REOPENING_ASKED, line.entry(), words);
            return true;
        });
    }

    /** What waits for this supervisor, the longest waiting first. */
    List<Line> open(SignedIn reader, PageFormat format) {
        List<ReopeningRow> rows = repository.open(reader.agency().value(), SHOWN);
        if (rows.isEmpty()) {
            return List.of();
        }
        RegistrySnapshot registers = registry.of(reader.agency());
        Map<String, EntryLine> lines =
                entries
                        .lines(
                                reader.agency().value(),
                                rows.stream().map(ReopeningRow::entry).toList())
                        .stream()
                        .filter(line -> reaches(reader, registers, line))
                        .collect(Collectors.toMap(EntryLine::entry, Function.identity()));
        return rows.stream()
                .filter(row -> lines.containsKey(row.entry()))
                .map(row -> line(row, lines.get(row.entry()), registers, format))
                .toList();
    }

    /**
     * Leaves the entry as it is and tells the officer why.
     *
     * @throws ApiProblem REASON_MISSING without a reason, NOT_FOUND when nothing is asked about such an entry within reach
     */
    void decline(SignedIn reader, EntryId entry, String reason, PageFormat format) {
        String words = reason.strip();
        if (words.length() < Wish.MIN_REASON || words.length() > Wish.MAX_REASON) {
            throw ApiProblem.of(ErrorCode.REASON_MISSING);
        }
        if (open(reader, format).stream().noneMatch(each -> each.entry().equals(entry))) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, entry);
        }
        RegistrySnapshot registers = registry.of(reader.agency());
        EntryLine asked = transactions.write(reader.agency().value(), () -> {
            EntryLine line = entries.lines(reader.agency().value(), List.of(entry.toString()))
                    .get(0);
            repository.end(reader.agency().value(), entry.toString());
            audit.record(
                    reader.agency(), reader.person().value(), AuditAction.REOPENING_DECLINED, entry.toString(), words);
            return line;
        });
        messages.send(
                reader.agency(),
                new Messages.Sender(reader.person(), registers.nameOf(reader.person())),
                asked.personId(),
                new Label(
                        "Laporan tetap disetujui: " + about(asked, registers, INDONESIAN) + ". " + words,
                        "The report stays approved: " + about(asked, registers, Locale.ENGLISH) + ". " + words));
    }

    /** Which report, in the officer's language and not in that of whoever decides. */
    private static String about(EntryLine line, RegistrySnapshot registers, Locale language) {
        PageFormat format = new PageFormat(language, registers.agency().zone());
        return form(line, registers, format) + ", " + unit(line, registers) + ", " + format.period(line.periodOf());
    }

    private static String form(EntryLine line, RegistrySnapshot registers, PageFormat format) {
        return registers
                .forms()
                .find(line.formId(), line.formVersion())
                .map(KnownForm::definition)
                .map(form -> format.text(form.title()))
                .orElse(line.form());
    }

    private static String unit(EntryLine line, RegistrySnapshot registers) {
        return registers.unit(line.unitId()).map(ReportingUnit::name).orElse(line.unit());
    }

    private static Line line(ReopeningRow row, EntryLine line, RegistrySnapshot registers, PageFormat format) {
        return new Line(
                line.id(),
                registers.nameOf(line.personId()),
                form(line, registers, format),
                unit(line, registers),
                format.period(line.periodOf()),
                format.moment(Instant.ofEpochMilli(row.at())),
                row.reason());
    }

    private boolean reaches(SignedIn reader, RegistrySnapshot registers, EntryLine line) {
        LocalDate today = registers.today(clock);
        return registers.supervises(reader.person(), line.unitId(), line.formId(), today);
    }
}
