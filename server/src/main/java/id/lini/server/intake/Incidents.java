package id.lini.server.intake;

import id.lini.server.enrolment.DeviceKey;
import id.lini.server.persistence.Transactions;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.KeyId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What devices did that they should not have, for the administrator. The same fault again only counts up. */
@Singleton
public final class Incidents {
    private final Tables.IncidentTable table;
    private final Transactions transactions;
    private final Clock clock;

    Incidents(Tables.IncidentTable table, Transactions transactions, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All of an agency, the latest first. */
    public List<Incident> of(AgencyId agency) {
        return table.of(agency.value()).stream()
                .map(row -> new Incident(
                        new KeyId(row.device()),
                        ErrorCode.valueOf(row.code()),
                        row.number(),
                        row.times(),
                        Instant.ofEpochMilli(row.firstAt()),
                        Instant.ofEpochMilli(row.lastAt()),
                        row.detail()))
                .toList();
    }

    /** Records a fault with a batch of this header. */
    void record(DeviceKey device, ErrorCode code, BatchHeader header) {
        transactions.write(header.device().value(), () -> {
            table.record(
                    device.agency().value(),
                    header.device().value(),
                    code.name(),
                    header.number(),
                    clock.millis(),
                    header.batch().toString());
            return true;
        });
    }
}
