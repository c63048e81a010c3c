package id.lini.mobile.app;

import id.lini.shared.error.ErrorCode;
import id.lini.shared.validation.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What stands between a draft and its signature: errors to mend, blanks to fill, warnings to explain. */
public final class ReviewModel {
    private final DraftModel draft;

    /** Reviews a draft. */
    public ReviewModel(DraftModel draft) {
        this.draft = draft;
    }

    /** Errors other than blanks. */
    public List<Finding> errors() {
        return draft.findings().stream()
                .filter(finding -> finding.stops() && !isBlank(finding))
                .toList();
    }

    /** Blanks that must be filled, in the order of the pages. */
    public List<Finding> blanks() {
        return draft.findings().stream()
                .filter(ReviewModel::isBlank)
                .sorted(Comparator.comparing(draft::pageOf))
                .toList();
    }

    /** Warnings, one for each rule, explained or not. */
    public List<Finding> warnings() {
        return Recorder.unexplained(
                draft.draft().with(Map.of(), "", draft.draft().changedAt()), draft.findings());
    }

    /** The reason given for a warning so far. */
    public String reason(Finding warning) {
        return draft.draft().reasons().getOrDefault(warning.rule(), "");
    }

    /** Whether it can be finished now. */
    public boolean ready() {
        return draft.findings().stream().noneMatch(Finding::stops)
                && Recorder.unexplained(draft.draft(), draft.findings()).isEmpty();
    }

    private static boolean isBlank(Finding finding) {
        return finding.code() == ErrorCode.COUNT_MISSING || finding.code() == ErrorCode.FIELD_MISSING;
    }
}
