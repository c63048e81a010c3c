package id.lini.server.enrolment;

import id.lini.shared.jws.Base64Url;
import id.lini.shared.jws.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;

/** The server's private key: 32 bytes as base64url in a file that only the server's account reads. */
final class KeyFile {
    static final String NAME = "server-key";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    KeyFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    Path path() {
        return file;
    }

    /** The key, if there is one; a file that is no key is an {@link IllegalStateException}. */
    Optional<SigningKey> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    SigningKey.ofSeed(Base64Url.decode(Files.readString(file).strip())));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("not a server key: " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a key and has it on disk, under its name and whole, before anything is signed with it. */
    SigningKey create(SecureRandom random) {
        SigningKey key = SigningKey.generate(random);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(
                    file.getParent(), NAME, ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            byte[] text = (Base64Url.encode(key.seed()) + "\n").getBytes(StandardCharsets.US_ASCII);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key;
    }
}
