package id.lini.mobile.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.shared.entry.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text in both languages, and every key that the code says. */
class WordsTest {
    private static final Pattern SAID = Pattern.compile("(?:say|fact|field|list|some|choice)\\(\\s*\"([a-z.]*[a-z])\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.ROOT));
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        TreeSet<String> said = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = SAID.matcher(Files.readString(source));
                while (matcher.find()) {
                    said.add(matcher.group(1));
                }
            }
        }

        assertThat(said).hasSizeGreaterThan(60);
        assertThat(keys(Locale.ROOT)).containsAll(said);
    }

    @Test
    void speaksIndonesianUnlessEnglishWasChosen() {
        ZoneId jakarta = ZoneId.of("Asia/Jakarta");
        Instant at = Instant.parse("2024-07-02T07:05:00Z");

        assertThat(Words.in("id").moment(at, jakarta)).isEqualTo("2 Juli 2024 pukul 14.05");
        assertThat(Words.in("en").moment(at, jakarta)).isEqualTo("2 July 2024 at 14:05");
        assertThat(Words.in("id").period(Period.parse("2024-Q2"))).isEqualTo("Triwulan II 2024");
        assertThat(Words.in("id").say("sync.safe", 1234)).isEqualTo("1.234 laporan aman di ponsel.");
        assertThat(Words.in("en").say("sync.safe", 1234)).isEqualTo("Reports safe on the phone: 1,234.");
    }

    private static TreeSet<String> keys(Locale locale) {
        ResourceBundle.Control own =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        TreeSet<String> keys = new TreeSet<>();
        ResourceBundle bundle = ResourceBundle.getBundle("id.lini.mobile.messages", locale, own);
        assertThat(bundle.getLocale()).isEqualTo(locale);
        keys.addAll(bundle.keySet());
        return keys;
    }
}
