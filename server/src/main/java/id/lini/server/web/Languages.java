package id.lini.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The language of a page: Indonesian unless the reader chose English. */
@Singleton
public final class Languages {
    /** The cookie that holds the choice; also named in the settings, for the templates. */
    public static final String COOKIE = "lini-bahasa";

    /** Indonesian. */
    public static final Locale INDONESIAN = Locale.forLanguageTag("id");

    /** English or Indonesian; any other cookie counts as Indonesian. */
    public Locale of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .filter("en"::equals)
                .map(value -> Locale.ENGLISH)
                .orElse(INDONESIAN);
    }
}
