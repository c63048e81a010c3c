package id.lini.server.report;

import id.lini.server.achievement.Figure;
import id.lini.server.boundary.AreaBoundary;
import id.lini.server.boundary.Drawing;
import id.lini.server.web.PageFormat;
import id.lini.shared.text.Label;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Draws places with their figures. A class holds as many different figures as the next one, so that one large kecamatan
 * does not put all others into the lowest; the bars beside the map keep the true proportions.
 */
final class AreaMap {
    private static final int CLASSES = 4;

    private final Places places;
    private final List<AreaBoundary> boundaries;
    private final PageFormat format;

    AreaMap(Places places, List<AreaBoundary> boundaries, PageFormat format) {
        this.places = places;
        this.boundaries =
                boundaries.stream().filter(each -> places.known(each.area())).toList();
        this.format = format;
    }

    /** How a place is shown and where it leads. */
    record Told(Function<Figure, Shown> figure, Function<String, String> href, String current) {}

    /** Places with their figures; none where fewer than two of them have a boundary. */
    MapView of(Map<String, Figure> figures, Told told) {
        List<AreaBoundary> drawn = boundaries.stream()
                .filter(each -> figures.containsKey(each.area()))
                .toList();
        if (drawn.size() < 2) {
            return MapView.NONE;
        }
        List<BigDecimal> values = List.copyOf(new TreeSet<>(drawn.stream()
                .flatMap(each -> figures.get(each.area()).value().stream())
                .map(BigDecimal::stripTrailingZeros)
                .toList()));
        Drawing drawing = Drawing.of(drawn);
        List<MapView.Shape> shapes = new ArrayList<>();
        for (Drawing.Area each : drawing.areas()) {
            Figure figure = figures.get(each.area());
            Optional<Integer> step = figure.value().map(value -> step(values, value));
            Shown shown = told.figure().apply(figure);
            shapes.add(new MapView.Shape(
                    places.name(each.area()),
                    each.path(),
                    step.map(number -> "c" + number).orElse("absent"),
                    (shown.text() + " " + shown.unit()).strip(),
                    mark(drawing, step, shown),
                    each.x(),
                    each.y(),
                    told.href().apply(each.area()),
                    each.area().equals(told.current())));
        }
        return new MapView(
                drawing.width(),
                drawing.height(),
                shapes,
                steps(values, told),
                notes(drawn),
                figures.keySet().stream()
                        .filter(id ->
                                drawn.stream().noneMatch(each -> each.area().equals(id)))
                        .map(places::name)
                        .toList());
    }

    /** The same areas without any figure, where figures are kept from the reader. */
    MapView withheld() {
        if (boundaries.size() < 2) {
            return MapView.NONE;
        }
        Drawing drawing = Drawing.of(boundaries);
        String said = format.text(new Label("disembunyikan", "withheld"));
        return new MapView(
                drawing.width(),
                drawing.height(),
                drawing.areas().stream()
                        .map(each -> new MapView.Shape(
                                places.name(each.area()),
                                each.path(),
                                "withheld",
                                said,
                                "",
                                each.x(),
                                each.y(),
                                "",
                                false))
                        .toList(),
                List.of(),
                notes(boundaries),
                List.of());
    }

    private static String mark(Drawing drawing, Optional<Integer> step, Shown shown) {
        boolean roomy = drawing.areas().size() <= MapView.ROOMY;
        return step.map(number -> roomy ? number + ": " + shown.text() : String.valueOf(number))
                .orElse("–");
    }

    private static List<String> notes(List<AreaBoundary> drawn) {
        return drawn.stream()
                .map(AreaBoundary::note)
                .filter(note -> !note.isEmpty())
                .distinct()
                .toList();
    }

    /** From 1, by the place of a figure among all different ones. */
    private static int step(List<BigDecimal> values, BigDecimal value) {
        int classes = Math.min(CLASSES, values.size());
        return 1 + values.indexOf(value.stripTrailingZeros()) * classes / values.size();
    }

    private List<MapView.Step> steps(List<BigDecimal> values, Told told) {
        List<MapView.Step> steps = new ArrayList<>();
        int classes = Math.min(CLASSES, values.size());
        for (int number = 1; number <= classes; number++) {
            int wanted = number;
            List<BigDecimal> own = values.stream()
                    .filter(value -> step(values, value) == wanted)
                    .toList();
            Shown least = told.figure().apply(Figure.of(own.get(0)));
            Shown most = told.figure().apply(Figure.of(own.get(own.size() - 1)));
            String range = own.size() == 1 ? least.text() : least.text() + " – " + most.text();
            String word = number == 1 && classes > 1
                    ? format.text(new Label(", terendah", ", lowest"))
                    : number == classes && classes > 1 ? format.text(new Label(", tertinggi", ", highest")) : "";
            steps.add(new MapView.Step(number, (range + " " + least.unit()).strip() + word));
        }
        return steps;
    }
}
