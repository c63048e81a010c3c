package id.lini.mobile.vault;

import id.lini.shared.json.JsonFault;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The officers of one phone, a folder each: {@code key.json} (see {@link KeyFile}), {@code tries.json} and the store. One
 * officer's PIN opens one folder; none blocks another.
 */
public final class Keyring {
    private static final String KEY = "key.json";
    private static final String TRIES = "tries.json";
    private static final String STORE = "store.db";
    private static final int ID_BYTES = 8;

    private final Path folder;
    private final Clock clock;
    private final PinCost cost;
    private final SecureRandom random = new SecureRandom();

    /** Over the officers in {@code folder}; new PINs are sealed at {@code cost}. */
    public Keyring(Path folder, Clock clock, PinCost cost) {
        this.folder = folder;
        this.clock = clock;
        this.cost = cost;
    }

    /** An officer just begun. */
    public record Begun(OfficerId id, DataKey key, Share share) {}

    /** What the server is asked with, to get the share back. */
    public record Claim(String server, String device, byte[] token) {}

    /** The officers that a server granted, last used first. A folder that cannot be read is left out, and left alone. */
    public List<KnownOfficer> officers() throws IOException {
        List<KnownOfficer> known = new ArrayList<>();
        for (OfficerId id : ids()) {
            Optional<KeyFile> file = find(id).filter(KeyFile::isGranted);
            if (file.isPresent()) {
                KeyFile key = file.get();
                Optional<Instant> until = tries(id).until(clock.instant());
                known.add(new KnownOfficer(id, key.name(), key.role(), key.usedAt(), until));
            }
        }
        known.sort(Comparator.comparing(KnownOfficer::usedAt)
                .reversed()
                .thenComparing(officer -> officer.id().value()));
        return List.copyOf(known);
    }

    /** The officers that no server granted yet: an enrolment whose answer did not come. */
    public List<OfficerId> ungranted() throws IOException {
        List<OfficerId> begun = new ArrayList<>();
        for (OfficerId id : ids()) {
            if (find(id).filter(file -> !file.isGranted()).isPresent()) {
                begun.add(id);
            }
        }
        return List.copyOf(begun);
    }

    /** Makes a folder with a new key, sealed by the PIN and by a new share. */
    public Begun begin(Pin pin) throws IOException {
        byte[] name = new byte[ID_BYTES];
        random.nextBytes(name);
        OfficerId id = new OfficerId(HexFormat.of().formatHex(name));
        DataKey key = DataKey.generate(random);
        Share share = Share.generate(random);
        Files.createDirectories(folder.resolve(id.value()));
        write(id, KeyFile.create(key, pin, cost, share, clock.instant(), random));
        return new Begun(id, key, share);
    }

    /** Opens an officer that was not granted yet, if this is the PIN; there is nothing in it to guess for. */
    public Optional<DataKey> openUngranted(OfficerId id, Pin pin) throws IOException {
        return find(id).filter(file -> !file.isGranted()).flatMap(file -> file.open(pin));
    }

    /** Tries a PIN. The try is counted on disk before it is judged. */
    public Trial open(OfficerId id, Pin pin) throws IOException {
        KeyFile file = require(id);
        Tries tries = tries(id);
        Instant now = clock.instant();
        Optional<Instant> until = tries.until(now);
        if (until.isPresent()) {
            return new Trial.Wait(until.get());
        }
        int failed = tries.begin(now);
        Optional<DataKey> key = file.open(pin);
        if (key.isEmpty()) {
            return new Trial.Wrong(failed, tries.until(now));
        }
        write(id, file.used(now));
        tries.succeeded();
        return new Trial.Right(key.get());
    }

    /** Keeps what the server granted: from now on the officer is in the list. */
    public void granted(OfficerId id, String name, String role, String server, String device) throws IOException {
        write(id, require(id).granted(name, role, server, device));
    }

    /** Seals an open officer's key by another PIN. */
    public void change(OfficerId id, DataKey key, Pin fresh) throws IOException {
        write(id, require(id).sealed(key, fresh, cost, random));
    }

    /** What the server is asked with when the PIN is forgotten. */
    public Claim claim(OfficerId id) throws IOException {
        KeyFile file = require(id);
        return new Claim(file.server(), file.device(), file.token());
    }

    /** Opens with the server's share and seals by a new PIN; empty when it is another officer's share. */
    public Optional<DataKey> reset(OfficerId id, Share share, Pin fresh) throws IOException {
        KeyFile file = require(id);
        Optional<DataKey> key = file.open(share);
        if (key.isPresent()) {
            write(id, file.sealed(key.get(), fresh, cost, random).used(clock.instant()));
            tries(id).succeeded();
        }
        return key;
    }

    /** Where an officer's store is. */
    public Path store(OfficerId id) {
        return folder.resolve(id.value()).resolve(STORE);
    }

    /** Takes an officer off the phone with all that was not sent; the key first, so that nothing half gone opens. */
    public void remove(OfficerId id) throws IOException {
        Path own = folder.resolve(id.value());
        Files.deleteIfExists(own.resolve(KEY));
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.walk(own)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Tries tries(OfficerId id) {
        return new Tries(folder.resolve(id.value()).resolve(TRIES));
    }

    private KeyFile require(OfficerId id) throws IOException {
        return find(id).orElseThrow(() -> new IOException("no key file of " + id));
    }

    private Optional<KeyFile> find(OfficerId id) throws IOException {
        Path file = folder.resolve(id.value()).resolve(KEY);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyFile.read(Files.readAllBytes(file)));
        } catch (JsonFault e) {
            // Damaged: not listed, and kept as it is, for whoever may mend it.
            return Optional.empty();
        }
    }

    private void write(OfficerId id, KeyFile file) throws IOException {
        Durable.write(folder.resolve(id.value()).resolve(KEY), file.write());
    }

    private List<OfficerId> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<OfficerId> ids = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.matches("[0-9a-f]{16}")) {
                    ids.add(new OfficerId(name));
                }
            }
        }
        return ids;
    }
}
