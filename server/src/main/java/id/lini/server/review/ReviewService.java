package id.lini.server.review;

import id.lini.server.ledger.EntryContents;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.entry.Entry;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decisions on entries. All that a decision changes is one transaction; what may not be changes nothing. */
@Singleton
public final class ReviewService {
    /** The most entries decided on at once: a batch. */
    public static final int MOST = 200;

    private final ReviewRepository repository;
    private final DecisionWriter writer;
    private final EntryContents contents;
    private final Registry registry;
    private final Transactions transactions;
    private final Clock clock;

    ReviewService(
            ReviewRepository repository,
            DecisionWriter writer,
            EntryContents contents,
            Registry registry,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.writer = writer;
        this.contents = contents;
        this.registry = registry;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who this person is as a reviewer today. */
    public Reviewer reviewer(AgencyId agency, PersonId person) {
        RegistrySnapshot registers = registry.of(agency);
        LocalDate today = registers.today(clock);
        return new Reviewer(
                person,
                registers.nameOf(person),
                registers.roles(person, today),
                registers.unitsSupervised(person, today).stream()
                        .map(ReportingUnit::id)
                        .collect(Collectors.toSet()));
    }

    /** Decides, all or nothing; of several approvals those that need a choice are left. */
    public Decided decide(AgencyId agency, PersonId person, List<Wish> wishes) {
        if (wishes.isEmpty() || wishes.size() > MOST) {
            return new Decided.Refused(Problem.of(ErrorCode.REQUEST_INVALID, "entry"));
        }
        Optional<Wish> tooLong = wishes.stream()
                .filter(wish -> wish.reason().length() > Wish.MAX_REASON)
                .findFirst();
        if (tooLong.isPresent()) {
            return new Decided.Refused(Problem.of(ErrorCode.REQUEST_INVALID, "reason"));
        }
        Reviewer reviewer = reviewer(agency, person);
        // Entries never change, so they are read before the write lane is held.
        Map<EntryId, Entry> entries =
                contents.read(agency, wishes.stream().map(Wish::entry).toList());
        return transactions.write(agency.value(), () -> write(agency, reviewer, wishes, entries));
    }

    /** A role may be bound to forms, which the judge of slots knows nothing of. */
    private Optional<Problem> outOfReach(AgencyId agency, Reviewer reviewer, List<EntryLine> lines) {
        RegistrySnapshot registers = registry.of(agency);
        LocalDate today = registers.today(clock);
        return lines.stream()
                .filter(line -> reviewer.units().contains(line.unitId())
                        && !registers.supervises(reviewer.person(), line.unitId(), line.formId(), today))
                .findFirst()
                .map(line -> Problem.of(ErrorCode.UNIT_OUT_OF_REACH, line.unit()));
    }

    private Decided write(AgencyId agency, Reviewer reviewer, List<Wish> wishes, Map<EntryId, Entry> entries) {
        repository.lock(agency.value());
        List<String> slots = repository
                .lines(
                        agency.value(),
                        wishes.stream()
                                .map(wish -> wish.entry().toString())
                                .distinct()
                                .toList())
                .stream()
                .map(EntryLine::slot)
                .distinct()
                .toList();
        List<EntryLine> lines = slots.isEmpty() ? List.of() : repository.slots(agency.value(), slots);
        Optional<Problem> outOfReach = outOfReach(agency, reviewer, lines);
        if (outOfReach.isPresent()) {
            return new Decided.Refused(outOfReach.get());
        }
        Docket docket = new Docket(new Judge(reviewer), lines);
        Optional<Problem> problem = docket.run(wishes);
        if (problem.isPresent()) {
            return new Decided.Refused(problem.get());
        }
        writer.write(agency, reviewer, docket.rulings(), lines, entries);
        return new Decided.Done(docket.rulings().size(), docket.left());
    }
}
