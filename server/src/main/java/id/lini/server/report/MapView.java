package id.lini.server.report;

import java.util.List;
import java.util.Objects;

/**
 * Areas drawn with their figures in classes, made on the server: whole numbers in the picture's own units.
 *
 * @param classes in words, the lowest first; none where everything is withheld
 * @param notes what readers must know of the drawing: that it is only schematic
 * @param missing names of places that have a figure but no boundary
 */
public record MapView(
        int width, int height, List<Shape> shapes, List<Step> classes, List<String> notes, List<String> missing) {
    /** With more areas only the numbers of their classes stand on them. */
    static final int ROOMY = 8;

    /** None. */
    static final MapView NONE = new MapView(0, 0, List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public MapView {
        shapes = List.copyOf(shapes);
        classes = List.copyOf(classes);
        notes = List.copyOf(notes);
        missing = List.copyOf(missing);
    }

    /** Whether there is anything to see. */
    public boolean any() {
        return !shapes.isEmpty();
    }

    /** Whether there is room for names and figures on the areas. */
    public boolean roomy() {
        return shapes.size() <= ROOMY;
    }

    /** Whether some area has no figure. */
    public boolean absent() {
        return shapes.stream().anyMatch(shape -> shape.kind().equals("absent"));
    }

    /** Whether figures are kept from the reader. */
    public boolean withheld() {
        return shapes.stream().anyMatch(shape -> shape.kind().equals("withheld"));
    }

    /**
     * An area.
     *
     * @param kind {@code c1} to {@code c4}, {@code absent} or {@code withheld}
     * @param said its figure in words
     * @param mark what stands on it beside its name: its figure where there is room, else the number of its class
     * @param href its own figure, empty where there is none to open
     */
    public record Shape(
            String name,
            String path,
            String kind,
            String said,
            String mark,
            int x,
            int y,
            String href,
            boolean current) {
        /** Checks that nothing is missing. */
        public Shape {
            Objects.requireNonNull(name, "name is null");
            Objects.requireNonNull(path, "path is null");
        }
    }

    /** A class: its number and the figures in it. */
    public record Step(int number, String text) {}
}
