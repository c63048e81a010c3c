package id.lini.server.web;

import id.lini.server.web.login.SignedIn;
import io.micronaut.core.io.Writable;
import io.micronaut.core.util.clhm.ConcurrentLinkedHashMap;
import io.micronaut.core.util.clhm.Weigher;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Draws a page: a template under {@code views}, with the frame's {@code page} and {@code f} beside the model. Drawn whole
 * before a byte is sent, so that a fault in a template becomes a problem page and not half a page.
 */
@Singleton
public final class Pages {
    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private static final int LETTERS_KEPT = 4_000_000;

    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer;
    private final Languages languages;
    private final Map<Part, String> parts = new ConcurrentLinkedHashMap.Builder<Part, String>()
            .maximumWeightedCapacity(LETTERS_KEPT)
            .weigher((Weigher<String>) String::length)
            .build();

    Pages(ViewsRenderer<Map<String, Object>, HttpRequest<?>> renderer, Languages languages) {
        this.renderer = renderer;
        this.languages = languages;
    }

    /** The page with status 200. */
    public MutableHttpResponse<String> show(HttpRequest<?> request, String view, Map<String, Object> model) {
        return into(HttpResponse.ok(), request, view, model);
    }

    /** The page, into a response whose status is set. */
    public MutableHttpResponse<String> into(
            MutableHttpResponse<?> response, HttpRequest<?> request, String view, Map<String, Object> model) {
        return response.body(draw(request, view, model)).contentType(HTML);
    }

    private record Part(String view, String language, Map<String, Object> model) {}

    /**
     * A large part of a page, to be set into it as it is. What equal values gave before in the same language is given
     * again, so the model must hold values only, and the template must ask nothing else.
     */
    public String part(HttpRequest<?> request, String view, Map<String, Object> model) {
        Part key = new Part(view, languages.of(request).getLanguage(), Map.copyOf(model));
        return Optional.ofNullable(parts.get(key)).orElseGet(() -> {
            String drawn = text(renderer.render(view, new HashMap<>(model), request));
            parts.put(key, drawn);
            return drawn;
        });
    }

    /** Numbers and dates as this request's reader writes them. */
    public PageFormat format(HttpRequest<?> request) {
        ZoneId zone = SignedIn.in(request).map(SignedIn::zone).orElse(ZoneOffset.UTC);
        return new PageFormat(languages.of(request), zone);
    }

    private String draw(HttpRequest<?> request, String view, Map<String, Object> model) {
        Optional<SignedIn> reader = SignedIn.in(request);
        Locale locale = languages.of(request);
        Map<String, Object> all = new HashMap<>(model);
        all.put(
                "page",
                new PageContext(
                        locale.getLanguage().equals("en") ? "en" : "id",
                        reader.map(SignedIn::name).orElse(""),
                        reader.map(SignedIn::agencyName).orElse(""),
                        request.getUri().toString(),
                        reader.map(each -> Room.of(each.roles())).orElse(List.of())));
        all.put("f", format(request));
        return text(renderer.render(view, all, request));
    }

    private static String text(Writable drawn) {
        try (StringWriter text = new StringWriter(16_384)) {
            drawn.writeTo(text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
