package id.lini.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A store of its own for one test class: a new SQLite file, or a new database of a real PostgreSQL 15. */
public sealed interface TestStore extends AutoCloseable {

    /** The value of LINI_STORE. */
    String kind();

    /** Settings that lead a context to this store. */
    Map<String, Object> properties();

    /** The same for a process of its own. */
    Map<String, String> environment();

    @Override
    void close();

    /** A store of this kind. */
    static TestStore of(String kind) {
        return kind.equals("sqlite")
                ? new Sqlite(Folder.make())
                : new Postgresql(Folder.make(), PostgresServer.newDatabase());
    }

    record Sqlite(Path folder) implements TestStore {
        @Override
        public String kind() {
            return "sqlite";
        }

        @Override
        public Map<String, Object> properties() {
            return Map.of("lini.data", folder.toString());
        }

        @Override
        public Map<String, String> environment() {
            return Map.of("LINI_STORE", kind(), "LINI_DATA", folder.toString());
        }

        @Override
        public void close() {
            Folder.delete(folder);
        }
    }

    record Postgresql(Path folder, String url) implements TestStore {
        @Override
        public String kind() {
            return "postgresql";
        }

        @Override
        public Map<String, Object> properties() {
            return Map.of(
                    "lini.data",
                    folder.toString(),
                    "datasources.default.url",
                    url,
                    "datasources.default.username",
                    "postgres",
                    "datasources.read.url",
                    url,
                    "datasources.read.username",
                    "postgres");
        }

        @Override
        public Map<String, String> environment() {
            return Map.of(
                    "LINI_STORE",
                    kind(),
                    "LINI_DATA",
                    folder.toString(),
                    "LINI_DB_URL",
                    url,
                    "LINI_DB_USER",
                    "postgres");
        }

        @Override
        public void close() {
            Folder.delete(folder);
        }
    }

    /** A folder for the data of one store. */
    final class Folder {
        private Folder() {}

        static Path make() {
            try {
                return Files.createTempDirectory("lini-test-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
