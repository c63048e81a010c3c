package id.lini.server.boundary;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Boundaries small enough for a page. Neighbours are simplified together, so that a shared boundary stays shared. What is
 * small already stays as it is: a file that was exported is not simplified again when it comes back.
 */
final class Simplified {
    /** Points of all areas of one length of code: what a map of one level may have on a page. */
    private static final int ENOUGH = 4_000;

    /** In degrees: about five metres. */
    private static final double FIRST = 0.000_05;

    private static final int MOST_STEPS = 16;

    private Simplified() {}

    static List<AreaBoundary> of(List<AreaBoundary> all) {
        List<AreaBoundary> simplified = new ArrayList<>(all);
        all.stream().map(each -> each.area().length()).distinct().forEach(length -> level(simplified, length));
        return simplified;
    }

    /** Kecamatan with kecamatan, kelurahan with kelurahan: their codes have one length. */
    private static void level(List<AreaBoundary> all, int length) {
        List<Integer> those = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).area().length() == length) {
                those.add(index);
            }
        }
        Geometry[] given = those.stream().map(index -> all.get(index).shape()).toArray(Geometry[]::new);
        Geometry[] found = enough(given);
        for (int at = 0; at < found.length; at++) {
            AreaBoundary each = all.get(those.get(at));
            all.set(those.get(at), new AreaBoundary(each.area(), each.note(), found[at]));
        }
    }

    private static Geometry[] enough(Geometry... given) {
        Geometry[] found = given;
        double tolerance = FIRST;
        for (int step = 0; step < MOST_STEPS && points(found) > ENOUGH; step++) {
            found = CoverageSimplifier.simplify(given, tolerance);
            for (int index = 0; index < found.length; index++) {
                found[index] = GeometryPrecisionReducer.reduce(found[index], given[index].getPrecisionModel());
            }
            tolerance *= 2;
        }
        return found;
    }

    private static int points(Geometry... shapes) {
        int points = 0;
        for (Geometry shape : shapes) {
            points += shape.getNumPoints();
        }
        return points;
    }
}
