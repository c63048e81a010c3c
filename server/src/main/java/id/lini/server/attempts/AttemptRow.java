package id.lini.server.attempts;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Table failed_attempt. */
@MappedEntity("failed_attempt")
record AttemptRow(@Id String subject, int failures, long lastAt) {}
