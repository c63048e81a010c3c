package id.lini.server.enrolment;

import id.lini.server.audit.AuditAction;
import id.lini.server.audit.AuditLog;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.VerifyKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The enrolled phones. */
@Singleton
public final class Devices {
    private final EnrolmentRepository repository;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;
    /** A key id is a thumbprint, so what it names never changes; only enrolled devices get in. */
    private final Map<KeyId, DeviceKey> keys = new ConcurrentHashMap<>();

    Devices(EnrolmentRepository repository, Transactions transactions, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The key of a device, revoked or not, from memory where it was seen before. */
    public Optional<DeviceKey> key(KeyId id) {
        DeviceKey known = keys.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<DeviceKey> found = repository
                .device(id.value())
                .map(row ->
                        new DeviceKey(new AgencyId(row.agency()), new PersonId(row.person()), VerifyKey.of(row.x())));
        found.ifPresent(key -> keys.put(id, key));
        return found;
    }

    /** Where a device stands now; call it within the write that depends on it. */
    public DeviceHead head(KeyId id) {
        DeviceRow row = repository.device(id.value()).orElseThrow();
        return new DeviceHead(
                row.headNumber(),
                new Sha256(row.headHash()),
                Optional.ofNullable(row.revokedAt()).map(Instant::ofEpochMilli));
    }

    /**
     * Moves a device on to the batch just stored.
     *
     * @return whether it still stood at {@code before}
     */
    public boolean advance(AgencyId agency, KeyId id, long before, long number, Sha256 hash, Instant at) {
        return repository.advance(agency.value(), id.value(), before, number, hash.text(), at.toEpochMilli()) == 1;
    }

    /** All phones of an agency, by person. */
    public List<Device> of(AgencyId agency) {
        return repository.devices(agency.value()).stream().map(Device::of).toList();
    }

    /** One phone. */
    public Optional<Device> find(KeyId id) {
        return repository.device(id.value()).map(Device::of);
    }

    /**
     * Refuses all later batches of a phone and voids its person's open codes; doing it twice changes nothing.
     *
     * @throws ApiProblem NOT_FOUND when the agency has no such phone
     */
    public void revoke(AgencyId agency, KeyId id, PersonId by) {
        transactions.write(agency.value(), () -> {
            if (repository.revoke(agency.value(), id.value(), by.value(), clock.millis()) == 1) {
                repository
                        .device(id.value())
                        .ifPresent(row -> repository.voidOpen(agency.value(), row.person(), clock.millis()));
                audit.record(agency, by.value(), AuditAction.DEVICE_REVOKED, id.value(), "");
            } else if (find(id).filter(device -> device.agency().equals(agency)).isEmpty()) {
                throw ApiProblem.of(ErrorCode.NOT_FOUND, id);
            }
            return true;
        });
    }
}
