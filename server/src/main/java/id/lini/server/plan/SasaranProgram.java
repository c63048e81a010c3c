package id.lini.server.plan;

import java.util.Objects;
import java.util.Optional;

/**
 * A programme that serves a sasaran.
 *
 * @param indicator of the sasaran that it supports; empty for all of them
 */
public record SasaranProgram(String sasaran, String program, Optional<String> indicator) {
    /** Checks that nothing is missing. */
    public SasaranProgram {
        Objects.requireNonNull(sasaran, "sasaran is null");
        Objects.requireNonNull(program, "program is null");
        Objects.requireNonNull(indicator, "indicator is null");
    }
}
