package id.lini.deploy.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Clients that send one batch after another, each over its own connection, until told to stop. */
final class Drive implements AutoCloseable {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final int CREATED = 201;

    private final ExecutorService threads;
    private final List<CompletableFuture<Void>> running;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch drained = new CountDownLatch(1);
    private final AtomicLong received = new AtomicLong();
    private final Recorder latencies = new Recorder(LONGEST_MICROS, 3);

    Drive(URI server, List<List<byte[]>> requests) {
        this.threads = Executors.newFixedThreadPool(requests.size());
        this.running = requests.stream()
                .map(each -> CompletableFuture.runAsync(() -> send(server, each), threads))
                .toList();
    }

    /** Batches received since the start. */
    long received() {
        return received.get();
    }

    /** Whether a client had to give up. */
    boolean failed() {
        return running.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
    }

    /** The latencies in microseconds since the last call. */
    Histogram latencies() {
        return latencies.getIntervalHistogram();
    }

    /** Waits; shorter only when a client has nothing more to send. */
    void runFor(Duration time) throws InterruptedException {
        drained.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void send(URI server, List<byte[]> requests) {
        try (RawHttp http = new RawHttp(server)) {
            Iterator<byte[]> left = requests.iterator();
            while (!stopped.get() && left.hasNext()) {
                long began = System.nanoTime();
                int status = http.send(left.next());
                if (status != CREATED) {
                    throw new IllegalStateException("the server answered " + status);
                }
                latencies.recordValue((System.nanoTime() - began) / 1000);
                received.incrementAndGet();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            drained.countDown();
        }
    }

    /** Stops, and throws what stopped a client before. */
    @Override
    public void close() {
        stopped.set(true);
        threads.shutdown();
        running.forEach(CompletableFuture::join);
    }
}
