package id.lini.server.web.home;

import java.util.List;
import java.util.Objects;

/**
 * Something that needs attention, on the home page.
 *
 * @param label the key of what is counted
 * @param figure how many, as text
 * @param text the key of what it means or what to do
 * @param arguments of that text
 * @param href where to do it
 */
public record Tile(String label, String figure, String text, List<String> arguments, String href) {

    /** Checks that nothing is missing. */
    public Tile {
        Objects.requireNonNull(label, "label is null");
        Objects.requireNonNull(figure, "figure is null");
        Objects.requireNonNull(text, "text is null");
        arguments = List.copyOf(arguments);
        Objects.requireNonNull(href, "href is null");
    }

    /** Whose text has the label's key with {@code .text} behind it. */
    public static Tile of(String label, String figure, String href, String... arguments) {
        return new Tile(label, figure, label + ".text", List.of(arguments), href);
    }
}
