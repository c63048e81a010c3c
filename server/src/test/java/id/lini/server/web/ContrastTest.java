package id.lini.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text is read in sunlight and at a projector: every pair of colours we use keeps 4.5 to 1 (WCAG 2.2). */
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
    private static final List<String> PAPERS = List.of("paper", "surface");
    private static final List<String> INKS = List.of("ink", "muted", "accent", "good", "warn", "bad");

    static Stream<Arguments> pairs() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/public/assets/lini.css"));
        int dark = css.indexOf("prefers-color-scheme: dark");
        int end = css.indexOf("*, *::before");
        Stream.Builder<Arguments> pairs = Stream.builder();
        for (String theme : List.of(css.substring(0, dark), css.substring(dark, end))) {
            Map<String, String> tokens = tokens(theme);
            for (String paper : PAPERS) {
                INKS.forEach(ink -> pairs.add(Arguments.of(paper, ink, tokens)));
            }
            pairs.add(Arguments.of("accent", "accent-ink", tokens));
            for (String wash : List.of("accent-wash", "good-wash", "warn-wash", "bad-wash")) {
                pairs.add(Arguments.of(wash, "ink", tokens));
                pairs.add(Arguments.of(wash, "muted", tokens));
            }
            pairs.add(Arguments.of("accent-wash", "warn", tokens));
            pairs.add(Arguments.of("accent-wash", "accent", tokens));
            pairs.add(Arguments.of("warn-wash", "accent", tokens));
        }
        return pairs.build();
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("pairs")
    void textIsReadable(String paper, String ink, Map<String, String> tokens) {
        double one = luminance(tokens.get(paper));
        double other = luminance(tokens.get(ink));
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(contrast).as(ink + " on " + paper).isGreaterThanOrEqualTo(4.5);
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new TreeMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    private static double luminance(String colour) {
        double luminance = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int channel = 0; channel < 3; channel++) {
            double part = Integer.parseInt(colour.substring(2 * channel, 2 * channel + 2), 16) / 255.0;
            luminance += weights[channel] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return luminance;
    }
}
