package id.lini.server.persistence;

class SqliteStoreTest extends StoreSuite {
    SqliteStoreTest() {
        super("sqlite");
    }
}
