package id.lini.deploy.bench;

import id.lini.shared.batch.BatchHeader;
import id.lini.shared.batch.SignedBatch;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * One kept connection that sends requests made ahead of time and reads status and body. It does almost nothing, because
 * it shares two processor cores with the server that is measured.
 */
final class RawHttp implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final Socket socket;
    private final InputStream in;

    RawHttp(URI server) throws IOException {
        this.socket = new Socket(server.getHost(), server.getPort());
        this.socket.setTcpNoDelay(true);
        this.socket.setSoTimeout(60_000);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** The whole request for a batch, gzipped as the phone sends it. */
    static byte[] request(SignedBatch batch) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(batch.body());
        }
        String head = "POST /api/v1/batches HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + BatchHeader.PAYLOAD_TYPE
                + "\r\nContent-Encoding: gzip\r\n" + SignedBatch.SIGNATURE_HEADER + ": "
                + batch.jws().compact() + "\r\nContent-Length: " + packed.size() + "\r\n\r\n";
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head.getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(whole);
        return whole.toByteArray();
    }

    /** The status of the answer; its body is read and dropped. */
    int send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            in.skipNBytes(size + 2L);
        }
        line();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
