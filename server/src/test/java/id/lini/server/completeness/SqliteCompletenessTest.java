package id.lini.server.completeness;

class SqliteCompletenessTest extends CompletenessSuite {
    SqliteCompletenessTest() {
        super("sqlite");
    }
}
