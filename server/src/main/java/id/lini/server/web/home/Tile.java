package id.lini.server.web.home;

import java.util.Objects;

/**
 * Something that needs attention, on the home page; all texts in the reader's language.
 *
 * @param label what is counted
 * @param figure how many, as text
 * @param text what it means or what to do
 * @param href where to do it
 */
public record Tile(String label, String figure, String text, String href) {

    /** Checks that nothing is missing. */
    public Tile {
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(figure, "figure is null");
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(href, "href is null");
    }
}
