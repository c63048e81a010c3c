package id.lini.server.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.lini.server.testing.TestServer;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both stores have the same schema, in text and in fact. */
class SchemaTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @Test
    void foldersSayTheSameButForTypes() throws IOException {
        Map<String, String> sqlite = texts("sqlite");
        assertThat(sqlite).isNotEmpty().isEqualTo(texts("postgresql"));
    }

    @Test
    @Tag("slow")
    void databasesHaveTheSameTablesColumnsAndKeys() {
        assertThat(columns("sqlite")).isNotEmpty().isEqualTo(columns("postgresql"));
    }

    @Test
    void everyTableOfAnAgencyBeginsItsKeyWithIt() throws IOException {
        Set<String> shared = Set.of("web_session", "failed_attempt", "server_key");
        Pattern table = Pattern.compile("CREATE TABLE (\\w+) \\((.*?)\\n\\)", Pattern.DOTALL);
        String all = String.join("\n", texts("sqlite").values());
        assertThat(table.matcher(all).results().filter(match -> !shared.contains(match.group(1))))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        match -> assertThat(match.group(2)).as(match.group(1)).contains("PRIMARY KEY (agency"));
    }

    private static Map<String, String> texts(String store) throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS.resolve(store))) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), SchemaTest::plain, (a, b) -> a, TreeMap::new));
        }
    }

    private static String plain(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("\\) STRICT(, WITHOUT ROWID)?;", ");")
                    .replaceAll("\\bBIGINT\\b", "INTEGER")
                    .replaceAll("\\bBYTEA\\b", "BLOB")
                    .replaceAll("[ \\t]+", " ")
                    .replace(" ,", ",");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> columns(String kind) {
        try (TestServer server = TestServer.on(kind)) {
            return server.bean(Transactions.class)
                    .read(() -> server.bean(JdbcOperations.class).execute(SchemaTest::columns));
        }
    }

    /** Table by table: the driver asks all columns of a store in one compound SELECT, and SQLite takes 500 terms. */
    private static Set<String> columns(Connection connection) {
        Set<String> columns = new TreeSet<>();
        try {
            for (String table : tables(connection)) {
                try (ResultSet rows = connection.getMetaData().getColumns(null, null, table, "%")) {
                    while (rows.next()) {
                        columns.add(table + "." + rows.getString("COLUMN_NAME") + " " + rows.getString("IS_NULLABLE"));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return columns;
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                String schema = rows.getString("TABLE_SCHEM");
                boolean ours = (schema == null || schema.equals("public")) && !table.startsWith("sqlite_");
                if (ours && !table.equals("flyway_schema_history")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
