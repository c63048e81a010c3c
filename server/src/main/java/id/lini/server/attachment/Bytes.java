package id.lini.server.attachment;

import io.micronaut.core.annotation.Introspected;

/** Of an attachment what it shows. */
@Introspected
record Bytes(byte[] bytes) {}
