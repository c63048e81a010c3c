package id.lini.server.boundary;

import id.lini.shared.text.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * A GeoJSON FeatureCollection (RFC 7946) whose features name the area they bound in the property {@code area} or
 * {@code kode}. All its faults are told, not the first only.
 */
public final class BoundaryFile {
    /** Bytes of a file; the province with the most desa has a tenth of it once it was simplified. */
    static final int LARGEST = 5_000_000;

    /** Points of a file. */
    static final int MOST_POINTS = 200_000;

    private static final int LONGEST_NOTE = 300;

    private final Predicate<String> known;
    private final List<BoundaryFault> faults = new ArrayList<>();
    private final List<AreaBoundary> boundaries = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    private BoundaryFile(Predicate<String> known) {
        this.known = known;
    }

    /**
     * A file that was read.
     *
     * @param boundaries simplified, in the order of the file; fit for use only where there is no fault
     */
    public record Read(List<AreaBoundary> boundaries, List<BoundaryFault> faults) {
        /** Copies the lists. */
        public Read {
            boundaries = List.copyOf(boundaries);
            faults = List.copyOf(faults);
        }
    }

    /** Reads a file. {@code known} says whether there is an area of a code. */
    public static Read read(byte[] text, Predicate<String> known) {
        BoundaryFile file = new BoundaryFile(known);
        file.read(text);
        return new Read(file.faults.isEmpty() ? Simplified.of(file.boundaries) : List.of(), file.faults);
    }

    private void read(byte[] text) {
        if (text.length > LARGEST) {
            tooLarge(new Label("berkas lebih dari 5 MB", "the file has more than 5 MB"));
            return;
        }
        try {
            Object root = JsonTree.read(text);
            boolean collection = root instanceof Map<?, ?> map
                    && "FeatureCollection".equals(map.get("type"))
                    && map.get("features") instanceof List<?>;
            if (!collection) {
                fault(
                        0,
                        "",
                        new Label("bukan FeatureCollection GeoJSON", "not a GeoJSON FeatureCollection"),
                        new Label(
                                "Ekspor lagi dari aplikasi peta sebagai GeoJSON",
                                "Export it from the map application again, as GeoJSON"));
                return;
            }
            List<?> features = (List<?>) ((Map<?, ?>) root).get("features");
            for (int index = 0; index < features.size(); index++) {
                feature(index + 1, features.get(index));
            }
            points();
        } catch (IOException e) {
            String why = Optional.ofNullable(e.getMessage())
                    .flatMap(message -> message.lines().findFirst())
                    .orElse("");
            fault(
                    0,
                    "",
                    new Label("bukan JSON: " + why, "not JSON: " + why),
                    new Label("Kirim berkas .geojson yang utuh, dalam UTF-8", "Send a whole .geojson file, in UTF-8"));
        }
    }

    private void points() {
        int points = boundaries.stream()
                .mapToInt(each -> each.shape().getNumPoints())
                .sum();
        if (points > MOST_POINTS) {
            tooLarge(new Label(
                    "ada " + points + " titik, paling banyak " + MOST_POINTS,
                    "there are " + points + " points, at most " + MOST_POINTS));
        }
    }

    private void tooLarge(Label what) {
        fault(
                0,
                "",
                what,
                new Label(
                        "Sederhanakan dulu di aplikasi peta; 20 meter sudah lebih teliti dari yang digambar",
                        "Simplify it in the map application first; 20 metres is finer than what is drawn"));
    }

    private void feature(int number, Object value) {
        Map<?, ?> feature = value instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> properties = feature.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        Optional<String> area = area(number, properties);
        Optional<Geometry> shape = shape(number, feature);
        String note = properties.get("note") instanceof String text ? text.strip() : "";
        if (note.length() > LONGEST_NOTE) {
            fault(
                    number,
                    "note",
                    new Label("lebih dari 300 huruf", "more than 300 characters"),
                    new Label("Pendekkan", "Shorten it"));
        }
        area.ifPresent(code -> shape.ifPresent(found -> boundaries.add(new AreaBoundary(code, note, found))));
    }

    private Optional<String> area(int number, Map<?, ?> properties) {
        Object code = properties.containsKey("area") ? properties.get("area") : properties.get("kode");
        if (!(code instanceof String area) || area.isBlank()) {
            fault(
                    number,
                    "area",
                    new Label("tanpa kode wilayah", "without the code of an area"),
                    new Label(
                            "Isi properti area (atau kode) dengan kode Kemendagri sebagai teks, seperti \"33.75.01\"",
                            "Give the property area (or kode) the Kemendagri code as a text, like \"33.75.01\""));
            return Optional.empty();
        }
        if (!known.test(area.strip())) {
            fault(
                    number,
                    "area",
                    new Label("\"" + area + "\" bukan wilayah dinas ini", "\"" + area + "\" is no area of this agency"),
                    new Label("Perbaiki kodenya, atau buang bidang ini", "Correct the code, or remove this feature"));
            return Optional.empty();
        }
        if (!named.add(area.strip())) {
            fault(
                    number,
                    "area",
                    new Label("\"" + area + "\" sudah ada sebelumnya", "\"" + area + "\" was given before"),
                    new Label("Gabungkan bidangnya menjadi satu MultiPolygon", "Join its parts to one MultiPolygon"));
            return Optional.empty();
        }
        return Optional.of(area.strip());
    }

    private Optional<Geometry> shape(int number, Map<?, ?> feature) {
        try {
            Geometry shape = ShapeText.read(feature.get("geometry") instanceof Map<?, ?> map ? map : Map.of());
            Optional<TopologyValidationError> error = Optional.ofNullable(new IsValidOp(shape).getValidationError());
            error.ifPresent(found -> crossing(number, found));
            return error.isPresent() ? Optional.empty() : Optional.of(shape);
        } catch (ShapeText.Unfit e) {
            unfit(number, e.why());
            return Optional.empty();
        }
    }

    private void crossing(int number, TopologyValidationError error) {
        String place = error.getCoordinate().x + ", " + error.getCoordinate().y;
        fault(
                number,
                "geometry",
                new Label(
                        "garis batasnya memotong dirinya sendiri di sekitar " + place,
                        "its boundary crosses itself near " + place),
                new Label(
                        "Perbaiki di aplikasi peta (\"fix geometries\")",
                        "Mend it in the map application (\"fix geometries\")"));
    }

    private void unfit(int number, ShapeText.Why why) {
        Label what = switch (why) {
            case KIND -> new Label("bukan Polygon atau MultiPolygon", "neither a Polygon nor a MultiPolygon");
            case NUMBERS ->
                new Label(
                        "koordinatnya bukan pasangan angka, atau kurang dari empat titik",
                        "its coordinates are not pairs of numbers, or fewer than four");
            case OPEN ->
                new Label(
                        "garis batasnya tidak kembali ke titik awal",
                        "its boundary does not return to its first point");
            case RANGE ->
                new Label(
                        "koordinatnya di luar derajat bujur dan lintang",
                        "its coordinates are no degrees of longitude and latitude");
        };
        Label mend = why == ShapeText.Why.RANGE
                ? new Label(
                        "Simpan ulang dalam WGS84 (EPSG:4326), bujur lebih dulu",
                        "Save it again in WGS84 (EPSG:4326), longitude first")
                : new Label("Kirim bidang tertutup, satu untuk tiap wilayah", "Send closed shapes, one for each area");
        fault(number, "geometry", what, mend);
    }

    private void fault(int feature, String member, Label what, Label mend) {
        faults.add(new BoundaryFault(feature, member, what, mend));
    }
}
