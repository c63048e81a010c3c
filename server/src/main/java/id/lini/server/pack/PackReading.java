package id.lini.server.pack;

import id.lini.server.boundary.AreaBoundary;
import id.lini.server.boundary.BoundaryFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The same with other tables than the content's own. */
    Optional<Pack> readWith(PackContent content, TableSource source) {
        return read(content, source);
    }

    private Optional<Pack> read(PackContent content, TableSource source) {
        PackTables tables = PackTables.read(source, faults);
        Optional<Placed<Pack.Agency>> agency = PackReader.agency(tables, faults);
        return agency.map(row -> {
            List<Placed<Pack.Form>> forms =
                    new FormFolder(faults).read(content, source, row.value().catalogue());
            NumberLocale numbers = row.value().numbers();
            Pack pack = new PackReader(tables, numbers)
                    .read(
                            row,
                            forms,
                            new FieldTargetRows(tables, faults).read(numbers, forms),
                            new PrintedRows(tables, faults).read(numbers),
                            boundaries(content, tables));
            new RegisterCheck(tables, faults).run(pack);
            new PlanCheck(faults).run(pack, tables);
            return pack;
        });
    }

    /** A feature stands for a row, a member of it for a column. */
    private Optional<List<AreaBoundary>> boundaries(PackContent content, PackTables tables) {
        Set<String> areas = tables.get("areas.csv").known("area");
        return Optional.ofNullable(content.files().get(PackContent.BOUNDARIES)).map(text -> {
            BoundaryFile.Read read = BoundaryFile.read(text, areas::contains);
            read.faults()
                    .forEach(fault -> faults.add(new PackFault(
                            PackContent.BOUNDARIES, fault.feature(), fault.member(), fault.what(), fault.mend())));
            return read.boundaries();
        });
    }
}
