package id.lini.mobile.app;

import id.lini.shared.id.EntryId;
import id.lini.shared.validation.Finding;
import java.util.List;

/** What came of finishing a draft. */
public sealed interface Finished {

    /** It is an entry now, on disk, ready to be sent. */
    record Kept(EntryId entry) implements Finished {}

    /** Errors stop it; the draft stays. */
    record Stopped(List<Finding> errors) implements Finished {
        /** Copies the list. */
        public Stopped {
            errors = List.copyOf(errors);
        }
    }

    /** Warnings want a reason of at least three letters; the draft stays. */
    record Unexplained(List<Finding> warnings) implements Finished {
        /** Copies the list. */
        public Unexplained {
            warnings = List.copyOf(warnings);
        }
    }
}
