package id.lini.server.review;

import id.lini.server.closing.ClosedReports;
import id.lini.server.forms.KnownForm;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.server.web.PageFormat;
import id.lini.server.web.login.SignedIn;
import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody decided lately, to look at again and to take back. */
@Singleton
final class Decisions {
    private static final int SHOWN = 100;

    private final ReviewRepository repository;
    private final ClosedReports closed;
    private final Transactions transactions;
    private final Registry registry;

    Decisions(ReviewRepository repository, ClosedReports closed, Transactions transactions, Registry registry) {
        this.repository = repository;
        this.closed = closed;
        this.transactions = transactions;
        this.registry = registry;
    }

    /**
     * A decision; texts in the reader's language.
     *
     * @param second whether it was an approval at the first level that waits for the second
     * @param open whether it is still the last word and can be taken back
     * @param locked whether a quarter was closed with it, so that it cannot
     */
    public record Line(
            EntryId entry,
            Deed deed,
            String form,
            String unit,
            String period,
            String at,
            String reason,
            EntryState state,
            boolean second,
            boolean open,
            boolean locked) {

        /** Checks that nothing is missing. */
        public Line {
            Objects.requireNonNull(entry, "entry is null");
            Objects.requireNonNull(state, "state is null");
        }
    }

    /** The reader's own latest decisions, the newest first. */
    List<Line> lately(SignedIn reader, PageFormat format) {
        String agency = reader.agency().value();
        List<ReviewRows.DecisionRow> rows =
                repository.lately(agency, reader.person().value(), SHOWN);
        if (rows.isEmpty()) {
            return List.of();
        }
        RegistrySnapshot registers = registry.of(reader.agency());
        Map<String, EntryLine> lines =
                repository
                        .lines(
                                agency,
                                rows.stream()
                                        .map(ReviewRows.DecisionRow::entry)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(EntryLine::entry, Function.identity()));
        return transactions.read(() -> rows.stream()
                .map(row -> line(row, lines.get(row.entry()), registers, format))
                .toList());
    }

    private Line line(ReviewRows.DecisionRow row, EntryLine line, RegistrySnapshot registers, PageFormat format) {
        boolean last = Optional.ofNullable(line.decision())
                .filter(row.decision()::equals)
                .isPresent();
        boolean second = last && line.waitsForSecond();
        boolean open = last && (second || Action.REOPEN.fits(line.stateNow()));
        boolean locked = open
                && !second
                && closed.holding(registers.agency().id(), line.id()).isPresent();
        return new Line(
                line.id(),
                Deed.valueOf(row.action()),
                registers
                        .forms()
                        .find(line.formId(), line.formVersion())
                        .map(KnownForm::definition)
                        .map(form -> format.text(form.title()))
                        .orElse(line.form()),
                registers.unit(line.unitId()).map(ReportingUnit::name).orElse(line.unit()),
                format.period(line.periodOf()),
                format.moment(Instant.ofEpochMilli(row.at())),
                row.reason(),
                line.stateNow(),
                second,
                open && !locked,
                locked);
    }
}
