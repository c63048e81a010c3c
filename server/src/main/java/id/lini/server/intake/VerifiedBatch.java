package id.lini.server.intake;

import id.lini.server.enrolment.DeviceKey;
import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.BatchPayload;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.Sha256;

/**
 * A batch that its device really sent to this agency, readable as a whole.
 *
 * @param body as received; treat as read-only
 * @param hash what the next batch names as its previous
 */
record VerifiedBatch(
        DeviceKey device, BatchHeader header, DetachedJws jws, byte[] body, Sha256 hash, BatchPayload payload) {}
