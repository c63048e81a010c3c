package id.lini.server.web;

import java.net.URI;
import java.util.regex.Pattern;

/** Where to go on, as a form says: only ever a path of this server, or a link could send people elsewhere. */
public final class LocalPath {
    private static final URI HOME = URI.create("/");

    // one slash, then no second one and no backslash: browsers read both as the start of another host
    private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>^`{|}]]*");

    private LocalPath() {}

    /** The path, or the home page for anything that is not plainly a path. */
    public static URI of(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return HOME;
        }
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return HOME;
        }
    }
}
