package id.lini.server.attachment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Table entry_attachment. */
@MappedEntity("entry_attachment")
record NamedRow(@Id String agency, @Id String entry, @Id int place, String hash, String device) {}
