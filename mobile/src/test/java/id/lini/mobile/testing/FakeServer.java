package id.lini.mobile.testing;

import id.lini.mobile.net.SyncTransport;
import id.lini.shared.batch.BatchFile;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.Refusal;
import id.lini.shared.enrolment.EnrolmentCode;
import id.lini.shared.enrolment.EnrolmentRequest;
import id.lini.shared.enrolment.Grant;
import id.lini.shared.enrolment.RecoveryRequest;
import id.lini.shared.entry.Entry;
import id.lini.shared.entry.EntryCodec;
import id.lini.shared.entry.EntryState;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.error.Problem;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.PersonId;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.Sha256;
import id.lini.shared.jws.SigningKey;
import id.lini.shared.jws.VerifyKey;
import id.lini.shared.text.Label;
import id.lini.shared.work.Holdings;
import id.lini.shared.work.Message;
import id.lini.shared.work.SignedRequest;
import id.lini.shared.work.StateChange;
import id.lini.shared.work.StatePage;
import id.lini.shared.work.Target;
import id.lini.shared.work.Unit;
import id.lini.shared.work.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The contract's server in memory, for one phone: strict on numbers, chain, signatures and replays. */
public final class FakeServer implements SyncTransport.Factory {
    public static final String ADDRESS = "http://localhost:8080";

    private static final SyncTransport.Reply NO_CONTENT = new SyncTransport.Reply(204, "", new byte[0]);

    public final SigningKey key = SigningKey.generate(new SecureRandom());
    public final List<SignedRequest> asked = new ArrayList<>();
    public final Map<EntryId, Entry> entries = new LinkedHashMap<>();
    public final List<Long> posts = new ArrayList<>();

    /** Every entry of every batch taken, twice where it came in two batches. */
    public final List<EntryId> taken = new ArrayList<>();

    /** Every photo taken, as often as it came. */
    public final List<Sha256> photos = new ArrayList<>();

    /** Why entries should be opened again, as the supervisor reads it. */
    public final Map<EntryId, String> reopenings = new LinkedHashMap<>();

    private final List<Message> messages = new ArrayList<>();
    private final Map<BatchId, List<EntryId>> accepted = new LinkedHashMap<>();
    private final Clock clock;
    private final EnrolmentCode code = EnrolmentCode.generate(new SecureRandom());
    private final Codes codes = new Codes(code);
    private final Map<Long, BatchId> numbers = new LinkedHashMap<>();
    private final Map<BatchId, Sha256> hashes = new LinkedHashMap<>();
    private final Map<BatchId, CompactJws> receipts = new LinkedHashMap<>();
    private final List<StateChange> changes = new ArrayList<>();
    private final Set<VerifyKey> enrolled = new LinkedHashSet<>();
    private Predicate<Entry> refuses = entry -> false;
    private List<Unit> units = List.of(Samples.KRATON, Samples.MEDONO);
    private List<String> forms = Samples.forms();
    private List<Target> targets = List.of();
    private Fault fault = (request, next) -> next.send(request);

    public FakeServer(Clock clock) {
        this.clock = clock;
    }

    /** What happens between phone and server. */
    @FunctionalInterface
    public interface Fault {
        SyncTransport.Reply send(SyncTransport.Request request, SyncTransport next) throws IOException;
    }

    public String code() {
        return code.grouped();
    }

    /** A code for one more officer. */
    public String anotherCode(String name) {
        return codes.another(name).grouped();
    }

    /** What administrators and PINs have to do with each other. */
    public Codes codes() {
        return codes;
    }

    public void between(Fault between) {
        this.fault = between;
    }

    /** The line is good again. */
    public void noFault() {
        this.fault = (request, next) -> next.send(request);
    }

    /** No network. */
    public void offline() {
        this.fault = (request, next) -> {
            throw new IOException("no route to host");
        };
    }

    public void refusing(Predicate<Entry> refused) {
        this.refuses = refused;
    }

    public void work(List<Unit> otherUnits, List<String> otherForms) {
        this.units = otherUnits;
        this.forms = otherForms;
    }

    /** What is to be counted. */
    public void targets(Target... told) {
        this.targets = List.of(told);
    }

    /** Writes to the officer. */
    public void message(String id, String text) {
        message(id, new Label(text, text));
    }

    /** Writes to the officer in both languages. */
    public void message(String id, Label text) {
        messages.add(new Message(id, "Siti Aminah", clock.instant(), text));
    }

    /** What the officer has not read. */
    public List<Message> unread() {
        return List.copyOf(messages);
    }

    public void decide(EntryId entry, EntryState state, String reason) {
        changes.add(new StateChange(entry, state, reason, "Siti Aminah", clock.instant()));
    }

    /** Decides with words of the server's own, in both languages. */
    public void decide(EntryId entry, EntryState state, Label reason) {
        changes.add(
                new StateChange(entry, state, reason.id(), Optional.of(reason.en()), "Siti Aminah", clock.instant()));
    }

    /** Goes back to what stood after a number of batches, as from a backup. */
    public void restoreTo(long number) {
        numbers.entrySet().removeIf(batch -> {
            if (batch.getKey() > number) {
                receipts.remove(batch.getValue());
                hashes.remove(batch.getValue());
            }
            return batch.getKey() > number;
        });
    }

    /** As the office's page takes a carried file in: each batch on its own way, whatever the phone's line is like. */
    public byte[] office(byte[] batches) {
        return BatchFile.receipts(BatchFile.readBatches(batches).stream()
                .map(batch -> answer(new SyncTransport.Request(
                        "POST",
                        "/api/v1/batches",
                        batch.jws().compact(),
                        Optional.of(new SyncTransport.Body(BatchHeader.PAYLOAD_TYPE, batch.body(), true)))))
                .map(reply -> new CompactJws(new String(reply.bytes(), StandardCharsets.US_ASCII)))
                .toList());
    }

    public long head() {
        return numbers.size();
    }

    @Override
    public SyncTransport to(URI server) {
        return request -> fault.send(request, this::answer);
    }

    private synchronized SyncTransport.Reply answer(SyncTransport.Request request) {
        if (request.target().equals("/api/v1/enrolments")) {
            return enrol(request);
        }
        if (request.target().equals("/api/v1/recoveries")) {
            return codes.recover(
                    RecoveryRequest.read(request.body().orElseThrow().bytes()));
        }
        if (request.target().equals("/api/v1/batches")) {
            return receive(request);
        }
        DetachedJws jws = DetachedJws.parse(request.signature());
        SignedRequest signed = SignedRequest.read(jws.header());
        jws.verify(new byte[0], device(signed.device().value()));
        if (!signed.target().equals(request.target()) || !signed.method().equals(request.method())) {
            return problem(Problem.of(ErrorCode.SIGNATURE_WRONG));
        }
        asked.add(signed);
        if (request.target().startsWith("/api/v1/attachments/")) {
            return photo(request);
        }
        if (request.target().startsWith("/api/v1/messages/")) {
            String id = request.target().split("/", -1)[4];
            messages.removeIf(message -> message.id().equals(id));
            return NO_CONTENT;
        }
        if (request.target().startsWith("/api/v1/entries/")) {
            return reopening(request.target());
        }
        if (request.target().startsWith("/api/v1/holdings")) {
            return json(holdings(request.target().endsWith("?digest=true")).write());
        }
        return json(
                request.target().equals("/api/v1/work")
                        ? new Work(clock.instant(), units, forms, messages, targets).write()
                        : states(request.target()).write());
    }

    private Holdings holdings(boolean digest) {
        Map<EntryId, EntryState> states = new LinkedHashMap<>();
        numbers.values().forEach(batch -> accepted.get(batch).forEach(id -> states.put(id, EntryState.DELIVERED)));
        changes.forEach(change -> states.computeIfPresent(change.entry(), (id, before) -> change.state()));
        return new Holdings(
                clock.instant(),
                numbers.size(),
                Optional.ofNullable(numbers.get((long) numbers.size())).map(hashes::get),
                states.size(),
                digest ? Optional.of(Holdings.digest(states)) : Optional.empty());
    }

    private SyncTransport.Reply photo(SyncTransport.Request request) {
        byte[] bytes = request.body().orElseThrow().bytes();
        Sha256 hash = new Sha256(request.target().substring("/api/v1/attachments/".length()));
        boolean named =
                entries.values().stream().anyMatch(entry -> entry.photos().contains(hash));
        if (!named || !Sha256.of(bytes).equals(hash)) {
            return problem(Problem.of(ErrorCode.ATTACHMENT_UNKNOWN));
        }
        photos.add(hash);
        return json("{}".getBytes(StandardCharsets.US_ASCII));
    }

    private SyncTransport.Reply reopening(String target) {
        URI asked = URI.create(target);
        EntryId entry = EntryId.parse(asked.getPath().split("/", -1)[4]);
        boolean approved = changes.stream()
                .filter(change -> change.entry().equals(entry))
                .reduce((earlier, later) -> later)
                .filter(change -> change.state() == EntryState.APPROVED)
                .isPresent();
        if (!approved) {
            return problem(Problem.of(ErrorCode.NOT_FOUND, entry));
        }
        reopenings.put(entry, asked.getQuery().substring("reason=".length()));
        return NO_CONTENT;
    }

    private StatePage states(String target) {
        long after = Long.parseLong(target.replaceAll(".*after=(\\d+).*", "$1"));
        int limit = Integer.parseInt(target.replaceAll(".*limit=(\\d+).*", "$1"));
        int to = (int) Math.min(changes.size(), after + limit);
        return new StatePage(to, to < changes.size(), changes.subList((int) Math.min(after, to), to));
    }

    private SyncTransport.Reply enrol(SyncTransport.Request request) {
        byte[] body = request.body().orElseThrow().bytes();
        EnrolmentRequest asking = EnrolmentRequest.read(body);
        asking.requireProof(DetachedJws.parse(request.signature()), body);
        Optional<ErrorCode> refusal = codes.redeem(asking);
        if (refusal.isPresent()) {
            return problem(Problem.of(refusal.get()));
        }
        enrolled.add(asking.key());
        Grant grant = new Grant(
                new AgencyId("pekalongan"),
                "DP3AP2KB Kota Pekalongan",
                ZoneId.of("Asia/Jakarta"),
                asking.key().id(),
                new PersonId("plkb-1"),
                codes.name(asking.code()),
                "Penyuluh KB",
                key.verifyKey());
        return jose(201, grant.sign(key));
    }

    private SyncTransport.Reply receive(SyncTransport.Request request) {
        byte[] body = request.body().orElseThrow().bytes();
        DetachedJws jws = DetachedJws.parse(request.signature());
        BatchHeader header = BatchHeader.read(jws.header());
        jws.verify(body, device(header.device().value()));
        posts.add(header.number());
        Optional<CompactJws> stored = Optional.ofNullable(receipts.get(header.batch()));
        if (stored.isPresent()) {
            return jws.hash(body).equals(hashes.get(header.batch()))
                    ? jose(200, stored.get())
                    : problem(Problem.of(ErrorCode.BATCH_ALTERED));
        }
        long expected = numbers.size() + 1L;
        if (header.number() > expected) {
            return problem(Problem.of(ErrorCode.BATCH_OUT_OF_ORDER, header.number(), expected)
                    .with(Problem.EXPECTED, expected));
        }
        if (header.number() < expected) {
            return problem(Problem.of(ErrorCode.BATCH_NUMBER_TAKEN, header.number()));
        }
        Sha256 previous = expected == 1 ? BatchHeader.genesis(header.device()) : hashes.get(numbers.get(expected - 1));
        if (!previous.equals(header.previous())) {
            return problem(Problem.of(ErrorCode.BATCH_CHAIN_BROKEN, header.number()));
        }
        numbers.put(expected, header.batch());
        hashes.put(header.batch(), jws.hash(body));
        receipts.put(header.batch(), receipt(header, jws.hash(body), BatchPayload.read(body)));
        return jose(201, receipts.get(header.batch()));
    }

    private CompactJws receipt(BatchHeader header, Sha256 hash, BatchPayload payload) {
        List<Refusal> refused = new ArrayList<>();
        List<JsonObject> all = payload.entries();
        accepted.put(header.batch(), new ArrayList<>());
        for (int i = 0; i < all.size(); i++) {
            Entry entry = EntryCodec.read(all.get(i));
            if (refuses.test(entry)) {
                ErrorCode why = ErrorCode.UNIT_NOT_ASSIGNED;
                refused.add(new Refusal(i, Optional.of(entry.id()), why, "unit", why.text(entry.unit())));
            } else {
                accepted.get(header.batch()).add(entry.id());
                entries.put(entry.id(), entry);
                taken.add(entry.id());
            }
        }
        return new Receipt(
                        header.agency(),
                        header.device(),
                        header.batch(),
                        header.number(),
                        hash,
                        clock.instant(),
                        all.size() - refused.size(),
                        refused)
                .sign(key);
    }

    private VerifyKey device(String id) {
        return enrolled.stream()
                .filter(device -> device.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static SyncTransport.Reply jose(int status, CompactJws jws) {
        return new SyncTransport.Reply(status, "application/jose", jws.compact().getBytes(StandardCharsets.US_ASCII));
    }

    public static SyncTransport.Reply html(int status) {
        return new SyncTransport.Reply(
                status, "text/html", "<html>Silakan masuk</html>".getBytes(StandardCharsets.UTF_8));
    }

    public static SyncTransport.Reply problem(Problem problem) {
        return new SyncTransport.Reply(problem.code().status(), Problem.MEDIA_TYPE, problem.write());
    }

    static SyncTransport.Reply json(byte[] body) {
        return new SyncTransport.Reply(200, "application/json", body);
    }
}
