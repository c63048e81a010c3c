package id.lini.server.registry;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlRegistryTest extends RegistrySuite {
    PostgresqlRegistryTest() {
        super("postgresql");
    }
}
