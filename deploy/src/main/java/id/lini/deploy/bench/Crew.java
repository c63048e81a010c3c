package id.lini.deploy.bench;

import id.lini.shared.id.AgencyId;
import id.lini.shared.id.PersonId;
import id.lini.shared.id.UnitId;
import id.lini.shared.jws.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The devices of a measurement. The clients' batches are signed once, before anything is measured, and sent again to
 * each new copy of a store, in which these devices have sent nothing yet; what fills the store comes from others.
 */
final class Crew {
    static final AgencyId AGENCY = new AgencyId("pekalongan");
    private static final int CLIENTS = 8;
    private static final int SEEDERS = 4;
    private static final int SEED_SIZE = 200;
    /** Older ids than the clients', as in a store that has grown. */
    private static final Duration SEEDED_BEFORE = Duration.ofDays(30);

    /** An officer of the pack with a key. */
    record Device(PersonId person, UnitId unit, SigningKey key) {
        Sender sender(Clock clock) {
            return new Sender(AGENCY, person, unit, key, clock);
        }
    }

    private final List<Device> clients;
    private final List<Device> seeders;
    private final Map<Integer, List<List<byte[]>>> signed = new TreeMap<>();

    Crew() {
        SecureRandom random = new SecureRandom();
        this.clients = devices(CLIENTS, random);
        this.seeders = devices(SEEDERS, random);
    }

    private static List<Device> devices(int count, SecureRandom random) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format("plkb-%02d", number))
                .map(person -> new Device(new PersonId(person), Officers.unitOf(person), SigningKey.generate(random)))
                .toList();
    }

    List<Device> devices() {
        return Stream.concat(clients.stream(), seeders.stream()).toList();
    }

    /** The devices that fill a new store; each store has its own chains. */
    List<Sender> seeders() {
        Clock clock = Clock.offset(Clock.systemUTC(), SEEDED_BEFORE.negated());
        return seeders.stream().map(device -> device.sender(clock)).toList();
    }

    /** Requests that hold {@code entries} entries together, rounded up to whole batches for each seeder. */
    static List<List<byte[]>> filling(List<Sender> seeders, long entries) {
        int size = (int) Math.min(SEED_SIZE, Math.max(1, entries / seeders.size()));
        int each = (int) ((entries + (long) size * seeders.size() - 1) / ((long) size * seeders.size()));
        return seeders.parallelStream().map(sender -> sign(sender, size, each)).toList();
    }

    /**
     * For the first {@code count} clients their requests, in order, of batches of {@code size} entries: enough for so many
     * seconds at any speed seen so far. The first client also runs alone, then faster than one of several.
     */
    List<List<byte[]>> requests(int count, int size, int seconds) {
        int alone = (size == 1 ? 900 : 300) * seconds;
        int together = (size == 1 ? 350 : 90) * seconds;
        return signed.computeIfAbsent(
                        size,
                        wanted -> clients.parallelStream()
                                .map(client -> sign(
                                        client.sender(Clock.systemUTC()),
                                        wanted,
                                        client.equals(clients.get(0)) ? alone : together))
                                .toList())
                .subList(0, count);
    }

    private static List<byte[]> sign(Sender sender, int size, int each) {
        List<byte[]> requests = new ArrayList<>(each);
        try {
            for (int i = 0; i < each; i++) {
                requests.add(RawHttp.request(sender.next(size)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return requests;
    }
}
