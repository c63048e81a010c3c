package id.lini.mobile.store;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** The migrations by name. A new one is added here and beside {@code V1__phone.sql}; a test compares the two. */
final class IndexedMigrations implements ResourceProvider {
    static final String FOLDER = "/id/lini/mobile/store/";
    static final List<String> INDEX = List.of("V1__phone.sql", "V2__messages.sql", "V3__targets.sql");

    @Override
    public LoadableResource getResource(String name) {
        return INDEX.contains(name) ? new Sql(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String... suffixes) {
        return INDEX.stream()
                .filter(name ->
                        name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(Sql::new)
                .toList();
    }

    private static final class Sql extends LoadableResource {
        private final String name;

        Sql(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream bytes =
                    Objects.requireNonNull(IndexedMigrations.class.getResourceAsStream(FOLDER + name), "no " + name);
            return new InputStreamReader(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
