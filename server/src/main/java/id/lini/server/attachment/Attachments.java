package id.lini.server.attachment;

import id.lini.server.enrolment.DeviceKey;
import id.lini.server.persistence.Transactions;
import id.lini.server.problem.ApiProblem;
import id.lini.shared.entry.Entry;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.KeyId;
import id.lini.shared.jws.Sha256;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which photos entries name, and their bytes. */
@Singleton
public final class Attachments {
    private static final int[] JPEG = {0xFF, 0xD8, 0xFF};

    private final AttachmentRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    Attachments(AttachmentRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A photo that an accepted entry names; {@code held} says whether its bytes came. */
    public record Named(Sha256 hash, boolean held) {}

    /** Notes what accepted entries of a device name; call it within the write that accepts them. */
    public void name(AgencyId agency, KeyId device, List<Entry> accepted) {
        List<NamedRow> rows = new ArrayList<>();
        for (Entry entry : accepted) {
            for (int place = 0; place < entry.photos().size(); place++) {
                String hash = entry.photos().get(place).text();
                rows.add(new NamedRow(agency.value(), entry.id().toString(), place, hash, device.value()));
            }
        }
        if (!rows.isEmpty()) {
            repository.name(rows);
        }
    }

    /**
     * Keeps the bytes of a photo, once however often they come.
     *
     * @return whether they are new
     * @throws ApiProblem BODY_TOO_LARGE, ATTACHMENT_ALTERED, TYPE_UNSUPPORTED when it is no JPEG, ATTACHMENT_UNKNOWN when
     *     no accepted entry of this device names it
     */
    public boolean keep(DeviceKey device, KeyId key, Sha256 hash, byte[] bytes) {
        if (bytes.length > Entry.MAX_PHOTO_BYTES) {
            throw ApiProblem.of(ErrorCode.BODY_TOO_LARGE, Entry.MAX_PHOTO_BYTES);
        }
        if (!Sha256.of(bytes).equals(hash)) {
            throw ApiProblem.of(ErrorCode.ATTACHMENT_ALTERED);
        }
        if (!isJpeg(bytes)) {
            throw ApiProblem.of(ErrorCode.TYPE_UNSUPPORTED, "image/jpeg");
        }
        String agency = device.agency().value();
        return transactions.write(key.value(), () -> {
            if (repository.named(agency, hash.text(), key.value()) == 0) {
                throw ApiProblem.of(ErrorCode.ATTACHMENT_UNKNOWN);
            }
            return repository.keep(agency, hash.text(), bytes, bytes.length, key.value(), clock.millis()) == 1;
        });
    }

    /** The photos of an entry, in the order the officer took them. */
    public List<Named> of(AgencyId agency, EntryId entry) {
        return repository.ofEntry(agency.value(), entry.toString()).stream()
                .map(row -> new Named(new Sha256(row.hash()), repository.held(row.agency(), row.hash()) > 0))
                .toList();
    }

    /** The bytes of a photo that this very entry names. */
    public Optional<byte[]> bytes(AgencyId agency, EntryId entry, Sha256 hash) {
        return of(agency, entry).stream()
                .filter(named -> named.hash().equals(hash))
                .findFirst()
                .flatMap(named -> repository.bytes(agency.value(), named.hash().text()))
                .map(Bytes::bytes);
    }

    /** Nothing else is kept: what a page shows must not be a program or a page of somebody else's. */
    private static boolean isJpeg(byte[] bytes) {
        for (int i = 0; i < JPEG.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != JPEG[i]) {
                return false;
            }
        }
        return true;
    }
}
