package id.lini.server.pack;

class PackSqliteTest extends PackSuite {
    PackSqliteTest() {
        super("sqlite");
    }
}
