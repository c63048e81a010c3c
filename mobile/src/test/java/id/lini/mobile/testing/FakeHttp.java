package id.lini.mobile.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.lini.mobile.net.SyncTransport;
import id.lini.shared.batch.SignedBatch;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Puts a transport behind real HTTP on a free port of this machine. */
public final class FakeHttp implements AutoCloseable {
    private final HttpServer http;

    public FakeHttp(SyncTransport behind) throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> answer(exchange, behind));
        http.start();
    }

    public URI address() {
        return URI.create("http://localhost:" + http.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange, SyncTransport behind) throws IOException {
        try (exchange) {
            SyncTransport.Reply reply = behind.send(request(exchange));
            exchange.getResponseHeaders().add("Content-Type", reply.type() + ";charset=UTF-8");
            exchange.sendResponseHeaders(reply.status(), reply.bytes().length == 0 ? -1 : reply.bytes().length);
            exchange.getResponseBody().write(reply.bytes());
        }
    }

    private static SyncTransport.Request request(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        byte[] bytes;
        try (InputStream raw = exchange.getRequestBody();
                InputStream in = packed ? new GZIPInputStream(raw) : raw) {
            bytes = in.readAllBytes();
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return new SyncTransport.Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst(SignedBatch.SIGNATURE_HEADER))
                        .orElse(""),
                type == null ? Optional.empty() : Optional.of(new SyncTransport.Body(type, bytes, packed)));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
