package id.lini.deploy.bench;

import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.jws.VerifyKey;
import id.lini.shared.validation.EntryValidator;
import id.lini.shared.validation.History;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a batch of 50 entries costs before it reaches the store: its signature, its JSON, its rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BatchBenchmark {
    private static final int ENTRIES = 50;
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final VerifyKey verifyKey = key.verifyKey();
    private final SignedBatch batch = new Sender(
                    new AgencyId("pekalongan"),
                    new PersonId("plkb-01"),
                    new UnitId("33.75.01.1002"),
                    key,
                    Clock.systemUTC())
            .next(ENTRIES);
    private final String signature = batch.jws().compact();
    private final EntryValidator validator = new EntryValidator(SampleEntries.form());

    /** The signature over header and body. */
    @Benchmark
    public BatchHeader verify() {
        DetachedJws jws = DetachedJws.parse(signature);
        BatchHeader header = BatchHeader.read(jws.header());
        jws.verify(batch.body(), verifyKey);
        return header;
    }

    /** The body into entries. */
    @Benchmark
    public int decode() {
        int answers = 0;
        for (JsonObject json : BatchPayload.read(batch.body()).entries()) {
            answers += EntryCodec.read(json).answers().counts().size();
        }
        return answers;
    }

    /** Decoded and every rule applied. */
    @Benchmark
    public int decodeAndValidate() {
        int findings = 0;
        for (JsonObject json : BatchPayload.read(batch.body()).entries()) {
            Entry entry = EntryCodec.read(json);
            findings += validator
                    .validate(entry.unit(), entry.period(), entry.answers(), TODAY, History.NONE)
                    .size();
        }
        return findings;
    }
}
