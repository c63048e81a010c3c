package id.lini.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.deploy.run.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at exists. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)|src=\"([^\"]+)\"");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/.-])deploy/[\\w./-]*\\w");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(Files.readString(document))
                    .results()
                    .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                    .filter(target -> !target.contains("://"))
                    .filter(target -> !Files.exists(document.resolveSibling(target)))
                    .forEach(target -> broken.add(document.getFileName() + ": " + target));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyCommandOfTheReadmeExists() throws IOException {
        List<String> missing = COMMAND.matcher(Files.readString(Home.folder().resolve("README.md")))
                .results()
                .map(found -> found.group())
                .filter(name -> !Files.exists(Home.folder().resolve(name)))
                .distinct()
                .toList();
        assertThat(missing).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Home.folder().resolve("deploy"))) {
            List<Path> documents = new ArrayList<>(files.filter(file ->
                            file.toString().endsWith(".md") && !file.toString().contains("/target/"))
                    .toList());
            documents.add(Home.folder().resolve("README.md"));
            return documents;
        }
    }
}
