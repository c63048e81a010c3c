package id.lini.server.feed;

import io.micronaut.core.annotation.Introspected;

/** An accepted entry, or what was decided on one. */
@Introspected
record HeldRow(String entry, String state) {}
