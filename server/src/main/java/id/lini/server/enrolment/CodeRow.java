package id.lini.server.enrolment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Table enrolment_code. */
@MappedEntity("enrolment_code")
record CodeRow(
        @Id String agency,
        @Id String codeHash,
        String person,
        String issuedBy,
        long issuedAt,
        long expiresAt,
        @Nullable Long usedAt,
        @Nullable String usedBy) {}
