package id.lini.server.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Table audit_event. */
@MappedEntity("audit_event")
record AuditRow(
        @Id String agency, @Id String event, long at, String actor, String action, String subject, String detail) {}
