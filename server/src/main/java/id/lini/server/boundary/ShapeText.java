package id.lini.server.boundary;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Polygons as GeoJSON geometries (RFC 7946, section 3.1) and back. Five decimals of a degree are about a metre. */
final class ShapeText {
    /** Decimals of a degree that are kept. */
    static final int DECIMALS = 5;

    private static final double PER_DEGREE = 100_000;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(PER_DEGREE), 4326);

    private ShapeText() {}

    /** What is wrong with a shape's text; the message is one of few words that have texts. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final Why why;

        Unfit(Why why) {
            super(why.name());
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    /** Why it is no shape. */
    enum Why {
        /** Neither a polygon nor several. */
        KIND,
        /** Not pairs of numbers, or fewer than four in a ring. */
        NUMBERS,
        /** A ring whose last point is not its first. */
        OPEN,
        /** No degrees. */
        RANGE
    }

    /** The shape that a GeoJSON geometry describes. */
    static Geometry read(Map<?, ?> geometry) throws Unfit {
        String type = String.valueOf(geometry.get("type"));
        List<?> coordinates = list(geometry.get("coordinates"), Why.KIND);
        if (type.equals("Polygon")) {
            return polygon(coordinates);
        }
        if (!type.equals("MultiPolygon") || coordinates.isEmpty()) {
            throw new Unfit(Why.KIND);
        }
        List<Polygon> polygons = new ArrayList<>();
        for (Object each : coordinates) {
            polygons.add(polygon(list(each, Why.NUMBERS)));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** The shape of a text that {@link #write} wrote. */
    static Geometry read(String text) {
        try {
            return read((Map<?, ?>) JsonTree.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | Unfit e) {
            throw new IllegalStateException("a stored boundary cannot be read", e);
        }
    }

    /** In canonical form: rings as they run, numbers without zeros at their end. */
    static String write(Geometry shape) {
        StringBuilder text = new StringBuilder();
        boolean one = shape instanceof Polygon;
        text.append("{\"type\":\"").append(one ? "Polygon" : "MultiPolygon").append("\",\"coordinates\":");
        text.append(one ? "" : "[");
        for (int index = 0; index < shape.getNumGeometries(); index++) {
            text.append(index == 0 ? "" : ",");
            write((Polygon) shape.getGeometryN(index), text);
        }
        return text.append(one ? "}" : "]}").toString();
    }

    /** A text as JSON writes it. */
    static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static void write(Polygon polygon, StringBuilder text) {
        text.append('[');
        write(polygon.getExteriorRing(), text);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            text.append(',');
            write(polygon.getInteriorRingN(hole), text);
        }
        text.append(']');
    }

    private static void write(LinearRing ring, StringBuilder text) {
        text.append('[');
        for (int index = 0; index < ring.getNumPoints(); index++) {
            Coordinate point = ring.getCoordinateN(index);
            text.append(index == 0 ? "[" : ",[")
                    .append(number(point.x))
                    .append(',')
                    .append(number(point.y))
                    .append(']');
        }
        text.append(']');
    }

    private static String number(double degree) {
        BigDecimal rounded = BigDecimal.valueOf(degree).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static Polygon polygon(List<?> rings) throws Unfit {
        if (rings.isEmpty()) {
            throw new Unfit(Why.NUMBERS);
        }
        List<LinearRing> made = new ArrayList<>();
        for (Object ring : rings) {
            made.add(ring(list(ring, Why.NUMBERS)));
        }
        return FACTORY.createPolygon(made.get(0), made.subList(1, made.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(List<?> points) throws Unfit {
        Coordinate[] ring = new Coordinate[points.size()];
        for (int index = 0; index < ring.length; index++) {
            ring[index] = point(list(points.get(index), Why.NUMBERS));
        }
        if (ring.length < 4) {
            throw new Unfit(Why.NUMBERS);
        }
        if (!ring[0].equals2D(ring[ring.length - 1])) {
            throw new Unfit(Why.OPEN);
        }
        return FACTORY.createLinearRing(ring);
    }

    private static Coordinate point(List<?> numbers) throws Unfit {
        if (numbers.size() < 2
                || !(numbers.get(0) instanceof Double longitude)
                || !(numbers.get(1) instanceof Double latitude)) {
            throw new Unfit(Why.NUMBERS);
        }
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw new Unfit(Why.RANGE);
        }
        return new Coordinate(grid(longitude), grid(latitude));
    }

    private static double grid(double degree) {
        return Math.rint(degree * PER_DEGREE) / PER_DEGREE;
    }

    private static List<?> list(Object value, Why why) throws Unfit {
        if (Objects.nonNull(value) && value instanceof List<?> list) {
            return list;
        }
        throw new Unfit(why);
    }
}
