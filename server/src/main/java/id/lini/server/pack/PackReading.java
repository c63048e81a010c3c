package id.lini.server.pack;

import java.util.List;
import java.util.Optional;

/** Makes a pack of files, and tells every fault that can be told without the store. */
final class PackReading {
    private final PackFaults faults;

    PackReading(PackFaults faults) {
        this.faults = faults;
    }

    /** The pack; empty when not even the agency can be read. Fit for import only where no fault was noted. */
    Optional<Pack> read(PackContent content) {
        return content.tables(faults).flatMap(source -> read(content, source));
    }

    private Optional<Pack> read(PackContent content, TableSource source) {
        PackTables tables = PackTables.read(source, faults);
        Optional<Placed<Pack.Agency>> agency = PackReader.agency(tables, faults);
        return agency.map(row -> {
            List<Placed<Pack.Form>> forms =
                    new FormFolder(faults).read(content, source, row.value().catalogue());
            NumberLocale numbers = row.value().numbers();
            Pack pack = new PackReader(tables, numbers).read(row, forms, new PrintedRows(tables, faults).read(numbers));
            new RegisterCheck(tables, faults).run(pack);
            new PlanCheck(faults).run(pack, tables);
            return pack;
        });
    }
}
