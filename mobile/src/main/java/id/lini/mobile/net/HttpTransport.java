package id.lini.mobile.net;

import id.lini.shared.batch.SignedBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** HTTP by {@link HttpURLConnection}, the one client known to work on the device's frozen virtual machine. */
public final class HttpTransport implements SyncTransport {
    /** The most bytes of an answer, unpacked: a server's work for an officer is well under a tenth of it. */
    static final int MAX_ANSWER = 8_000_000;

    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final Duration READ = Duration.ofSeconds(60);
    private static final String GZIP = "gzip";

    private final URI server;
    private final Duration connect;
    private final Duration read;

    /** To the server at this address, waiting 15 s for a connection and 60 s for each part of an answer. */
    public HttpTransport(URI server) {
        this(server, CONNECT, READ);
    }

    HttpTransport(URI server, Duration connect, Duration read) {
        this.server = server;
        this.connect = connect;
        this.read = read;
    }

    @Override
    public Reply send(Request request) throws IOException {
        if (!PlainHttp.allowed(server)) {
            throw new IOException("no work over plain http to " + server.getHost());
        }
        HttpURLConnection http =
                (HttpURLConnection) server.resolve(request.target()).toURL().openConnection();
        http.setConnectTimeout((int) connect.toMillis());
        http.setReadTimeout((int) read.toMillis());
        http.setInstanceFollowRedirects(false);
        http.setUseCaches(false);
        http.setRequestMethod(request.method());
        http.setRequestProperty("Accept-Encoding", GZIP);
        if (!request.signature().isEmpty()) {
            http.setRequestProperty(SignedBatch.SIGNATURE_HEADER, request.signature());
        }
        if (request.body().isPresent()) {
            write(http, request.body().get());
        }
        return reply(http);
    }

    private static void write(HttpURLConnection http, Body body) throws IOException {
        byte[] bytes = body.packed() ? pack(body.bytes()) : body.bytes();
        http.setRequestProperty("Content-Type", body.type());
        if (body.packed()) {
            http.setRequestProperty("Content-Encoding", GZIP);
        }
        http.setDoOutput(true);
        http.setFixedLengthStreamingMode(bytes.length);
        try (OutputStream out = http.getOutputStream()) {
            out.write(bytes);
        }
    }

    private static Reply reply(HttpURLConnection http) throws IOException {
        int status = http.getResponseCode();
        if (status < 100) {
            throw new IOException("not HTTP");
        }
        boolean packed = GZIP.equalsIgnoreCase(http.getContentEncoding());
        InputStream raw = status >= 400 ? http.getErrorStream() : http.getInputStream();
        byte[] bytes = raw == null ? new byte[0] : bounded(raw, packed);
        long promised = packed ? -1 : http.getContentLengthLong();
        if (promised >= 0 && bytes.length != promised) {
            // The client hands over a body that broke off as if it were whole.
            throw new IOException("answer broke off");
        }
        String type = Optional.ofNullable(http.getContentType()).orElse("");
        return new Reply(status, type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT), bytes);
    }

    private static byte[] bounded(InputStream raw, boolean packed) throws IOException {
        try (InputStream in = packed ? new GZIPInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(MAX_ANSWER + 1);
            if (bytes.length > MAX_ANSWER) {
                throw new IOException("answer longer than " + MAX_ANSWER + " bytes");
            }
            return bytes;
        }
    }

    private static byte[] pack(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
