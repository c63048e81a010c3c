package id.lini.deploy.soak;

import id.lini.mobile.net.HttpTransport;
import id.lini.mobile.net.SyncTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A line of 20 kbit/s with a delay of 2 s that loses three requests of ten, half of them on the way there, half with
 * their answer on the way back. Real requests to a real server; only time is made up.
 */
final class PoorLine implements SyncTransport.Factory {
    private static final int BYTES_PER_SECOND = 2500;
    private static final int LOST_OF_HUNDRED = 30;
    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final Duration GIVES_UP = Duration.ofSeconds(60);
    private static final int HEADERS = 700;

    private final Random random;
    private final MovingClock clock;
    int requests;
    int lostThere;
    int lostBack;
    long bytes;

    PoorLine(long seed, MovingClock clock) {
        this.random = new Random(seed);
        this.clock = clock;
    }

    @Override
    public SyncTransport to(URI server) {
        HttpTransport real = new HttpTransport(server);
        return request -> send(request, real);
    }

    private SyncTransport.Reply send(SyncTransport.Request request, SyncTransport real) throws IOException {
        requests++;
        pass(HEADERS + (request.body().isPresent() ? size(request.body().get()) : 0));
        boolean lost = random.nextInt(100) < LOST_OF_HUNDRED;
        if (lost && random.nextBoolean()) {
            lostThere++;
            clock.advance(GIVES_UP);
            throw new IOException("lost on the way there");
        }
        SyncTransport.Reply reply = real.send(request);
        if (lost) {
            lostBack++;
            clock.advance(GIVES_UP);
            throw new IOException("lost on the way back");
        }
        pass(HEADERS + packed(reply.bytes()));
        return reply;
    }

    private void pass(int amount) {
        bytes += amount;
        clock.advance(DELAY.plusMillis(amount * 1000L / BYTES_PER_SECOND));
    }

    private static int size(SyncTransport.Body body) throws IOException {
        return body.packed() ? packed(body.bytes()) : body.bytes().length;
    }

    private static int packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
