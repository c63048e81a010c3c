package id.lini.server.pack;

class RegistersPostgresqlTest extends RegistersSuite {
    RegistersPostgresqlTest() {
        super("postgresql");
    }
}
