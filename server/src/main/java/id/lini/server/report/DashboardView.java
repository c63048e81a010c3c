package id.lini.server.report;

import java.util.List;
import java.util.Objects;

/**
 * The quarter at a glance.
 *
 * @param needs what needs a decision, the most pressing first
 */
public record DashboardView(List<Glance> glances, List<Programme> programmes, List<Need> needs) {
    /** Copies the lists. */
    public DashboardView {
        glances = List.copyOf(glances);
        programmes = List.copyOf(programmes);
        needs = List.copyOf(needs);
    }

    /**
     * A figure over everything.
     *
     * @param text what it is made of
     * @param kind {@code bad}, {@code warn}, {@code good} or empty
     */
    public record Glance(String label, Shown figure, String text, String kind, String href) {
        /** Checks that nothing is missing. */
        public Glance {
            Objects.requireNonNull(label, "label is null");
            Objects.requireNonNull(figure, "figure is null");
            Objects.requireNonNull(text, "text is null");
            Objects.requireNonNull(kind, "kind is null");
            Objects.requireNonNull(href, "href is null");
        }
    }

    /**
     * A programme: what is achieved beside what is spent.
     *
     * @param note which of its indicators it is, where it has several
     * @param done the capaian as a bar of 0 to 100
     * @param used the absorption as a bar of 0 to 100
     * @param href of the figure, empty where the programme has no indicator
     */
    public record Programme(
            String number,
            String name,
            String note,
            Shown capaian,
            String predicate,
            int done,
            Shown absorption,
            int used,
            Trend trend,
            String href,
            String money) {}

    /** Something that needs a decision; {@code kind} is {@code bad}, {@code warn} or empty. */
    public record Need(String kind, String icon, String text, String detail, String href) {}
}
