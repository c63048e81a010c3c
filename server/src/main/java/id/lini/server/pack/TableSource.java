package id.lini.server.pack;

import java.util.Optional;
import java.util.Set;

/** Where the tables of a pack stand: CSV files, or the sheets of a workbook. */
interface TableSource {
    /** The names of all tables, {@code areas.csv}, known or not. */
    Set<String> names();

    /** A table; what is wrong with it as a whole is noted. Empty when it is not there. */
    Optional<RawTable> table(PackFile file, PackFaults faults);
}
