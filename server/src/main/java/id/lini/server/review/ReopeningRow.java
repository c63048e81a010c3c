package id.lini.server.review;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Table reopening.
 *
 * @param decision the one that approved the entry
 */
@MappedEntity("reopening")
record ReopeningRow(@Id String agency, @Id String entry, String decision, String person, String reason, long at) {}
