package id.lini.server.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README names every file and column that is read, and which of them may be left out: in brackets. */
class PackReadmeTest {
    private static final Path README = Path.of("..", "deploy", "packs", "README.md");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)`");

    @Test
    void everyFileAndColumnStandsInTheTable() throws IOException {
        String text = Files.readString(README);
        for (PackFile file : PackFiles.ALL) {
            String name = file.required() ? "| `" + file.name() + "` |" : "| [`" + file.name() + "`] |";
            String row = text.lines()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row that begins with " + name));
            String columns = row.split("\\|")[2];
            int bracket = columns.contains("[") ? columns.indexOf('[') : columns.length();
            assertThat(names(columns.substring(0, bracket))).as(file.name()).isEqualTo(columns(file, false));
            assertThat(names(columns.substring(bracket)))
                    .as(file.name() + ", optional")
                    .isEqualTo(columns(file, true));
        }
    }

    private static Set<String> columns(PackFile file, boolean optional) {
        return file.columns().stream()
                .filter(column -> column.optional() == optional)
                .map(PackColumn::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
