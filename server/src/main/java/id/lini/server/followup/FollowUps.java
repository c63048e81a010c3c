package id.lini.server.followup;

import id.lini.server.achievement.QuarterFigures;
import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.Uuid7;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follow-ups: opened, moved on, and found again. */
@Singleton
public final class FollowUps {
    /** The longest words, instruction or note. */
    public static final int MAX_TEXT = 2_000;

    private static final int MIN_TEXT = 3;

    private final FollowUpStore store;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Uuid7 ids;
    private final Clock clock;

    FollowUps(FollowUpStore store, Transactions transactions, AuditLog audit, Uuid7 ids, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody wants done. */
    public record Wish(
            int year,
            int quarter,
            String node,
            Cause cause,
            String words,
            String instruction,
            PersonId owner,
            LocalDate due) {}

    /** All of an agency, due first. */
    public List<FollowUp> all(AgencyId agency) {
        return transactions.read(() -> store.all(agency.value()));
    }

    /** One of them. */
    public Optional<FollowUp> find(AgencyId agency, String id) {
        return transactions.read(() -> store.find(agency.value(), id));
    }

    /** Those of a sub-kegiatan in a year, up to a quarter. */
    public List<FollowUp> of(AgencyId agency, int year, int quarter, String node) {
        return all(agency).stream()
                .filter(each -> each.year() == year
                        && each.quarter() <= quarter
                        && each.node().equals(node))
                .toList();
    }

    /** What lags and has, for this quarter, no cause and no follow-up that was not dropped. */
    public List<Shortfall> unexplained(String agency, QuarterFigures figures, int quarter) {
        int year = figures.plan().version().year();
        Set<String> explained = transactions.read(() -> store.all(agency)).stream()
                .filter(each -> each.year() == year && each.quarter() == quarter)
                .filter(each -> each.state() != FollowUp.State.DROPPED)
                .map(FollowUp::node)
                .collect(Collectors.toSet());
        return Shortfalls.of(figures, quarter).stream()
                .filter(each -> !explained.contains(each.node()))
                .toList();
    }

    /**
     * Opens one.
     *
     * @throws ApiProblem REASON_MISSING without words for the cause, REQUEST_INVALID naming another field
     */
    public FollowUp open(AgencyId agency, PersonId person, Wish wish) {
        requireText(wish.words(), ErrorCode.REASON_MISSING, "words");
        requireText(wish.instruction(), ErrorCode.REQUEST_INVALID, "instruction");
        FollowUp made = new FollowUp(
                ids.next().toString(),
                wish.year(),
                wish.quarter(),
                wish.node(),
                wish.cause(),
                wish.words().strip(),
                wish.instruction().strip(),
                wish.owner(),
                wish.due(),
                person,
                clock.instant(),
                List.of(),
                Optional.empty());
        transactions.write(agency.value(), () -> {
            store.add(agency.value(), made);
            audit.record(agency, person.value(), AuditAction.FOLLOW_UP_OPENED, made.id(), made.node());
            return made;
        });
        return made;
    }

    /**
     * Moves one on. What is done or dropped needs a note; what is over can be taken up again.
     *
     * @param anybody whether the person may move those of others too
     * @throws ApiProblem NOT_FOUND, NOT_ALLOWED, REASON_MISSING
     */
    public void move(AgencyId agency, PersonId person, String id, FollowUp.State state, String note, boolean anybody) {
        if (note.length() > MAX_TEXT) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "note");
        }
        if (state.over()) {
            requireText(note, ErrorCode.REASON_MISSING, "note");
        }
        transactions.write(agency.value(), () -> {
            FollowUp found = store.find(agency.value(), id).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
            if (!anybody && !found.owner().equals(person)) {
                throw ApiProblem.of(ErrorCode.NOT_ALLOWED);
            }
            FollowUp.Step step = new FollowUp.Step(state, note.strip(), person, clock.instant());
            store.add(agency.value(), id, ids.next().toString(), step);
            audit.record(agency, person.value(), audited(state), id, note.strip());
            return step;
        });
    }

    private static AuditAction audited(FollowUp.State state) {
        return switch (state) {
            case OPEN -> AuditAction.FOLLOW_UP_OPEN;
            case DOING -> AuditAction.FOLLOW_UP_DOING;
            case DONE -> AuditAction.FOLLOW_UP_DONE;
            case DROPPED -> AuditAction.FOLLOW_UP_DROPPED;
        };
    }

    private static void requireText(String text, ErrorCode missing, String field) {
        if (text.strip().length() < MIN_TEXT) {
            throw ApiProblem.of(missing, field);
        }
        if (text.length() > MAX_TEXT) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, field);
        }
    }
}
