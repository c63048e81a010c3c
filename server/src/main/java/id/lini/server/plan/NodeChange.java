package id.lini.server.plan;

import id.lini.shared.text.Label;
import java.util.Objects;

/** What a node was called in an earlier year. A split or a merger is said, never made up by dividing amounts. */
public record NodeChange(String code, int previousYear, String previousCode, Kind kind) {
    /** How the old node became the new one. */
    public enum Kind {
        /** The same under another code. */
        SAME("sama", "the same"),
        /** With another name. */
        RENAMED("berganti nama", "renamed"),
        /** One of several that came of it. */
        SPLIT("pecahan", "split off"),
        /** One of several that became it. */
        MERGED("gabungan", "merged");

        private final Label word;

        Kind(String id, String en) {
            this.word = new Label(id, en);
        }

        /** The words for people. */
        public Label word() {
            return word;
        }
    }

    /** Checks that nothing is missing. */
    public NodeChange {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(previousCode, "previousCode is null");
        Objects.requireNonNull(kind, "kind is null");
    }
}
