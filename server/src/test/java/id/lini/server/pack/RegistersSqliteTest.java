package id.lini.server.pack;

class RegistersSqliteTest extends RegistersSuite {
    RegistersSqliteTest() {
        super("sqlite");
    }
}
