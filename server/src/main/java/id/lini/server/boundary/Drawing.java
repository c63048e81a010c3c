package id.lini.server.boundary;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas as paths of a picture, north above: degrees of longitude are shortened by the cosine of the middle latitude, which is
 * true enough for a kabupaten. Whole units of the picture; points that fall together are drawn once.
 */
public record Drawing(int width, int height, List<Area> areas) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int MARGIN = 4;

    /** Copies the list. */
    public Drawing {
        areas = List.copyOf(areas);
    }

    /** An area: its path, and a point within it for words. */
    public record Area(String area, String path, int x, int y) {}

    /** Draws areas, at least one. */
    public static Drawing of(List<AreaBoundary> boundaries) {
        Envelope all = new Envelope();
        boundaries.forEach(each -> all.expandToInclude(each.shape().getEnvelopeInternal()));
        Scale scale = Scale.over(all);
        return new Drawing(
                scale.x(all.getMaxX()) + MARGIN,
                scale.y(all.getMinY()) + MARGIN,
                boundaries.stream().map(each -> area(each, scale)).toList());
    }

    private static Area area(AreaBoundary boundary, Scale scale) {
        Geometry shape = boundary.shape();
        StringBuilder path = new StringBuilder();
        for (int index = 0; index < shape.getNumGeometries(); index++) {
            Polygon polygon = (Polygon) shape.getGeometryN(index);
            path.append(scale.path(polygon.getExteriorRing()));
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                path.append(scale.path(polygon.getInteriorRingN(hole)));
            }
        }
        Coordinate inside = shape.getInteriorPoint().getCoordinate();
        return new Area(boundary.area(), path.toString(), scale.x(inside.x), scale.y(inside.y));
    }

    /** From degrees to the picture. */
    private record Scale(double left, double top, double perLongitude, double perLatitude) {
        static Scale over(Envelope all) {
            double shorter = Math.cos(Math.toRadians(all.centre().y));
            double wide = Math.max(all.getWidth() * shorter, 1e-6);
            double high = Math.max(all.getHeight(), 1e-6);
            double size = Math.min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high);
            return new Scale(all.getMinX(), all.getMaxY(), size * shorter, size);
        }

        int x(double longitude) {
            return MARGIN + (int) Math.rint((longitude - left) * perLongitude);
        }

        int y(double latitude) {
            return MARGIN + (int) Math.rint((top - latitude) * perLatitude);
        }

        String path(LineString ring) {
            List<int[]> points = new ArrayList<>();
            for (Coordinate each : ring.getCoordinates()) {
                int[] point = {x(each.x), y(each.y)};
                int[] last = points.isEmpty() ? new int[] {-1, -1} : points.get(points.size() - 1);
                if (last[0] != point[0] || last[1] != point[1]) {
                    points.add(point);
                }
            }
            StringBuilder path = new StringBuilder("M" + points.get(0)[0] + " " + points.get(0)[1]);
            for (int index = 1; index < points.size() - 1; index++) {
                path.append(index == 1 ? "l" : " ")
                        .append(points.get(index)[0] - points.get(index - 1)[0])
                        .append(' ')
                        .append(points.get(index)[1] - points.get(index - 1)[1]);
            }
            return path.append('z').toString();
        }
    }
}
