package id.lini.server.completeness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Where a report that is expected stands, with the icon and the key of its word. */
public enum Standing {
    /** Approved. */
    APPROVED("approved"),
    /** It came and waits for a decision. */
    RECEIVED("eye"),
    /** It was given back and nothing came since. */
    RETURNED("returned"),
    /** It is not there, but may still come in time. */
    AWAITED("waiting"),
    /** It is not there and should be. */
    MISSING("error");

    private final String icon;

    Standing(String icon) {
        this.icon = icon;
    }

    static Standing of(Duty duty, Optional<Arrival> arrival, LocalDate today) {
        if (arrival.isEmpty()) {
            return today.isAfter(duty.due()) ? MISSING : AWAITED;
        }
        if (arrival.get().approved()) {
            return APPROVED;
        }
        return arrival.get().waiting() ? RECEIVED : RETURNED;
    }

    /** Whether the first report of a duty came after its due day. */
    static boolean late(Duty duty, Arrival arrival, ZoneId zone) {
        return arrival.first().atZone(zone).toLocalDate().isAfter(duty.due());
    }

    /** The icon's id. */
    public String icon() {
        return icon;
    }

    /** The key of its word. */
    public String key() {
        return "completeness.is." + id();
    }

    /** How style sheets name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
