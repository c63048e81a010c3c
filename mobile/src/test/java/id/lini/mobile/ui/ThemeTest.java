package id.lini.mobile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every pair of text and ground that the screens use, in every theme, by the contrast that WCAG 2 asks for. */
class ThemeTest {
    private static final double TEXT = 4.5;
    private static final double SUN = 7;
    private static final double EDGE = 3;
    private static final Pattern TOKEN = Pattern.compile("(?m)^ {2}([a-z-]+): #([0-9A-F]{6});");

    @Test
    void everyTextCanBeReadOnItsGround() throws IOException {
        for (String theme : List.of("", ".dark", ".contrast")) {
            Map<String, Integer> tokens = tokens(theme);
            double least = theme.equals(".contrast") ? SUN : TEXT;
            for (String ground : List.of("paper", "surface")) {
                for (String text : List.of("ink", "muted", "accent", "good", "warn", "bad")) {
                    assertThat(contrast(tokens, text, ground))
                            .as(theme + " " + text + " on " + ground)
                            .isGreaterThanOrEqualTo(least);
                }
                assertThat(contrast(tokens, "edge", ground))
                        .as(theme + " edge on " + ground)
                        .isGreaterThanOrEqualTo(EDGE);
            }
            for (String pale : List.of("accent-pale", "good-pale", "warn-pale", "bad-pale")) {
                assertThat(contrast(tokens, "ink", pale))
                        .as(theme + " ink on " + pale)
                        .isGreaterThanOrEqualTo(least);
            }
            assertThat(contrast(tokens, "muted", "accent-pale"))
                    .as(theme + " muted on accent-pale")
                    .isGreaterThanOrEqualTo(TEXT);
            assertThat(contrast(tokens, "accent-ink", "accent"))
                    .as(theme + " on accent")
                    .isGreaterThanOrEqualTo(least);
            assertThat(contrast(tokens, "accent-ink", "accent-press"))
                    .as(theme + " on a pressed accent")
                    .isGreaterThanOrEqualTo(TEXT);
        }
    }

    /** The tokens of a theme over those of the light one. */
    private static Map<String, Integer> tokens(String theme) throws IOException {
        String sheet = Files.readString(Path.of("src/main/resources/id/lini/mobile/ui/lini.css"));
        Map<String, Integer> tokens = new HashMap<>(read(sheet, ".root {"));
        if (!theme.isEmpty()) {
            tokens.putAll(read(sheet, ".root" + theme + " {"));
        }
        return tokens;
    }

    private static Map<String, Integer> read(String sheet, String head) {
        int from = sheet.indexOf(head);
        assertThat(from).as(head).isNotNegative();
        Map<String, Integer> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(sheet.substring(from, sheet.indexOf('}', from)));
        while (matcher.find()) {
            tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        assertThat(tokens).hasSizeGreaterThan(10);
        return tokens;
    }

    private static double contrast(Map<String, Integer> tokens, String one, String other) {
        double first = luminance(tokens.get(one));
        double second = luminance(tokens.get(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear((rgb >> 16) & 0xFF) + 0.7152 * linear((rgb >> 8) & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
