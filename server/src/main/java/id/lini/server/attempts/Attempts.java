package id.lini.server.attempts;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Slows down whoever guesses, by what they guess at and from where. In the database, so a restart forgives nothing. */
@Singleton
public final class Attempts {
    private static final Duration FORGIVEN = Duration.ofHours(24);

    private final AttemptRepository repository;
    private final Clock clock;

    Attempts(AttemptRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** How long the asker still has to wait, zero when they may try; the longest of the limits counts. */
    public Duration remaining(List<Limit> limits) {
        return limits.stream().map(this::remaining).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Counts a failure against every limit; call it within a write that is not rolled back. */
    public void failed(List<Limit> limits) {
        // What is forgiven says nothing any more: the table holds a day at most.
        repository.purge(clock.instant().minus(FORGIVEN).toEpochMilli());
        for (Limit limit : limits) {
            int before = current(limit).map(AttemptRow::failures).orElse(0);
            repository.put(limit.subject(), before + 1, clock.millis());
        }
    }

    /** Forgets the failures of a subject that has proved itself; call it within a write. */
    public void succeeded(Limit limit) {
        repository.forget(limit.subject());
    }

    /** Takes back one failure that was counted before it was known to be none; call it within a write. */
    public void takenBack(Limit limit) {
        current(limit).ifPresent(row -> repository.put(limit.subject(), Math.max(0, row.failures() - 1), row.lastAt()));
    }

    /** Whether a subject failed lately. */
    public boolean suspected(Limit limit) {
        return current(limit).filter(row -> row.failures() > 0).isPresent();
    }

    private Duration remaining(Limit limit) {
        return current(limit)
                .map(row -> Duration.between(
                        clock.instant(), Instant.ofEpochMilli(row.lastAt()).plus(limit.delay(row.failures()))))
                .filter(wait -> !wait.isNegative())
                .orElse(Duration.ZERO);
    }

    private Optional<AttemptRow> current(Limit limit) {
        long horizon = clock.instant().minus(FORGIVEN).toEpochMilli();
        return repository.find(limit.subject()).filter(row -> row.lastAt() > horizon);
    }
}
