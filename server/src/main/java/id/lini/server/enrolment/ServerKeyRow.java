package id.lini.server.enrolment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * The public half of a key this server signs or signed with.
 *
 * @param x as in a JWK
 * @param createdAt epoch milliseconds
 */
@MappedEntity("server_key")
record ServerKeyRow(@Id String keyId, String x, long createdAt) {}
