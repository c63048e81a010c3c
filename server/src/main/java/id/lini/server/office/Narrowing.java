package id.lini.server.office;

import id.lini.shared.entry.EntryState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * Which lines of the list a reader wants to see.
 *
 * @param words all of them must stand in the name, the node's name or the codes, in whatever case; empty for every line
 * @param which by what has been entered
 */
public record Narrowing(String words, Which which) {
    /** Every line. */
    static final Narrowing NONE = new Narrowing("", Which.ALL);

    /** What has been entered. */
    public enum Which {
        /** Anything or nothing. */
        ALL,
        /** Nothing, and no pack brought anything. */
        EMPTY,
        /** Something that was given back. */
        RETURNED;

        /** How pages name it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The key of its name. */
        public String key() {
            return "office.which." + id();
        }
    }

    /** Checks that nothing is missing. */
    public Narrowing {
        Objects.requireNonNull(words, "words is null");
        Objects.requireNonNull(which, "which is null");
    }

    /** As an address asks; what it does not know is everything. */
    static Narrowing asked(String words, String which) {
        return new Narrowing(
                words.strip(),
                Arrays.stream(Which.values())
                        .filter(each -> each.id().equals(which))
                        .findFirst()
                        .orElse(Which.ALL));
    }

    /** Whether it leaves anything out. */
    public boolean any() {
        return !equals(NONE);
    }

    boolean names(Subject subject) {
        String text = String.join(
                        " ", subject.label(), subject.id(), subject.name(), subject.node(), subject.nodeName())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    boolean takes(SubjectLine line) {
        return switch (which) {
            case ALL -> true;
            case EMPTY -> line.entries().isEmpty() && line.said().isEmpty();
            case RETURNED -> line.entries().stream().anyMatch(entry -> entry.state() == EntryState.RETURNED);
        };
    }
}
