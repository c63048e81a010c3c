package id.lini.server.review;

import id.lini.server.closing.ClosedReports;
import id.lini.server.closing.Quarter;
import id.lini.server.forms.FormReviews;
import id.lini.server.ledger.EntryContents;
import id.lini.server.persistence.Transactions;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.server.registry.ReportingUnit;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import id.lini.shared.text.IndonesianFormat;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final FormReviews reviews;
    private final ClosedReports closed;
    private final Registry registry;
    private final Transactions transactions;
    private final Clock clock;
    private final long atOnce;

    ReviewService(
            ReviewRepository repository,
            DecisionWriter writer,
            EntryContents contents,
            FormReviews reviews,
            ClosedReports closed,
            Registry registry,
            Transactions transactions,
            Clock clock,
            @Value("${lini.review.counts-at-once:4000}") long atOnce) {
        this.repository = repository;
        this.writer = writer;
        this.contents = contents;
        this.reviews = reviews;
        this.closed = closed;
        this.registry = registry;
        this.transactions = transactions;
        this.clock = clock;
        this.atOnce = atOnce;
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
        if (weight(entries) <= atOnce) {
            return transactions.write(
                    agency.value(), () -> write(agency, reviewer, wishes, entries, wishes.size() > 1));
        }
        return inParts(agency, reviewer, wishes, entries);
    }

    private static long weight(Map<EntryId, Entry> entries) {
        return entries.values().stream()
                .mapToLong(entry -> entry.answers().counts().size())
                .sum();
    }

    /**
     * Many large reports would hold the lane, and with it intake, for seconds: they are written in several transactions.
     * All are judged before the first is written, so only what somebody else decides meanwhile can stop it half-way.
     */
    private Decided inParts(AgencyId agency, Reviewer reviewer, List<Wish> wishes, Map<EntryId, Entry> entries) {
        Optional<Problem> problem =
                transactions.read(() -> judged(agency, reviewer, wishes, true).refused());
        if (problem.isPresent()) {
            return new Decided.Refused(problem.get());
        }
        int decisions = 0;
        int first = 0;
        List<EntryId> left = new ArrayList<>();
        for (List<Wish> part : parts(agency, wishes, entries)) {
            Decided decided = transactions.write(agency.value(), () -> write(agency, reviewer, part, entries, true));
            if (decided instanceof Decided.Refused refused) {
                return decisions == 0 ? refused : new Decided.Stopped(decisions, refused.problem());
            }
            Decided.Done done = (Decided.Done) decided;
            decisions += done.decisions();
            first += done.first();
            left.addAll(done.left());
        }
        return new Decided.Done(decisions, first, left);
    }

    /** Wishes about one slot stay together: they are worked out in the light of each other. */
    private List<List<Wish>> parts(AgencyId agency, List<Wish> wishes, Map<EntryId, Entry> entries) {
        Map<String, String> slots =
                lines(agency, wishes).stream().collect(Collectors.toMap(EntryLine::entry, EntryLine::slot));
        Map<String, List<Wish>> bySlot = new LinkedHashMap<>();
        wishes.forEach(wish -> bySlot.computeIfAbsent(
                        slots.getOrDefault(wish.entry().toString(), ""), slot -> new ArrayList<>())
                .add(wish));
        List<List<Wish>> parts = new ArrayList<>();
        List<Wish> part = new ArrayList<>();
        long weight = 0;
        for (List<Wish> slot : bySlot.values()) {
            part.addAll(slot);
            weight += slot.stream()
                    .map(wish -> Optional.ofNullable(entries.get(wish.entry())))
                    .mapToLong(entry ->
                            entry.map(each -> each.answers().counts().size()).orElse(0))
                    .sum();
            if (weight >= atOnce) {
                parts.add(part);
                part = new ArrayList<>();
                weight = 0;
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private List<EntryLine> lines(AgencyId agency, List<Wish> wishes) {
        return repository.lines(
                agency.value(),
                wishes.stream().map(wish -> wish.entry().toString()).distinct().toList());
    }

    private record Judged(Docket docket, List<EntryLine> lines, Optional<Problem> refused) {}

    private Judged judged(AgencyId agency, Reviewer reviewer, List<Wish> wishes, boolean several) {
        List<String> slots =
                lines(agency, wishes).stream().map(EntryLine::slot).distinct().toList();
        List<EntryLine> lines = slots.isEmpty() ? List.of() : repository.slots(agency.value(), slots);
        Docket docket = new Docket(new Judge(reviewer), lines, reviews.second(agency));
        Optional<Problem> refused = outOfReach(agency, reviewer, lines).or(() -> locked(agency, wishes, lines));
        return new Judged(docket, lines, refused.isPresent() ? refused : docket.run(wishes, several));
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

    /**
     * What a quarter was closed with stays as it is: neither an approval behind closed figures nor a return made before is
     * taken back. The officer's next report counts in the open quarter.
     */
    private Optional<Problem> locked(AgencyId agency, List<Wish> wishes, List<EntryLine> lines) {
        Map<EntryId, EntryState> states = lines.stream().collect(Collectors.toMap(EntryLine::id, EntryLine::stateNow));
        for (Wish wish : wishes) {
            Optional<EntryState> state = Optional.ofNullable(states.get(wish.entry()));
            Optional<Quarter> quarter =
                    state.filter(wish::takesBack).flatMap(known -> closed.holding(agency, wish.entry()));
            if (quarter.isPresent()) {
                return Optional.of(locked(quarter.get(), state.get()));
            }
        }
        return Optional.empty();
    }

    private static Problem locked(Quarter quarter, EntryState state) {
        return Problem.of(
                state == EntryState.RETURNED ? ErrorCode.RETURN_LOCKED : ErrorCode.REPORT_LOCKED,
                IndonesianFormat.triwulan(quarter.number(), quarter.year()));
    }

    private Decided write(
            AgencyId agency, Reviewer reviewer, List<Wish> wishes, Map<EntryId, Entry> entries, boolean several) {
        repository.lock(agency.value());
        Judged judged = judged(agency, reviewer, wishes, several);
        if (judged.refused().isPresent()) {
            return new Decided.Refused(judged.refused().get());
        }
        Docket docket = judged.docket();
        writer.write(agency, reviewer, docket.rulings(), judged.lines(), entries);
        int first = Math.toIntExact(docket.rulings().stream()
                .filter(ruling -> ruling.deed() == Deed.APPROVE_FIRST)
                .count());
        return new Decided.Done(docket.rulings().size(), first, docket.left());
    }
}
