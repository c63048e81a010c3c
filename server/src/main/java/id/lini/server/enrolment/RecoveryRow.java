package id.lini.server.enrolment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Table device_recovery. */
@MappedEntity("device_recovery")
record RecoveryRow(@Id String agency, @Id String device, String tokenHash, String share, long keptAt) {}
