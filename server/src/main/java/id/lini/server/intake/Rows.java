package id.lini.server.intake;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/** What intake stores. Instants as epoch milliseconds. */
final class Rows {
    private Rows() {}

    /** Table batch. */
    @MappedEntity("batch")
    record BatchRow(
            @Id String agency,
            @Id String batch,
            String device,
            long number,
            String person,
            @MappedProperty("protected") String protectedHeader,
            String signature,
            byte[] body,
            String hash,
            long madeAt,
            long receivedAt,
            int accepted,
            int refused,
            String receipt) {}

    /** Of a batch what a replay needs. */
    @Introspected
    record Received(String hash, String signature, String receipt) {}

    /** Of a batch what its entries say. */
    @Introspected
    record Body(byte[] body) {}

    /** Table entry. */
    @MappedEntity("entry")
    record EntryRow(
            @Id String agency,
            @Id String entry,
            String batch,
            int ordinal,
            String form,
            int formVersion,
            String unit,
            String period,
            String slot,
            String person,
            @Nullable String supersedes,
            long recordedAt,
            long receivedAt) {}

    /** Table refusal. */
    @MappedEntity("refusal")
    record RefusalRow(
            @Id String agency,
            @Id String batch,
            @Id int ordinal,
            @Nullable String entry,
            String code,
            String field,
            String messageId,
            String messageEn) {}

    /** Table incident. */
    @MappedEntity("incident")
    record IncidentRow(
            @Id String agency,
            @Id String device,
            @Id String code,
            @Id long number,
            int times,
            long firstAt,
            long lastAt,
            String detail) {}
}
