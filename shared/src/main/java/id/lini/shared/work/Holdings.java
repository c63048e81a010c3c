package id.lini.shared.work;

import id.lini.shared.entry.EntryState;
import id.lini.shared.id.EntryId;
import id.lini.shared.json.Json;
import id.lini.shared.json.JsonObject;
import id.lini.shared.jws.Sha256;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the server holds of one device, so that the phone can see whether it is the same that the phone was given receipts
 * for: number and hash of the last batch prove all bytes before them, the digest what was decided since.
 *
 * @param number of the last batch, 0 for none
 * @param head its hash, empty for none
 * @param entries how many entries of the device were accepted
 * @param digest see {@link #digest}; empty unless it was asked for, since every entry is read for it
 */
public record Holdings(Instant serverTime, long number, Optional<Sha256> head, long entries, Optional<Sha256> digest) {

    /** Checks that nothing is missing. */
    public Holdings {
        Objects.requireNonNull(serverTime, "serverTime is null");
        Objects.requireNonNull(head, "head is null");
        Objects.requireNonNull(digest, "digest is null");
    }

    /** The SHA-256 over a line {@code id state} for each accepted entry, sorted by id as text. */
    public static Sha256 digest(Map<EntryId, EntryState> states) {
        SortedMap<String, EntryState> sorted = new TreeMap<>();
        states.forEach((entry, state) -> sorted.put(entry.toString(), state));
        StringBuilder lines = new StringBuilder(sorted.size() * 48);
        sorted.forEach((entry, state) ->
                lines.append(entry).append(' ').append(state.name()).append('\n'));
        return Sha256.of(lines.toString());
    }

    /** The body of the answer. */
    public byte[] write() {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("serverTime", serverTime.toString());
            json.writeNumberField("number", number);
            if (head.isPresent()) {
                json.writeStringField("head", head.get().text());
            }
            json.writeNumberField("entries", entries);
            if (digest.isPresent()) {
                json.writeStringField("digest", digest.get().text());
            }
            json.writeEndObject();
        });
    }

    /** Reads a body; throws {@link id.lini.shared.json.JsonFault} naming the member. */
    public static Holdings read(byte[] body) {
        JsonObject json = Json.read(body);
        return new Holdings(
                json.instant("serverTime"),
                json.whole("number"),
                json.optionalValue("head", Sha256::new),
                json.whole("entries"),
                json.optionalValue("digest", Sha256::new));
    }
}
