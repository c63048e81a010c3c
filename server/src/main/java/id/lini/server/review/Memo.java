package id.lini.server.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Remembers for a while what is dear to find out and seldom changes, so that a list may show it of everything in it. What
 * is decided on is looked at anew. Where there is no room, what was found longest ago is forgotten.
 */
final class Memo<K, V> {
    private static final int MOST = 20_000;
    private static final Duration FOR = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<K, Kept<V>> kept = new LinkedHashMap<>();

    Memo(Clock clock) {
        this.clock = clock;
    }

    private record Kept<V>(V value, Instant at) {}

    /** The values of these keys; {@code find} is asked, once, for those that are not remembered. */
    Map<K, V> of(Collection<K> keys, Function<Set<K>, Map<K, V>> find) {
        Map<K, V> known = remembered(keys);
        Set<K> missing = new LinkedHashSet<>(keys);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            Map<K, V> found = find.apply(missing);
            remember(found);
            known.putAll(found);
        }
        return known;
    }

    private synchronized Map<K, V> remembered(Collection<K> keys) {
        Instant oldest = clock.instant().minus(FOR);
        Map<K, V> known = new HashMap<>();
        for (K key : keys) {
            Optional.ofNullable(kept.get(key))
                    .filter(value -> value.at().isAfter(oldest))
                    .ifPresent(value -> known.put(key, value.value()));
        }
        return known;
    }

    private synchronized void remember(Map<K, V> found) {
        Instant now = clock.instant();
        found.forEach((key, value) -> {
            kept.remove(key);
            kept.put(key, new Kept<>(value, now));
        });
        Iterator<K> eldest = kept.keySet().iterator();
        while (kept.size() > MOST) {
            eldest.next();
            eldest.remove();
        }
    }
}
