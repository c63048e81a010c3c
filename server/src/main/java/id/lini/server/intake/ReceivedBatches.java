package id.lini.server.intake;

import id.lini.server.enrolment.Devices;
import id.lini.server.enrolment.ServerKeys;
import id.lini.server.intake.Rows.BatchRow;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.Receipt;
import id.lini.shared.batch.Refusal;
import id.lini.shared.batch.SignedBatch;
import id.lini.shared.error.ErrorCode;
import id.lini.shared.id.AgencyId;
import id.lini.shared.id.BatchId;
import id.lini.shared.id.EntryId;
import id.lini.shared.id.KeyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.JwsFault;
import id.lini.shared.text.Label;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The batches as received, for everyone who asks what is behind a figure. */
@Singleton
public final class ReceivedBatches {
    private final Tables.Batches batches;
    private final Tables.Refusals refusals;
    private final Devices devices;
    private final ServerKeys keys;

    ReceivedBatches(Tables.Batches batches, Tables.Refusals refusals, Devices devices, ServerKeys keys) {
        this.batches = batches;
        this.refusals = refusals;
        this.devices = devices;
        this.keys = keys;
    }

    /** A batch. */
    public Optional<BatchRecord> find(AgencyId agency, BatchId batch) {
        return batches.find(agency.value(), batch.toString()).map(ReceivedBatches::record);
    }

    /** All batches of a device, by number. */
    public List<BatchRecord> ofDevice(AgencyId agency, KeyId device) {
        return batches.ofDevice(agency.value(), device.value()).stream()
                .map(ReceivedBatches::record)
                .toList();
    }

    /** A batch in a list of its device. */
    public record Numbered(BatchId batch, long number, Instant receivedAt, int accepted, int refused) {}

    /** The last batches of a device, the newest first, without their bytes. */
    public List<Numbered> lately(AgencyId agency, KeyId device, int most) {
        return batches.numbered(agency.value(), device.value(), most).stream()
                .map(row -> new Numbered(
                        BatchId.parse(row.batch()),
                        row.number(),
                        Instant.ofEpochMilli(row.receivedAt()),
                        row.accepted(),
                        row.refused()))
                .toList();
    }

    /** The entries of a batch that were not accepted, in its order. */
    public List<Refusal> refusals(AgencyId agency, BatchId batch) {
        return refusals.of(agency.value(), batch.toString()).stream()
                .map(row -> new Refusal(
                        row.ordinal(),
                        Optional.ofNullable(row.entry()).map(EntryId::parse),
                        ErrorCode.valueOf(row.code()),
                        row.field(),
                        new Label(row.messageId(), row.messageEn())))
                .toList();
    }

    /** Checks signature and receipt of a stored batch again, now, from the stored bytes. */
    public Verification verifyNow(BatchRecord batch) {
        SignedBatch signed = batch.signed();
        boolean signature = devices.key(signed.header().device())
                .filter(device -> device.agency().equals(batch.agency())
                        && device.person().equals(batch.person()))
                .filter(device -> holds(() -> signed.jws().verify(signed.body(), device.key())))
                .isPresent();
        return new Verification(signature, receiptHolds(batch));
    }

    /** Any key this server ever signed with may have signed it; the header of the receipt names which. */
    private boolean receiptHolds(BatchRecord batch) {
        return keys.all().stream()
                .anyMatch(key -> holds(() -> {
                    if (!Receipt.open(batch.receipt(), key).covers(batch.signed())) {
                        throw new JwsFault(JwsFault.Kind.WRONG_SIGNATURE, "a receipt for something else");
                    }
                }));
    }

    private static boolean holds(Runnable check) {
        try {
            check.run();
            return true;
        } catch (JwsFault e) {
            return false;
        }
    }

    private static BatchRecord record(BatchRow row) {
        DetachedJws jws = new DetachedJws(row.protectedHeader(), row.signature());
        return new BatchRecord(
                new AgencyId(row.agency()),
                new PersonId(row.person()),
                new SignedBatch(BatchHeader.read(jws.header()), jws, row.body()),
                Instant.ofEpochMilli(row.madeAt()),
                Instant.ofEpochMilli(row.receivedAt()),
                row.accepted(),
                row.refused(),
                new CompactJws(row.receipt()));
    }
}
