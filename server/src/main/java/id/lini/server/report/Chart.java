package id.lini.server.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small picture of a series, made on the server: whole numbers in the picture's own units. A table beside it says the
 * same, so it is hidden from who does not see it.
 *
 * @param line the path through what was realised, empty for bars
 * @param levels where a line runs across: the target at the end of the Renstra
 */
public record Chart(
        int width, int height, List<Box> boxes, String line, List<Dot> dots, List<Integer> levels, List<Tag> tags) {
    /** None. */
    static final Chart NONE = new Chart(0, 0, List.of(), "", List.of(), List.of(), List.of());

    private static final int COLUMN = 104;
    private static final int HEIGHT = 168;
    private static final int TOP = 24;
    private static final int BASE = 144;
    private static final int BAR = 36;
    private static final int LABEL = 162;

    /** A bar. */
    public record Box(int x, int y, int width, int height, String kind) {}

    /** A dot. */
    public record Dot(int x, int y, String kind) {}

    /** A word beside it, centred at {@code x}. */
    public record Tag(int x, int y, String text, String kind) {}

    /** A moment of a series. */
    record Point(String label, Optional<BigDecimal> target, Optional<BigDecimal> value, String said) {}

    /** What the whole series is held against: a line across, named in a column of its own behind the last moment. */
    record Level(String label, BigDecimal value, String said) {}

    /** Copies the lists. */
    public Chart {
        boxes = List.copyOf(boxes);
        levels = List.copyOf(levels);
        dots = List.copyOf(dots);
        tags = List.copyOf(tags);
    }

    /** Whether there is anything to see. */
    public boolean any() {
        return width > 0;
    }

    /** Target and realisation side by side. */
    static Chart bars(List<Point> points, Optional<Level> level) {
        BigDecimal most = most(points, level);
        if (most.signum() <= 0) {
            return NONE;
        }
        List<Box> boxes = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            Point point = points.get(at);
            int centre = at * COLUMN + COLUMN / 2;
            point.target().ifPresent(target -> boxes.add(box(centre - BAR - 2, target, most, "target")));
            point.value().ifPresent(value -> {
                boxes.add(box(centre + 2, value, most, "value"));
                tags.add(new Tag(centre + 2 + BAR / 2, y(value, most) - 6, point.said(), "said"));
            });
            tags.add(new Tag(centre, LABEL, point.label(), "label"));
        }
        return made(
                points.size(), boxes, "", List.of(), tags, level.map(each -> tagged(each, points.size(), most, tags)));
    }

    /** A line through what was realised, with a dot for each target. */
    static Chart line(List<Point> points, Optional<Level> level) {
        BigDecimal most = most(points, level);
        long measured =
                points.stream().filter(point -> point.value().isPresent()).count();
        if (most.signum() <= 0 || measured < 2) {
            return NONE;
        }
        StringBuilder path = new StringBuilder();
        List<Dot> dots = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        boolean gap = true;
        for (int at = 0; at < points.size(); at++) {
            Point point = points.get(at);
            int x = at * COLUMN + COLUMN / 2;
            point.target().ifPresent(target -> dots.add(new Dot(x, y(target, most), "target")));
            if (point.value().isPresent()) {
                int y = y(point.value().get(), most);
                path.append(gap ? 'M' : 'L').append(x).append(' ').append(y);
                dots.add(new Dot(x, y, "value"));
                tags.add(new Tag(x, y - 10, point.said(), "said"));
            }
            gap = point.value().isEmpty();
            tags.add(new Tag(x, LABEL, point.label(), "label"));
        }
        Optional<Integer> across = level.map(each -> tagged(each, points.size(), most, tags));
        return made(points.size(), List.of(), path.toString(), dots, tags, across);
    }

    /** {@code across}: where the line of the level runs; it takes a further column. */
    private static Chart made(
            int points, List<Box> boxes, String path, List<Dot> dots, List<Tag> tags, Optional<Integer> across) {
        int columns = points + (across.isPresent() ? 1 : 0);
        return new Chart(
                columns * COLUMN, HEIGHT, boxes, path, dots, across.stream().toList(), tags);
    }

    private static int tagged(Level level, int column, BigDecimal most, List<Tag> tags) {
        int y = y(level.value(), most);
        int centre = column * COLUMN + COLUMN / 2;
        tags.add(new Tag(centre, y - 6, level.said(), "said"));
        tags.add(new Tag(centre, LABEL, level.label(), "label"));
        return y;
    }

    /** A value as a bar of 0 to 100 beside the largest. */
    static int percent(BigDecimal value, BigDecimal most) {
        return most.signum() <= 0 ? 0 : scaled(value, most, 100);
    }

    private static Box box(int x, BigDecimal value, BigDecimal most, String kind) {
        int height = Math.max(1, scaled(value, most, BASE - TOP));
        return new Box(x, BASE - height, BAR, height, kind);
    }

    private static int y(BigDecimal value, BigDecimal most) {
        return BASE - scaled(value, most, BASE - TOP);
    }

    private static int scaled(BigDecimal value, BigDecimal most, int length) {
        return value.max(BigDecimal.ZERO)
                .min(most)
                .multiply(BigDecimal.valueOf(length))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static BigDecimal most(List<Point> points, Optional<Level> level) {
        Stream<BigDecimal> said = points.stream()
                .flatMap(point -> Stream.of(point.target(), point.value()))
                .flatMap(Optional::stream);
        return Stream.concat(said, level.stream().map(Level::value)).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
}
