package id.lini.server.forms;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Table form. */
@MappedEntity("form")
record FormRow(@Id String agency, @Id String form, @Id int version, String definition) {}
