package id.lini.server.report;

import java.util.List;

/**
 * The units of a register that a figure counts.
 *
 * @param words what is counted
 * @param on the day or frozen list
 * @param count all that the figure counts
 * @param places how many of them each kecamatan has; those of the whole kabupaten or kota are in none
 * @param rows of the page asked
 * @param shown how many there are in the place asked
 * @param page from 1
 */
public record MembersView(
        String words, String on, String count, List<Place> places, List<Row> rows, String shown, int page, int pages) {
    /** Copies the lists. */
    public MembersView {
        places = List.copyOf(places);
        rows = List.copyOf(rows);
    }

    /** A kecamatan. */
    public record Place(String id, String name, String count, boolean current) {}

    /** A unit with its days in the register, and who brought it there. */
    public record Row(String id, String name, String area, String valid, String origin) {}
}
