package id.lini.server.enrolment;

import id.lini.server.attempts.Attempts;
import id.lini.server.attempts.Limit;
import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.server.registry.Registry;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.RecoveryRequest;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.Base64Url;
import id.lini.shared.jws.Sha256;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Gives an officer who forgot the PIN the share back that their phone left at enrolment: only to that phone, only with a
 * code that an administrator issued for it, and never to a phone that was revoked.
 */
@Singleton
public final class Recoveries {
    private static final int FREE_PER_ADDRESS = 5;
    private static final Duration LONGEST_PER_ADDRESS = Duration.ofHours(1);

    private final RecoveryRepository repository;
    private final Devices devices;
    private final CodeDigest digest;
    private final Registry registry;
    private final Attempts attempts;
    private final AuditLog audit;
    private final Transactions transactions;
    private final EnrolmentSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Recoveries(
            RecoveryRepository repository,
            Devices devices,
            CodeDigest digest,
            Registry registry,
            Attempts attempts,
            AuditLog audit,
            Transactions transactions,
            EnrolmentSettings settings,
            Clock clock) {
        this.repository = repository;
        this.devices = devices;
        this.digest = digest;
        this.registry = registry;
        this.attempts = attempts;
        this.audit = audit;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A code for a phone whose officer forgot the PIN.
     *
     * @throws ApiProblem NOT_FOUND for no phone of the agency, DEVICE_REVOKED, RECOVERY_UNKNOWN where nothing is kept
     */
    public IssuedCode issue(AgencyId agency, KeyId device, PersonId by) {
        Device phone = devices.find(device)
                .filter(found -> found.agency().equals(agency))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.NOT_FOUND, device));
        if (phone.revokedAt().isPresent()) {
            throw ApiProblem.of(
                    ErrorCode.DEVICE_REVOKED, day(agency, phone.revokedAt().get()));
        }
        if (!keptFor(agency, device)) {
            throw ApiProblem.of(ErrorCode.RECOVERY_UNKNOWN);
        }
        EnrolmentCode code = EnrolmentCode.generate(random);
        Instant now = clock.instant();
        Instant expires = now.plus(settings.codeValidity());
        transactions.write(agency.value(), () -> {
            repository.issue(
                    agency.value(),
                    digest.of(code),
                    device.value(),
                    by.value(),
                    now.toEpochMilli(),
                    expires.toEpochMilli());
            audit.record(
                    agency,
                    by.value(),
                    AuditAction.PIN_CODE_ISSUED,
                    device.value(),
                    phone.person().value());
            return true;
        });
        return new IssuedCode(code, phone.person(), expires);
    }

    /** Whether a share is kept for a phone. */
    public boolean keptFor(AgencyId agency, KeyId device) {
        return repository.find(agency.value(), device.value()).isPresent();
    }

    /**
     * The share; the same phone with the same code is answered again while the code is valid.
     *
     * @param address where the request came from, for slowing down guesses
     * @throws ApiProblem CODE_*, DEVICE_REVOKED, RECOVERY_UNKNOWN or TOO_MANY_ATTEMPTS
     */
    public String recover(RecoveryRequest request, String address) {
        Outcome outcome = transactions.write("recovery", () -> decide(request, address));
        if (outcome instanceof Outcome.Refused refused) {
            throw new ApiProblem(refused.problem());
        }
        return ((Outcome.Given) outcome).share();
    }

    /** Refusals are results, not exceptions: the failed attempt must be kept. */
    private Outcome decide(RecoveryRequest request, String address) {
        Limit from = new Limit("recovery:" + address, FREE_PER_ADDRESS, LONGEST_PER_ADDRESS);
        Duration wait = attempts.remaining(List.of(from));
        if (!wait.isZero()) {
            return refused(ErrorCode.TOO_MANY_ATTEMPTS, wait.toMinutes() + 1);
        }
        Outcome outcome = judge(request);
        if (outcome instanceof Outcome.Given) {
            attempts.succeeded(from);
        } else {
            attempts.failed(List.of(from));
        }
        return outcome;
    }

    private Outcome judge(RecoveryRequest request) {
        // A code for another phone is as unknown as none: the answer must not help who tries codes.
        Optional<RecoveryCodeRow> code = repository
                .code(digest.of(request.code()))
                .filter(row -> row.device().equals(request.device().value()));
        if (code.isEmpty()) {
            return refused(ErrorCode.CODE_UNKNOWN);
        }
        RecoveryCodeRow row = code.get();
        if (row.expiresAt() <= clock.millis()) {
            return refused(ErrorCode.CODE_EXPIRED);
        }
        Optional<Instant> revoked = devices.find(request.device()).flatMap(Device::revokedAt);
        if (revoked.isPresent()) {
            return refused(ErrorCode.DEVICE_REVOKED, day(new AgencyId(row.agency()), revoked.get()));
        }
        Optional<RecoveryRow> kept = repository.find(row.agency(), row.device());
        if (kept.isEmpty()) {
            return refused(ErrorCode.RECOVERY_UNKNOWN);
        }
        Sha256 shown = Sha256.of(Base64Url.decode(request.token()));
        if (!shown.text().equals(kept.get().tokenHash())) {
            return refused(ErrorCode.CODE_UNKNOWN);
        }
        if (row.usedAt() == null) {
            repository.use(row.agency(), row.codeHash(), clock.millis());
            AgencyId agency = new AgencyId(row.agency());
            audit.record(agency, row.issuedBy(), AuditAction.PIN_RECOVERED, row.device(), "");
        }
        return new Outcome.Given(kept.get().share());
    }

    private LocalDate day(AgencyId agency, Instant at) {
        return LocalDate.ofInstant(at, registry.of(agency).agency().zone());
    }

    private static Outcome refused(ErrorCode code, Object... arguments) {
        return new Outcome.Refused(Problem.of(code, arguments));
    }

    private sealed interface Outcome {
        record Given(String share) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }
}
