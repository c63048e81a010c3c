package id.lini.server.review;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Tables of review as rows; instants are epoch milliseconds. */
final class ReviewRows {
    private ReviewRows() {}

    /** Table decision. */
    @MappedEntity("decision")
    record DecisionRow(
            @Id String agency,
            @Id String decision,
            String entry,
            String action,
            String reason,
            String person,
            long at) {}

    /** Table entry_state. */
    @MappedEntity("entry_state")
    record StateRow(
            @Id String agency,
            @Id String entry,
            String state,
            String decision,
            @Nullable String firstBy) {}

    /** Table state_change. */
    @MappedEntity("state_change")
    record ChangeRow(
            @Id String agency,
            @Id long seq,
            String person,
            String entry,
            String state,
            String reason,
            @Nullable String reasonEn,
            String byName,
            long at) {}

    /** Which entry counts in a slot. */
    @Introspected
    record CountingRow(String slot, String entry) {}

    /** A batch and the phone that sent it. */
    @Introspected
    record PhoneRow(String batch, String device, String name) {}
}
