package id.lini.server.achievement;

import id.lini.server.registry.RegistrySnapshot;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers how many reports are expected while the registers and the day stay the same. */
@Singleton
final class ExpectedReports {
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long version, LocalDate today, Map<String, Optional<Long>> counted) {}

    Expected of(RegistrySnapshot registers, Window window, LocalDate today) {
        Kept now = kept.compute(
                registers.agency().id().value(),
                (agency, before) -> before != null
                                && before.version() == registers.version()
                                && before.today().equals(today)
                        ? before
                        : new Kept(registers.version(), today, new ConcurrentHashMap<>()));
        return new Expected(registers, window, today, now.counted());
    }
}
