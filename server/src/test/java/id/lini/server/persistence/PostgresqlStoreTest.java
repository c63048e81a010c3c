package id.lini.server.persistence;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlStoreTest extends StoreSuite {
    PostgresqlStoreTest() {
        super("postgresql");
    }
}
