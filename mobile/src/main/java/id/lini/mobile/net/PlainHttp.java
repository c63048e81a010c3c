package id.lini.mobile.net;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the app talks without TLS: to this very machine and to addresses that no internet carries (RFC 1918, 4193). */
public final class PlainHttp {
    private static final Pattern PRIVATE =
            Pattern.compile("127(\\.\\d{1,3}){3}|10(\\.\\d{1,3}){3}|192\\.168(\\.\\d{1,3}){2}"
                    + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2}|169\\.254(\\.\\d{1,3}){2}"
                    + "|\\[::1]|\\[f[cd][0-9a-f:]+]|\\[fe80:[0-9a-f:%a-z]+]");

    private PlainHttp() {}

    /** Whether the app may talk to this address: any with TLS; without it only near ones. */
    public static boolean allowed(URI server) {
        if ("https".equalsIgnoreCase(server.getScheme())) {
            return true;
        }
        String host = Optional.ofNullable(server.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return host.equals("localhost") || PRIVATE.matcher(host).matches();
    }
}
