package id.lini.server.job;

import java.util.Locale;

/** What is done, and where its result is read. */
public enum JobKind {
    /** The dry run of a pack. */
    PACK_CHECK("/paket/hasil/"),
    /** The import of a pack. */
    PACK_IMPORT("/paket/hasil/"),
    /** The agency's pack as a ZIP file. */
    PACK_ZIP("/paket/unduh/"),
    /** The agency's pack as a workbook. */
    PACK_WORKBOOK("/paket/unduh/"),
    /** Comparing every cell with its postings and entries. */
    CELLS_VERIFY("/sel/"),
    /** The same, and setting the cells right. */
    CELLS_REBUILD("/sel/");

    private final String results;

    JobKind(String results) {
        this.results = results;
    }

    /** The page or the file of a result. */
    public String result(String job) {
        return results + job;
    }

    /** The key of its name in the room's bundle. */
    public String key() {
        return "job.kind." + name().toLowerCase(Locale.ROOT);
    }
}
