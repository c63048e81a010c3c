package id.lini.deploy.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The pack's units and who reports for them. */
final class Town {
    private final List<Place> places = new ArrayList<>();
    private final Map<String, String> officers = new HashMap<>();

    /** A unit: its area is the unit itself for an area. */
    record Place(String unit, String kind, String name, String area) {}

    private Town() {}

    static Town read(Path pack) throws IOException {
        Town town = new Town();
        for (CSVRecord row : rows(pack.resolve("areas.csv"))) {
            town.places.add(new Place(row.get("area"), row.get("level"), row.get("name"), row.get("parent")));
        }
        for (CSVRecord row : rows(pack.resolve("units.csv"))) {
            town.places.add(new Place(row.get("unit"), row.get("kind"), row.get("name"), row.get("area")));
        }
        for (CSVRecord row : rows(pack.resolve("assignments.csv"))) {
            if (row.get("role").matches("PLKB|FASKES")) {
                town.officers.put(row.get("scope"), row.get("person"));
            }
        }
        return town;
    }

    List<Place> all(String kind) {
        return places.stream().filter(place -> place.kind().equals(kind)).toList();
    }

    List<Place> in(String area, String kind) {
        return all(kind).stream().filter(place -> place.area().equals(area)).toList();
    }

    /** Who reports for the unit: assigned to it, else to its area. */
    String officer(Place place) {
        return officers.getOrDefault(place.unit(), officers.getOrDefault(place.area(), ""));
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(reader, format)) {
            return rows.getRecords();
        }
    }
}
