package id.lini.deploy.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All pictures of a folder on one page, {@code index.html}, so that they can be looked at together. */
final class ContactSheet {
    private static final String PICTURE = ".png";

    private ContactSheet() {}

    static void write(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.toFile().getName())
                    .filter(name -> name.endsWith(PICTURE))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            StringBuilder page = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><title>Lini</title>"
                    + "<style>body{font:14px sans-serif;display:flex;flex-wrap:wrap;gap:24px;align-items:flex-start}"
                    + "figure{margin:0}img{height:640px;border:1px solid #ccc;display:block}</style>\n");
            for (String name : names) {
                page.append("<figure><a href=\"" + name + "\"><img loading=\"lazy\" alt=\"\" src=\"" + name
                        + "\"></a><figcaption>" + name.replace(PICTURE, "") + "</figcaption></figure>\n");
            }
            Files.writeString(folder.resolve("index.html"), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
