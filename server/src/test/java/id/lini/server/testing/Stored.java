package id.lini.server.testing;

import id.lini.server.enrolment.ServerKeys;
import id.lini.server.persistence.Transactions;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.Explanation;
import id.lini.shared.entry.Period;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.jws.SigningKey;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts entries into the store as intake leaves them, without a phone: for tests of what comes after. */
public final class Stored {
    private final TestServer server;
    private final Uuid7 ids;
    private final Map<EntryId, String> slots = new HashMap<>();
    private final Map<PersonId, SigningKey> keys = new HashMap<>();
    private long number;

    public Stored(TestServer server) {
        this.server = server;
        this.ids = new Uuid7(server.clock());
    }

    /** A monthly control report that balances: PUS = IUD + pill + none. */
    public Entry control(PersonId person, UnitId unit, String month, long iud, long pil, Optional<EntryId> supersedes) {
        Map<Cell, Long> counts = Map.of(
                Cell.of("pus"),
                iud + pil + 5,
                new Cell("aktif", Map.of("metode", "iud")),
                iud,
                new Cell("aktif", Map.of("metode", "pil")),
                pil,
                Cell.of("bukan"),
                5L);
        return entry(Sample.CONTROL, person, unit, month, new Answers(counts, Map.of()), supersedes);
    }

    /** A meeting. */
    public Entry meeting(
            PersonId person, UnitId unit, String day, String kind, long present, Optional<EntryId> supersedes) {
        Answers answers = new Answers(Map.of(Cell.of("peserta"), present), Map.of("jenis", kind));
        return entry(Sample.MEETING, person, unit, day, answers, supersedes);
    }

    private Entry entry(
            FormId form, PersonId person, UnitId unit, String period, Answers answers, Optional<EntryId> supersedes) {
        return new Entry(
                ids.nextEntry(),
                form,
                1,
                unit,
                Period.parse(period),
                answers,
                List.<Explanation>of(),
                Optional.empty(),
                supersedes,
                person,
                server.clock().instant());
    }

    /** Stores a batch and puts it into the queue. */
    public BatchId batch(Entry... entries) {
        BatchId batch = ids.nextBatch();
        server.bean(Transactions.class).write(Sample.AGENCY.value(), () -> {
            insertBatch(batch, List.of(entries));
            for (int ordinal = 0; ordinal < entries.length; ordinal++) {
                insertEntry(batch, ordinal, entries[ordinal]);
            }
            return true;
        });
        return batch;
    }

    private void insertBatch(BatchId batch, List<Entry> entries) {
        long now = server.clock().millis();
        PersonId person = entries.get(0).recordedBy();
        SigningKey key = Optional.ofNullable(keys.get(person)).orElseGet(() -> phone(person));
        number++;
        KeyId device = key.verifyKey().id();
        BatchHeader header = new BatchHeader(Sample.AGENCY, device, batch, number, BatchHeader.genesis(device));
        SignedBatch signed = SignedBatch.of(header, "test", server.clock().instant(), entries, key);
        String receipt = new Receipt(
                        Sample.AGENCY,
                        device,
                        batch,
                        number,
                        signed.hash(),
                        server.clock().instant(),
                        entries.size(),
                        List.of())
                .sign(server.bean(ServerKeys.class).current())
                .compact();
        execute(
                "INSERT INTO batch (agency, batch, device, number, person, protected, signature, body, hash, made_at,"
                        + " received_at, accepted, refused, receipt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                Sample.AGENCY.value(),
                batch.toString(),
                device.value(),
                number,
                person.value(),
                signed.jws().protectedHeader(),
                signed.jws().signature(),
                signed.body(),
                signed.hash().text(),
                now,
                now,
                entries.size(),
                receipt);
        execute(
                "INSERT INTO review_queue (agency, batch, received_at, pending) VALUES (?, ?, ?, ?)",
                Sample.AGENCY.value(),
                batch.toString(),
                now,
                entries.size());
    }

    /** The phone of a person, as enrolment leaves it. */
    private SigningKey phone(PersonId person) {
        SigningKey key = SigningKey.generate(new SecureRandom());
        keys.put(person, key);
        execute(
                "INSERT INTO device (agency, device, person, name, app, x, enrolled_at, head_number, head_hash)"
                        + " VALUES (?, ?, ?, 'Ponsel', 'test', ?, 0, 0, '-')",
                Sample.AGENCY.value(),
                key.verifyKey().id().value(),
                person.value(),
                key.verifyKey().x());
        return key;
    }

    private void insertEntry(BatchId batch, int ordinal, Entry entry) {
        String own = entry.form().equals(Sample.MEETING)
                ? entry.id().toString()
                : entry.form() + "|" + entry.unit() + "|" + entry.period();
        String slot = entry.supersedes().map(slots::get).orElse(own);
        slots.put(entry.id(), slot);
        execute(
                "INSERT INTO entry (agency, entry, batch, ordinal, form, form_version, unit, period, slot, person,"
                        + " supersedes, recorded_at, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Sample.AGENCY.value(),
                entry.id().toString(),
                batch.toString(),
                ordinal,
                entry.form().value(),
                entry.formVersion(),
                entry.unit().value(),
                entry.period().toString(),
                slot,
                entry.recordedBy().value(),
                entry.supersedes().map(EntryId::toString).orElse(null),
                entry.recordedAt().toEpochMilli(),
                server.clock().millis());
    }

    /** Runs a statement; within a write. */
    public void execute(String sql, Object... parameters) {
        server.bean(JdbcOperations.class).prepareStatement(sql, statement -> {
            set(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** The first column of all rows, as text. */
    public List<String> query(String sql, Object... parameters) {
        return server.bean(Transactions.class)
                .read(() -> server.bean(JdbcOperations.class).prepareStatement(sql, statement -> {
                    set(statement, parameters);
                    List<String> rows = new ArrayList<>();
                    try (var results = statement.executeQuery()) {
                        while (results.next()) {
                            rows.add(results.getString(1));
                        }
                    }
                    return rows;
                }));
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
    }
}
