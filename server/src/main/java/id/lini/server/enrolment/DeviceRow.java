package id.lini.server.enrolment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Table device. */
@MappedEntity("device")
record DeviceRow(
        @Id String agency,
        @Id String device,
        String person,
        String name,
        String app,
        String x,
        long enrolledAt,
        @Nullable Long revokedAt,
        @Nullable String revokedBy,
        long headNumber,
        String headHash,
        @Nullable Long headAt) {}
