package id.lini.mobile.sync;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Enumeration;
import java.util.Locale;

/** What network the phone has, as far as can be told without asking anybody. */
@FunctionalInterface
public interface Network {

    /** Kinds of network. */
    enum Kind {
        /** None: trying would only cost battery. */
        NONE,
        /** One that usually costs by the byte. */
        MOBILE,
        /** Wifi or cable. */
        WIFI,
        /** Some, of a kind that cannot be told. */
        UNKNOWN
    }

    /** What there is now. */
    Kind kind();

    /**
     * By the names of the interfaces that are up, as Android and Linux give them. Where the system hides them it says
     * unknown, never none.
     */
    static Network byInterfaces() {
        return () -> {
            try {
                Enumeration<NetworkInterface> all = NetworkInterface.getNetworkInterfaces();
                return all == null ? Kind.UNKNOWN : best(all);
            } catch (SocketException e) {
                return Kind.UNKNOWN;
            }
        };
    }

    private static Kind best(Enumeration<NetworkInterface> all) throws SocketException {
        Kind best = Kind.NONE;
        while (all.hasMoreElements()) {
            NetworkInterface each = all.nextElement();
            if (each.isUp() && !each.isLoopback() && each.getInetAddresses().hasMoreElements()) {
                Kind kind = kind(each.getName());
                if (kind == Kind.WIFI) {
                    return kind;
                }
                best = best == Kind.MOBILE ? best : kind;
            }
        }
        return best;
    }

    /** The kind that an interface's name tells. */
    static Kind kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("wlan") || lower.startsWith("wl") || lower.startsWith("eth") || lower.startsWith("en")) {
            return Kind.WIFI;
        }
        boolean mobile = lower.startsWith("rmnet")
                || lower.startsWith("ccmni")
                || lower.startsWith("pdp")
                || lower.startsWith("wwan")
                || lower.startsWith("ppp");
        return mobile ? Kind.MOBILE : Kind.UNKNOWN;
    }

    /** Whether a sync may begin by itself. */
    default boolean mayTry(boolean wifiOnly) {
        Kind now = kind();
        return now != Kind.NONE && (!wifiOnly || now == Kind.WIFI);
    }
}
