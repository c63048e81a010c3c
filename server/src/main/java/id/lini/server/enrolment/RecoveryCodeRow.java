package id.lini.server.enrolment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** Table recovery_code. */
@Introspected
record RecoveryCodeRow(
        String agency,
        String codeHash,
        String device,
        String issuedBy,
        long issuedAt,
        long expiresAt,
        @Nullable Long usedAt) {}
