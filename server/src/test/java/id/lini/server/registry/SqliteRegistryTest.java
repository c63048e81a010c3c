package id.lini.server.registry;

class SqliteRegistryTest extends RegistrySuite {
    SqliteRegistryTest() {
        super("sqlite");
    }
}
