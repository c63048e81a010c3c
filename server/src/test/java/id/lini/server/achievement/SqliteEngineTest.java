package id.lini.server.achievement;

class SqliteEngineTest extends EngineSuite {
    SqliteEngineTest() {
        super("sqlite");
    }
}
