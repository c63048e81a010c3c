package id.lini.server.report;

import java.util.List;
import java.util.Objects;

/**
 * An indicator through time and place.
 *
 * @param quarters of the year, up to the one asked
 * @param years the oldest first; one is no series
 * @param places kecamatan beside each other, none where the figure does not come from reports
 * @param map the same places drawn, where boundaries are known
 * @param veiled whether places are kept from the reader because the form is sensitive
 */
public record SeriesView(
        List<Moment> quarters,
        Chart bars,
        List<Moment> years,
        Chart line,
        List<Place> places,
        MapView map,
        boolean veiled) {
    /** Copies the lists. */
    public SeriesView {
        quarters = List.copyOf(quarters);
        Objects.requireNonNull(bars, "bars is null");
        years = List.copyOf(years);
        Objects.requireNonNull(line, "line is null");
        places = List.copyOf(places);
        Objects.requireNonNull(map, "map is null");
    }

    /**
     * A quarter or a year.
     *
     * @param change of the realisation against the moment before, in words; empty where there is none
     */
    public record Moment(
            String name,
            String version,
            Shown target,
            Shown realisation,
            Shown capaian,
            String change,
            String href,
            boolean current) {}

    /** A place with its figure; {@code bar} of 0 to 100 beside the largest, {@code href} its cells. */
    public record Place(String name, Shown realisation, int bar, String href, boolean current) {}
}
