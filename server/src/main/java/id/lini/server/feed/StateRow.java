package id.lini.server.feed;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Table state_change, written by review. */
@MappedEntity("state_change")
record StateRow(
        @Id String agency,
        @Id long seq,
        String person,
        String entry,
        String state,
        String reason,
        @Nullable String reasonEn,
        String byName,
        long at) {}
