package id.lini.shared.batch;

import id.lini.shared.json.JsonFault;
import id.lini.shared.jws.Base64Url;
import id.lini.shared.jws.CompactJws;
import id.lini.shared.jws.DetachedJws;
import id.lini.shared.jws.JwsFault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Batches, or the receipts for them, as one file for the phone that never gets a network: what would have travelled by
 * HTTP, byte for byte, so that whoever carries it can neither read more nor change anything unnoticed.
 *
 * <p>Gzip of lines of ASCII, each ended by a line feed. Batches: {@code LINI-BATCHES 1}; for each batch its detached JWS
 * ({@code header..signature}), a space, and its body as base64url; {@code END} and how many. Receipts:
 * {@code LINI-RECEIPTS 1}; each receipt as a compact JWS; {@code END} and how many.
 */
public final class BatchFile {
    /** What a file of batches is called by. */
    public static final String BATCHES = "kiriman.lini";

    /** What a file of receipts is called by. */
    public static final String RECEIPTS = "tanda-terima.lini";

    private static final String BATCHES_HEAD = "LINI-BATCHES 1";
    private static final String RECEIPTS_HEAD = "LINI-RECEIPTS 1";
    private static final String END = "END ";
    private static final int MAX_UNPACKED = 64_000_000;

    private BatchFile() {}

    /** A file of batches. */
    public static byte[] batches(List<SignedBatch> batches) {
        return write(
                BATCHES_HEAD,
                batches.stream()
                        .map(batch -> batch.jws().compact() + " " + Base64Url.encode(batch.body()))
                        .toList());
    }

    /**
     * Reads a file of batches; nothing is verified.
     *
     * @throws JsonFault naming the line that is wrong, or that the file is cut off
     */
    public static List<SignedBatch> readBatches(byte[] file) {
        return read(BATCHES_HEAD, file, line -> {
            String[] parts = line.split(" ", 2);
            DetachedJws jws = DetachedJws.parse(parts[0]);
            byte[] body = Base64Url.decode(parts.length < 2 ? "" : parts[1]);
            return new SignedBatch(BatchHeader.read(jws.header()), jws, body);
        });
    }

    /** A file of receipts. */
    public static byte[] receipts(List<CompactJws> receipts) {
        return write(RECEIPTS_HEAD, receipts.stream().map(CompactJws::compact).toList());
    }

    /** Reads a file of receipts; nothing is verified. Throws {@link JsonFault} as {@link #readBatches}. */
    public static List<CompactJws> readReceipts(byte[] file) {
        return read(RECEIPTS_HEAD, file, CompactJws::new);
    }

    private static byte[] write(String head, List<String> lines) {
        StringBuilder text = new StringBuilder(head).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        text.append(END).append(lines.size()).append('\n');
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static <T> List<T> read(String head, byte[] file, Function<String, T> reader) {
        String[] lines = unpack(file).split("\n", -1);
        int count = lines.length - 3;
        boolean whole = count >= 0
                && lines[0].equals(head)
                && lines[lines.length - 2].equals(END + count)
                && lines[lines.length - 1].isEmpty();
        if (!whole) {
            throw new JsonFault("", "not a whole file of " + head);
        }
        List<T> read = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            try {
                read.add(reader.apply(lines[i]));
            } catch (JwsFault | JsonFault | IllegalArgumentException e) {
                throw new JsonFault("/" + (i + 1), "line " + (i + 1) + ": " + e.getMessage());
            }
        }
        return List.copyOf(read);
    }

    private static String unpack(byte[] file) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] text = in.readNBytes(MAX_UNPACKED + 1);
            if (text.length > MAX_UNPACKED) {
                throw new JsonFault("", "more than " + MAX_UNPACKED + " bytes");
            }
            return new String(text, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new JsonFault("", "not packed by gzip, or cut off");
        }
    }
}
