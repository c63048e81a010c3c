package id.lini.server.persistence;

import id.lini.shared.id.Uuid7;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The beans that all of the server stands on: the clock and new ids. */
@Factory
final class BaseFactory {

    /** The clock of the server; a test that registers its own goes before. */
    @Singleton
    @Secondary
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Ids of what is made on the server. */
    @Singleton
    Uuid7 ids(Clock clock) {
        return new Uuid7(clock);
    }
}
