package id.lini.server.closing;

import id.lini.server.achievement.Achievements;
import id.lini.server.achievement.QuarterFigures;
import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.closing.Closing.Act;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.Uuid7;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Closes quarters, signs them off and opens them again. Closing and decisions on reports take the same lock, so a report
 * approved meanwhile is either in the closed figures or late, and whoever closes gets exactly the figures they saw.
 */
@Singleton
public final class Closings {
    /** The longest remark or reason. */
    public static final int MAX_TEXT = 2_000;

    private static final int MIN_TEXT = 3;

    private final ClosingStore store;
    private final Achievements achievements;
    private final Checklists checklists;
    private final Basis.Reader bases;
    private final Signatures signatures;
    private final Registry registry;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Uuid7 ids;
    private final Clock clock;

    Closings(
            ClosingStore store,
            Achievements achievements,
            Checklists checklists,
            Basis.Reader bases,
            Signatures signatures,
            Registry registry,
            Transactions transactions,
            AuditLog audit,
            Uuid7 ids,
            Clock clock) {
        this.store = store;
        this.achievements = achievements;
        this.checklists = checklists;
        this.bases = bases;
        this.signatures = signatures;
        this.registry = registry;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** All closings of an agency, the newest first. */
    public List<Closing> all(AgencyId agency) {
        return transactions.read(() -> store.all(agency.value()));
    }

    /** Closings that stand and wait for the head, the oldest first. */
    public List<Closing> unsigned(AgencyId agency) {
        return transactions.read(() -> store.unsigned(agency.value()));
    }

    /** A closing, standing or not. */
    public Optional<Closing> find(AgencyId agency, String id) {
        return transactions.read(() -> store.find(agency.value(), id));
    }

    /** The closing that stands for a quarter; empty while the quarter is open. */
    public Optional<Closing> standing(AgencyId agency, Quarter quarter) {
        return transactions.read(() -> store.standing(agency.value(), quarter));
    }

    /** The list of reports behind a closing, see its {@code basis} among the figures. */
    Optional<String> basis(AgencyId agency, String id) {
        return transactions.read(() -> store.basis(agency.value(), id));
    }

    /** Whether strangers may read closed quarters. */
    public boolean published(AgencyId agency) {
        return transactions.read(() -> store.published(agency.value()));
    }

    /** Lets strangers read closed quarters, or no longer. */
    public void publish(AgencyId agency, PersonId person, boolean published) {
        transactions.write(agency.value(), () -> {
            store.publish(agency.value(), published);
            audit.record(
                    agency,
                    person.value(),
                    published ? AuditAction.CLOSED_PUBLIC : AuditAction.CLOSED_PRIVATE,
                    agency.value(),
                    "");
            return published;
        });
    }

    /** The figures and the checklist as they are now; empty when there is no such plan. */
    Optional<Preview> preview(AgencyId agency, Quarter quarter, String version) {
        return transactions.read(() -> achievements
                .figures(agency.value(), quarter.year(), quarter.number(), version)
                .map(figures -> preview(agency, quarter, figures)));
    }

    /** What is open before a quarter is closed. */
    public List<CheckItem> checklist(AgencyId agency, Quarter quarter, QuarterFigures figures) {
        return transactions.read(() -> checklists.of(agency.value(), quarter, figures));
    }

    private Preview preview(AgencyId agency, Quarter quarter, QuarterFigures figures) {
        return new Preview(
                quarter,
                figures,
                new Freezing(figures).figures(),
                bases.now(agency.value(), quarter),
                checklists.of(agency.value(), quarter, figures));
    }

    /**
     * Closes a quarter.
     *
     * @param seen what {@link Preview#seen} was when the person looked
     * @param remark needed where the checklist is not empty
     * @throws ApiProblem QUARTER_RUNNING, QUARTER_CLOSED, QUARTER_CHANGED, REASON_MISSING; nothing is changed then
     */
    Closing close(AgencyId agency, PersonId person, Quarter quarter, String version, String seen, String remark) {
        requireShort(remark);
        RegistrySnapshot registers = registry.of(agency);
        if (!registers.today(clock).isAfter(quarter.lastDay())) {
            throw ApiProblem.of(ErrorCode.QUARTER_RUNNING);
        }
        return transactions.write(agency.value(), () -> {
            store.lock(agency.value());
            if (store.standing(agency.value(), quarter).isPresent()) {
                throw ApiProblem.of(ErrorCode.QUARTER_CLOSED);
            }
            Preview preview =
                    preview(agency, quarter, version).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, version));
            if (!preview.seen().text().equals(seen)) {
                throw ApiProblem.of(ErrorCode.QUARTER_CHANGED);
            }
            if (preview.open() && remark.strip().length() < MIN_TEXT) {
                throw ApiProblem.of(ErrorCode.REASON_MISSING);
            }
            Closing closing = made(preview, registers, person, remark.strip());
            store.add(agency.value(), closing, preview.basis().lines());
            audit.record(
                    agency,
                    person.value(),
                    AuditAction.QUARTER_CLOSED,
                    closing.id(),
                    quarter.year() + " " + quarter.number() + " "
                            + closing.content().hash());
            return closing;
        });
    }

    private Closing made(Preview preview, RegistrySnapshot registers, PersonId person, String remark) {
        String id = ids.next().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> all = new TreeMap<>(preview.frozen());
        all.put("schema", Frozen.SCHEMA);
        all.put("closing", id);
        all.put("agency", registers.agency().id().value());
        all.put("agencyName", registers.agency().name());
        all.put("year", preview.quarter().year());
        all.put("quarter", preview.quarter().number());
        all.put("closedAt", now.toString());
        all.put("closedBy", registers.nameOf(person));
        all.put("remark", remark);
        all.put(
                "basis",
                Map.of(
                        "entries",
                        preview.basis().entries(),
                        "sha256",
                        preview.basis().hash().text()));
        List<Object> open = new ArrayList<>();
        preview.checklist().forEach(item -> open.add(Map.of("kind", item.kind().name(), "open", item.count())));
        all.put("checklist", open);
        byte[] content = Canonical.write(all);
        return new Closing(
                id,
                preview.quarter(),
                preview.figures().plan().version().id(),
                new Closing.Content(content),
                signatures.sign(content, new Signatures.Statement("CLOSE", registers.nameOf(person), remark, now)),
                remark,
                person,
                now,
                List.of());
    }

    /**
     * The head signs a closed quarter off.
     *
     * @throws ApiProblem NOT_FOUND, SIGN_OTHER for the person who closed it, QUARTER_SIGNED, QUARTER_OPEN
     */
    void sign(AgencyId agency, PersonId person, String id) {
        decide(agency, person, id, Act.SIGN, "");
    }

    /**
     * Opens a closed quarter again; the closing stays in the record.
     *
     * @param head whether the head does it: what is signed off only the head opens
     * @throws ApiProblem NOT_FOUND, REASON_MISSING, NOT_ALLOWED, QUARTER_OPEN
     */
    void reopen(AgencyId agency, PersonId person, String id, String reason, boolean head) {
        requireShort(reason);
        if (reason.strip().length() < MIN_TEXT) {
            throw ApiProblem.of(ErrorCode.REASON_MISSING);
        }
        if (!head && find(agency, id).filter(Closing::signed).isPresent()) {
            throw ApiProblem.of(ErrorCode.NOT_ALLOWED);
        }
        decide(agency, person, id, Act.REOPEN, reason.strip());
    }

    private void decide(AgencyId agency, PersonId person, String id, Act act, String reason) {
        String name = registry.of(agency).nameOf(person);
        transactions.write(agency.value(), () -> {
            store.lock(agency.value());
            Closing closing = store.find(agency.value(), id).orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, id));
            requireStanding(closing, act, person);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            String jws =
                    signatures.sign(closing.content().bytes(), new Signatures.Statement(act.name(), name, reason, now));
            store.add(agency.value(), closing, new Closing.Decision(act, reason, person, now, jws));
            audit.record(agency, person.value(), audited(act), id, reason);
            return act;
        });
    }

    private static AuditAction audited(Act act) {
        return switch (act) {
            case SIGN -> AuditAction.QUARTER_SIGN;
            case REOPEN -> AuditAction.QUARTER_REOPEN;
        };
    }

    private static void requireStanding(Closing closing, Act act, PersonId person) {
        if (closing.reopened()) {
            throw ApiProblem.of(ErrorCode.QUARTER_OPEN);
        }
        if (act == Act.SIGN && closing.signed()) {
            throw ApiProblem.of(ErrorCode.QUARTER_SIGNED);
        }
        if (act == Act.SIGN && closing.closedBy().equals(person)) {
            throw ApiProblem.of(ErrorCode.SIGN_OTHER);
        }
    }

    private static void requireShort(String text) {
        if (text.length() > MAX_TEXT) {
            throw ApiProblem.of(ErrorCode.REQUEST_INVALID, "reason");
        }
    }
}
