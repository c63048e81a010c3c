package id.lini.server.pack;

import java.util.List;

/**
 * What a file of a pack holds: the one declaration by which it is read, checked, compared, written again and documented.
 *
 * @param name of the CSV file; a workbook's sheet has it without {@code .csv}
 * @param required whether it must be there, be it with its header only
 * @param table of the store that holds its rows, with a condition where only some of them are meant
 * @param ordered columns of the store that give the order of rows where it has a meaning; by key where empty
 * @param columns in the order in which they are written
 */
record PackFile(String name, boolean required, String table, String ordered, List<PackColumn> columns) {
    private static final String END = ".csv";

    PackFile {
        columns = List.copyOf(columns);
    }

    static PackFile required(String name, String table, PackColumn... columns) {
        return new PackFile(name, true, table, "", List.of(columns));
    }

    static PackFile optional(String name, String table, PackColumn... columns) {
        return new PackFile(name, false, table, "", List.of(columns));
    }

    /** The same with rows in an order of their own. */
    PackFile inOrderOf(String order) {
        return new PackFile(name, required, table, order, columns);
    }

    /** The sheet of a workbook that stands for it. */
    String sheet() {
        return name.substring(0, name.length() - END.length());
    }

    List<String> names() {
        return columns.stream().map(PackColumn::name).toList();
    }

    List<PackColumn> keys() {
        return columns.stream().filter(PackColumn::key).toList();
    }
}
