package id.lini.server.completeness;

import id.lini.shared.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * An officer whose reports are missing or wait to be mended.
 *
 * @param count how many are missing
 * @param lines the oldest of them, in the reader's language
 * @param days how many days the oldest is over its due day
 * @param text to send in both languages, or to copy in Indonesian: the officer reads it
 * @param reminded when a message went out last and what became of it, empty for never
 * @param today whether that was today: one reminder a day is enough
 */
public record Behind(
        String person,
        String name,
        int count,
        List<String> lines,
        long days,
        Label text,
        String reminded,
        boolean today) {

    /** Copies the lines. */
    public Behind {
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(text, "text is null");
        Objects.requireNonNull(reminded, "reminded is null");
        lines = List.copyOf(lines);
    }

    /** How many are missing beside those named. */
    public int more() {
        return count - lines.size();
    }
}
