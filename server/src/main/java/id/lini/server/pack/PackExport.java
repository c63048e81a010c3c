package id.lini.server.pack;

import id.lini.server.persistence.Transactions;
import id.lini.shared.id.AgencyId;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an agency as a pack in canonical form: importing it again changes nothing, and the same agency gives the same
 * bytes. Passwords leave the server as Argon2id hashes only; the forms of a catalogue are written as the agency's own.
 */
@Singleton
public final class PackExport {
    /** ZIP entries name a time; a fixed one keeps the bytes the same. */
    private static final FileTime NO_TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

    private final StoredPack stored;
    private final Transactions transactions;

    PackExport(StoredPack stored, Transactions transactions) {
        this.stored = stored;
        this.transactions = transactions;
    }

    /** The texts of all files by name; empty when there is no such agency. */
    public Map<String, String> files(AgencyId agency) {
        return transactions.read(() -> stored.read(agency)).files();
    }

    /** The same as one ZIP file. */
    public byte[] zip(AgencyId agency) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files(agency).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }

    /** The same as one workbook. */
    public byte[] workbook(AgencyId agency) {
        return new PackWorkbook(transactions.read(() -> stored.read(agency))).bytes();
    }
}
