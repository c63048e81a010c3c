package id.lini.server.messages;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Table message. */
@MappedEntity("message")
record MessageRow(
        @Id String agency,
        @Id String message,
        String person,
        String sender,
        String senderName,
        String text,
        @Nullable String textEn,
        long at,
        @Nullable Long deliveredAt,
        @Nullable Long readAt,
        @Nullable String about) {}
