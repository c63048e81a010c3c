package id.lini.server.enrolment;

import id.lini.server.attempts.Attempts;
import id.lini.server.attempts.Limit;
import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.server.registry.RegistrySnapshot;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.EnrolmentRequest;
import id.lini.shared.enrolment.Grant;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.CompactJws;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Issues codes and turns a code with a proof of possession into an enrolled phone. */
@Singleton
public final class Enrolments {
    private static final Limit EVERYBODY = new Limit("enrolment", 50, Duration.ofMinutes(1));
    private static final int FREE_PER_ADDRESS = 5;
    private static final Duration LONGEST_PER_ADDRESS = Duration.ofHours(1);

    private final EnrolmentRepository repository;
    private final RecoveryRepository recoveries;
    private final CodeDigest digest;
    private final ServerKeys keys;
    private final Registry registry;
    private final Attempts attempts;
    private final AuditLog audit;
    private final Transactions transactions;
    private final EnrolmentSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Enrolments(
            EnrolmentRepository repository,
            RecoveryRepository recoveries,
            CodeDigest digest,
            ServerKeys keys,
            Registry registry,
            Attempts attempts,
            AuditLog audit,
            Transactions transactions,
            EnrolmentSettings settings,
            Clock clock) {
        this.repository = repository;
        this.recoveries = recoveries;
        this.digest = digest;
        this.keys = keys;
        this.registry = registry;
        this.attempts = attempts;
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A new code for a phone of {@code person}; older ones that nobody used are void from now on.
     *
     * @param by who issues it, a person's id or {@link id.lini.server.audit.AuditEvent#SYSTEM}
     * @throws ApiProblem NOT_FOUND when the agency knows no such person
     */
    public IssuedCode issue(AgencyId agency, PersonId person, String by) {
        if (registry.of(agency).person(person).isEmpty()) {
            throw ApiProblem.of(ErrorCode.NOT_FOUND, person);
        }
        EnrolmentCode code = EnrolmentCode.generate(random);
        Instant now = clock.instant();
        Instant expires = now.plus(settings.codeValidity());
        transactions.write(agency.value(), () -> {
            // A code that was mislaid must not enrol a second phone beside the one that is meant now.
            repository.voidOpen(agency.value(), person.value(), now.toEpochMilli());
            repository.issue(
                    agency.value(), digest.of(code), person.value(), by, now.toEpochMilli(), expires.toEpochMilli());
            audit.record(agency, by, AuditAction.CODE_ISSUED, person.value(), "");
            return true;
        });
        return new IssuedCode(code, person, expires);
    }

    /**
     * Enrols the phone that made {@code request}, whose proof of possession was checked; the same code with the same key
     * is answered again.
     *
     * @param address where the request came from, for slowing down guesses
     * @throws ApiProblem CODE_* or TOO_MANY_ATTEMPTS
     */
    public CompactJws enrol(EnrolmentRequest request, String address) {
        Outcome outcome = transactions.write("enrolment", () -> decide(request, address));
        if (outcome instanceof Outcome.Refused refused) {
            throw new ApiProblem(refused.problem());
        }
        Outcome.Enrolled enrolled = (Outcome.Enrolled) outcome;
        return grant(enrolled.agency(), enrolled.person(), request.key().id()).sign(keys.current());
    }

    /** Refusals are results, not exceptions: the failed attempt must be kept. */
    private Outcome decide(EnrolmentRequest request, String address) {
        Limit from = new Limit("enrolment:" + address, FREE_PER_ADDRESS, LONGEST_PER_ADDRESS);
        List<Limit> limits = List.of(EVERYBODY, from);
        // The limit over everybody slows only those who failed already: guessing cannot lock honest phones out.
        Duration wait = attempts.remaining(attempts.suspected(from) ? limits : List.of());
        if (!wait.isZero()) {
            return refused(ErrorCode.TOO_MANY_ATTEMPTS, wait.toMinutes() + 1);
        }
        Optional<CodeRow> code = repository.code(digest.of(request.code()));
        if (code.isEmpty()) {
            attempts.failed(limits);
            return refused(ErrorCode.CODE_UNKNOWN);
        }
        Outcome outcome = redeem(code.get(), request);
        if (outcome instanceof Outcome.Enrolled) {
            attempts.succeeded(from);
        } else {
            attempts.failed(limits);
        }
        return outcome;
    }

    private Outcome redeem(CodeRow code, EnrolmentRequest request) {
        KeyId key = request.key().id();
        Outcome enrolled = new Outcome.Enrolled(new AgencyId(code.agency()), new PersonId(code.person()));
        Optional<DeviceRow> device = repository.device(key.value());
        boolean revoked = device.filter(row -> row.revokedAt() != null).isPresent();
        if (revoked) {
            ZoneId zone = registry.of(new AgencyId(code.agency())).agency().zone();
            return refused(
                    ErrorCode.DEVICE_REVOKED,
                    Instant.ofEpochMilli(device.get().revokedAt()).atZone(zone).toLocalDate());
        }
        if (code.usedAt() != null) {
            return key.value().equals(code.usedBy()) ? enrolled : refused(ErrorCode.CODE_USED);
        }
        if (code.expiresAt() <= clock.millis()) {
            return refused(ErrorCode.CODE_EXPIRED);
        }
        boolean taken = device.filter(row ->
                        !row.person().equals(code.person()) || !row.agency().equals(code.agency()))
                .isPresent();
        if (taken || repository.use(code.agency(), code.codeHash(), key.value(), clock.millis()) == 0) {
            return refused(ErrorCode.CODE_USED);
        }
        if (device.isEmpty()) {
            insert(code, request);
        }
        return enrolled;
    }

    private void insert(CodeRow code, EnrolmentRequest request) {
        KeyId key = request.key().id();
        repository.insert(new DeviceRow(
                code.agency(),
                key.value(),
                code.person(),
                request.deviceName(),
                request.app(),
                request.key().x(),
                clock.millis(),
                null,
                null,
                0,
                BatchHeader.genesis(key).text(),
                null));
        request.recovery()
                .ifPresent(recovery -> recoveries.keep(new RecoveryRow(
                        code.agency(), key.value(), recovery.token().text(), recovery.share(), clock.millis())));
        audit.record(
                new AgencyId(code.agency()),
                code.person(),
                AuditAction.DEVICE_ENROLLED,
                key.value(),
                request.deviceName());
    }

    private Grant grant(AgencyId agency, PersonId person, KeyId device) {
        RegistrySnapshot registers = registry.of(agency);
        String roles = registers.roles(person, registers.today(clock)).stream()
                .sorted()
                .map(role -> role.word().id())
                .collect(Collectors.joining(", "));
        return new Grant(
                agency,
                registers.agency().name(),
                registers.agency().zone(),
                device,
                person,
                registers.nameOf(person),
                roles,
                keys.current().verifyKey());
    }

    private static Outcome refused(ErrorCode code, Object... arguments) {
        return new Outcome.Refused(Problem.of(code, arguments));
    }

    private sealed interface Outcome {
        record Enrolled(AgencyId agency, PersonId person) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }
}
