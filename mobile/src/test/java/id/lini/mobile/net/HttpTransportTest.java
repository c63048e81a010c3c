package id.lini.mobile.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lini.mobile.testing.FakeHttp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Real sockets: packing, bounds, broken lines. */
class HttpTransportTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    @Test
    void sendsPackedBytesAndTheSignature() throws IOException {
        AtomicReference<SyncTransport.Request> got = new AtomicReference<>();
        SyncTransport behind = request -> {
            got.set(request);
            return new SyncTransport.Reply(201, "application/jose", "ok".getBytes(StandardCharsets.UTF_8));
        };
        try (FakeHttp server = new FakeHttp(behind)) {
            byte[] body = "{\"entries\":[]}".repeat(100).getBytes(StandardCharsets.UTF_8);

            SyncTransport.Reply reply = new HttpTransport(server.address())
                    .send(new SyncTransport.Request(
                            "POST",
                            "/api/v1/batches",
                            "header..signature",
                            Optional.of(new SyncTransport.Body("application/vnd.lini.batch.v1+json", body, true))));

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.type()).isEqualTo("application/jose");
            assertThat(got.get().signature()).isEqualTo("header..signature");
            assertThat(got.get().body().orElseThrow().packed()).isTrue();
            assertThat(got.get().body().orElseThrow().bytes()).isEqualTo(body);
        }
    }

    @Test
    void keepsTheQueryAsItWasSigned() throws IOException {
        AtomicReference<String> target = new AtomicReference<>();
        SyncTransport behind = request -> {
            target.set(request.target());
            return new SyncTransport.Reply(503, "application/problem+json", new byte[0]);
        };
        try (FakeHttp server = new FakeHttp(behind)) {
            SyncTransport.Reply reply = new HttpTransport(server.address()).send(get("/api/v1/states?after=3&limit=9"));

            assertThat(target.get()).isEqualTo("/api/v1/states?after=3&limit=9");
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.bytes()).isEmpty();
        }
    }

    @Test
    void unpacksAnAnswerWithinBounds() throws IOException {
        assertThat(raw(packed("{}".getBytes(StandardCharsets.UTF_8))).bytes()).hasSize(2);
    }

    @Test
    void anAnswerThatUnpacksToMoreThanItsBoundIsNone() {
        assertThatThrownBy(() -> raw(packed(new byte[HttpTransport.MAX_ANSWER + 1])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void anAnswerThatBreaksOffIsNone() {
        byte[] cut = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"ser"
                .getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> raw(cut)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsNotHttpIsNone() {
        assertThatThrownBy(() -> raw("220 mail ready\r\n".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://localhost:" + silent.getLocalPort());

            assertThatThrownBy(() -> new HttpTransport(address, SHORT, SHORT).send(get("/api/v1/work")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        byte[] redirect = "HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nContent-Length: 0\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(raw(redirect).status()).isEqualTo(302);
    }

    private static SyncTransport.Request get(String target) {
        return new SyncTransport.Request("GET", target, "h..s", Optional.empty());
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(body);
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(
                ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                                + gzip.size() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(gzip.toByteArray());
        return answer.toByteArray();
    }

    /** The reply to a request that is answered by exactly these bytes and a closed line. */
    private static SyncTransport.Reply raw(byte[] answer) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> serve(listening, answer));
            URI address = URI.create("http://localhost:" + listening.getLocalPort());
            try {
                return new HttpTransport(address, SHORT.multipliedBy(10), SHORT.multipliedBy(10)).send(get("/x"));
            } finally {
                served.exceptionally(closed -> null).join();
            }
        }
    }

    private static void serve(ServerSocket listening, byte[] answer) {
        try (Socket socket = listening.accept();
                OutputStream out = socket.getOutputStream()) {
            byte[] request = new byte[4096];
            assertThat(socket.getInputStream().read(request)).isPositive();
            out.write(answer);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
