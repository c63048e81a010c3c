package id.lini.server.boundary;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * Where an area lies.
 *
 * @param area its Kemendagri code
 * @param note what readers must know of the drawing, empty where there is nothing: that it is only schematic
 * @param shape a polygon or several, in degrees of longitude and latitude (WGS84)
 */
public record AreaBoundary(String area, String note, Geometry shape) {
    /** Checks that nothing is missing. */
    public AreaBoundary {
        Objects.requireNonNull(area, "area is null");
        Objects.requireNonNull(note, "note is null");
        Objects.requireNonNull(shape, "shape is null");
    }

    /** The shape as a GeoJSON geometry in canonical form. */
    public String text() {
        return ShapeText.write(shape);
    }
}
