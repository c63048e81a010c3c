package id.lini.server.web.login;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Table account_totp.
 *
 * @param confirmedAt null until the person typed a first code
 * @param lastStep the last step whose code was used
 */
@MappedEntity("account_totp")
record TotpRow(
        @Id String agency,
        @Id String person,
        String secret,
        @Nullable Long confirmedAt,
        long lastStep) {}
