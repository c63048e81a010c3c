package id.lini.server.closing;

import id.lini.shared.text.Label;
import java.util.List;
import java.util.Objects;

/**
 * A line of the checklist before a quarter is closed.
 *
 * @param count how many things are open; zero is well
 * @param href where they are mended
 * @param examples some of them by name, in the order of the plan
 */
public record CheckItem(Kind kind, long count, String href, List<Example> examples) {
    /** What may be open. */
    public enum Kind {
        /** Figures whose reports have not all been approved. */
        REPORTS_MISSING,
        /** Reports nobody has decided on. */
        REVIEWS_WAITING,
        /** Reports returned and not yet mended. */
        RETURNS_OPEN,
        /** Sub-kegiatan that lag without a cause and a follow-up. */
        SHORTFALLS_UNEXPLAINED,
        /** Values from outside that have not come. */
        VALUES_AWAITED,
        /** Office entries nobody has approved. */
        OFFICE_OPEN
    }

    /** One of the open things. */
    public record Example(Label text, String href) {}

    /** Copies the examples. */
    public CheckItem {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(href, "href is null");
        examples = List.copyOf(examples);
    }

    /** Whether something is open. */
    public boolean open() {
        return count > 0;
    }
}
