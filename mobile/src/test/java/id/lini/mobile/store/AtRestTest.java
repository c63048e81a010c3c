package id.lini.mobile.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.mobile.testing.Samples;
import id.lini.mobile.vault.DataKey;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Answers;
import id.lini.shared.entry.Cell;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryState;
import id.lini.shared.entry.Explanation;
import id.lini.shared.entry.Period;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.FormId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.id.Uuid7;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.work.StateChange;
import id.lini.shared.work.StatePage;
import id.lini.shared.work.Unit;
import id.lini.shared.work.Work;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever copies the files of a phone, locked or in the middle of work, reads nothing in them. */
class AtRestTest {
    private static final Instant NOW = Instant.parse("2024-07-02T06:55:00Z");
    private static final String WORD = "Zamrud khatulistiwa";
    private static final long NUMBER = 918_273_645L;
    private static final Period MONTH = Period.parse("2024-06");

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final DataKey key = DataKey.generate(random);
    private final SigningKey signing = SigningKey.generate(random);
    private final EntryId id = new Uuid7(Clock.systemUTC()).nextEntry();
    private final byte[] photo = photo();

    @Test
    void nothingThatWasWrittenIsReadableInAnyFile() throws IOException {
        Store store = StoreOpener.open(folder.resolve("store.db"), key);
        fill(store);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("the journal is open while we look")
                    .contains("store.db", "store.db-wal", "store.db-shm");
        }
        assertThat(found()).isEmpty();

        assertThat(store.number("PRAGMA wal_checkpoint(TRUNCATE)")).isZero();
        assertThat(found()).isEmpty();
        store.close();
        assertThat(found()).isEmpty();
    }

    @Test
    void theSameSearchFindsAllOfItInAStoreThatSealsNothing() throws IOException, SQLException {
        try (Connection plain = StoreOpener.connect(folder.resolve("plain.db"))) {
            plain.createStatement().execute("CREATE TABLE plain (value)");
            try (PreparedStatement insert = plain.prepareStatement("INSERT INTO plain VALUES (?)")) {
                for (byte[] secret : secrets().values()) {
                    insert.setBytes(1, secret);
                    insert.executeUpdate();
                }
            }
            assertThat(found()).hasSameSizeAs(secrets().keySet());
        }
    }

    private void fill(Store store) {
        Unit unit = new Unit(
                new UnitId("33.75.01.1001"), "kelurahan", WORD, WORD, LocalDate.of(2020, 1, 1), Optional.empty());
        store.work().replace(new Work(NOW, List.of(unit), Samples.forms()));
        store.identity()
                .put(new IdentityStore.Kept(
                        signing.seed(), "https://server.rahasia", "K7QF2MXP9R", WORD, WORD, Optional.empty()));
        store.identity().grant(WORD);
        store.settings().put("choose.unit", WORD);
        Answers answers = new Answers(Map.of(Cell.of("rumah_tangga"), NUMBER), Map.of("topik", WORD));
        EntryId other = new Uuid7(Clock.systemUTC()).nextEntry();
        store.drafts().create(draft(other, unit, answers));
        store.drafts().count(other, Cell.of("dimutakhirkan"), Optional.of(NUMBER), NOW);
        store.drafts().note(other, WORD, NOW);
        store.photos().put(other, photo);
        store.entries().add(entry(unit, answers), Optional.empty());
        store.outbox()
                .make(
                        BatchHeader.genesis(signing.verifyKey().id()),
                        50,
                        NOW,
                        (head, entries) -> SignedBatch.of(
                                new BatchHeader(
                                        new AgencyId("pekalongan"),
                                        signing.verifyKey().id(),
                                        new Uuid7(Clock.systemUTC()).nextBatch(),
                                        head.number() + 1,
                                        head.hash()),
                                "lini",
                                NOW,
                                entries,
                                signing));
        store.changes()
                .apply(new StatePage(1, false, List.of(new StateChange(id, EntryState.RETURNED, WORD, WORD, NOW))));
        store.drafts().delete(other);
    }

    private static Draft draft(EntryId id, Unit unit, Answers answers) {
        return new Draft(
                id,
                Samples.HOUSEHOLDS,
                1,
                unit.id(),
                MONTH,
                answers,
                Map.of("aturan", WORD),
                WORD,
                Optional.empty(),
                NOW);
    }

    private Entry entry(Unit unit, Answers answers) {
        return new Entry(
                id,
                Samples.HOUSEHOLDS,
                1,
                unit.id(),
                MONTH,
                answers,
                List.of(new Explanation("aturan", WORD)),
                Optional.of(WORD),
                Optional.empty(),
                new PersonId("plkb-rahasia"),
                NOW);
    }

    private byte[] photo() {
        byte[] bytes = new byte[5000];
        random.nextBytes(bytes);
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        return bytes;
    }

    /** What must not be found, by what it is. */
    private Map<String, byte[]> secrets() {
        Map<String, byte[]> secrets = new TreeMap<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            secrets.put("word in " + charset, WORD.getBytes(charset));
        }
        secrets.put(
                "word in base64", Base64.getEncoder().withoutPadding().encode(WORD.getBytes(StandardCharsets.UTF_8)));
        secrets.put("number in digits", Long.toString(NUMBER).getBytes(StandardCharsets.US_ASCII));
        secrets.put(
                "number in 4 bytes", ByteBuffer.allocate(4).putInt((int) NUMBER).array());
        secrets.put("form", new FormId("pendataan-keluarga").value().getBytes(StandardCharsets.UTF_8));
        secrets.put("unit", "33.75.01.1001".getBytes(StandardCharsets.UTF_8));
        secrets.put("period", "2024-06".getBytes(StandardCharsets.UTF_8));
        secrets.put("entry id", id.toString().getBytes(StandardCharsets.UTF_8));
        secrets.put("person", "plkb-rahasia".getBytes(StandardCharsets.UTF_8));
        secrets.put("state", "RETURNED".getBytes(StandardCharsets.UTF_8));
        secrets.put("server", "server.rahasia".getBytes(StandardCharsets.UTF_8));
        secrets.put("code", "K7QF2MXP9R".getBytes(StandardCharsets.UTF_8));
        secrets.put("signing key", Arrays.copyOf(signing.seed(), 16));
        secrets.put("photo", Arrays.copyOfRange(photo, 1000, 1016));
        return secrets;
    }

    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, byte[]> secret : secrets().entrySet()) {
            try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
                boolean there = files.anyMatch(file -> contains(file, secret.getValue()));
                if (there) {
                    found.add(secret.getKey());
                }
            }
        }
        return found;
    }

    private static boolean contains(Path file, byte[] part) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return all.contains(new String(part, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
