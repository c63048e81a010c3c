package id.lini.server.pack;

class PackPostgresqlTest extends PackSuite {
    PackPostgresqlTest() {
        super("postgresql");
    }
}
