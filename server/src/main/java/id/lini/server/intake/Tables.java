package id.lini.server.intake;

import id.lini.server.intake.Rows.BatchRow;
import id.lini.server.intake.Rows.Body;
import id.lini.server.intake.Rows.EntryRow;
import id.lini.server.intake.Rows.IncidentRow;
import id.lini.server.intake.Rows.Received;
import id.lini.server.intake.Rows.RefusalRow;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Access to each table of intake. */
final class Tables {
    private Tables() {}

    /** A batch without its bytes. */
    @Introspected
    record Numbered(String batch, long number, long receivedAt, int accepted, int refused) {}

    /** Tables batch and review_queue. */
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Batches extends GenericRepository<BatchRow, String> {

        @Query("SELECT * FROM batch WHERE agency = :agency AND batch = :batch")
        Optional<BatchRow> find(String agency, String batch);

        @Query("SELECT hash, signature, receipt FROM batch WHERE agency = :agency AND batch = :batch")
        Optional<Received> received(String agency, String batch);

        @Query("SELECT body FROM batch WHERE agency = :agency AND batch = :batch")
        Optional<Body> body(String agency, String batch);

        @Query("SELECT batch, number, received_at, accepted, refused FROM batch WHERE agency = :agency"
                + " AND device = :device ORDER BY number DESC LIMIT :most")
        List<Numbered> numbered(String agency, String device, int most);

        @Query("SELECT * FROM batch WHERE agency = :agency AND device = :device ORDER BY number")
        List<BatchRow> ofDevice(String agency, String device);

        /** How many rows were added: none when the id is taken. With scalars, since an entity would count itself. */
        @Query("INSERT INTO batch (agency, batch, device, number, person, protected, signature, body, hash, made_at,"
                + " received_at, accepted, refused, receipt) VALUES (:agency, :batch, :device, :number, :person,"
                + " :protectedHeader, :signature, :body, :hash, :madeAt, :receivedAt, :accepted, :refused, :receipt)"
                + " ON CONFLICT (agency, batch) DO NOTHING")
        int insert(
                String agency,
                String batch,
                String device,
                long number,
                String person,
                String protectedHeader,
                String signature,
                byte[] body,
                String hash,
                long madeAt,
                long receivedAt,
                int accepted,
                int refused,
                String receipt);

        @Query("INSERT INTO review_queue (agency, batch, received_at, pending)"
                + " VALUES (:agency, :batch, :receivedAt, :pending)")
        void queue(String agency, String batch, long receivedAt, int pending);
    }

    /** Table entry; written by {@link EntryInsert}. */
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Entries extends GenericRepository<EntryRow, String> {

        @Query("SELECT * FROM entry WHERE agency = :agency AND entry IN (:entries)")
        List<EntryRow> find(String agency, Collection<String> entries);

        @Query("SELECT * FROM entry WHERE agency = :agency AND batch = :batch ORDER BY ordinal")
        List<EntryRow> ofBatch(String agency, String batch);

        @Query("SELECT * FROM entry WHERE agency = :agency AND slot = :slot ORDER BY entry")
        List<EntryRow> ofSlot(String agency, String slot);
    }

    /** Table refusal. */
    @JdbcRepository(dialect = Dialect.ANSI)
    interface Refusals extends GenericRepository<RefusalRow, String> {

        @Query("SELECT * FROM refusal WHERE agency = :agency AND batch = :batch ORDER BY ordinal")
        List<RefusalRow> of(String agency, String batch);

        @Query("INSERT INTO refusal (agency, batch, ordinal, entry, code, field, message_id, message_en)"
                + " VALUES (:agency, :batch, :ordinal, :entry, :code, :field, :messageId, :messageEn)")
        void insert(List<RefusalRow> rows);
    }

    /** Table incident. */
    @JdbcRepository(dialect = Dialect.ANSI)
    interface IncidentTable extends GenericRepository<IncidentRow, String> {

        @Query("SELECT * FROM incident WHERE agency = :agency ORDER BY last_at DESC")
        List<IncidentRow> of(String agency);

        @Query("INSERT INTO incident (agency, device, code, number, times, first_at, last_at, detail)"
                + " VALUES (:agency, :device, :code, :number, 1, :at, :at, :detail)"
                + " ON CONFLICT (agency, device, code, number)"
                + " DO UPDATE SET times = incident.times + 1, last_at = excluded.last_at, detail = excluded.detail")
        void record(String agency, String device, String code, long number, long at, String detail);
    }
}
