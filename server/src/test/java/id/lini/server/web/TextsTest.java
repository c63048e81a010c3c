package id.lini.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody ever reads a key instead of a text. */
class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z.]+)[}(]|msg\\('([a-zA-Z.]+)'");

    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        for (Path indonesian : files("texts.properties")) {
            Path english = indonesian.resolveSibling("texts_en.properties");
            assertThat(keys(english)).as(english.toString()).isEqualTo(keys(indonesian));
        }
    }

    @Test
    void everyTextATemplateNamesIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path bundle : files("texts.properties")) {
            known.addAll(keys(bundle));
        }
        for (Path template : files(".html")) {
            Matcher names = KEY.matcher(Files.readString(template));
            while (names.find()) {
                String key = names.group(1) == null ? names.group(2) : names.group(1);
                if (!key.equals("title.key")) {
                    assertThat(known).as(template.toString()).contains(key);
                }
            }
        }
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static Set<String> keys(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
