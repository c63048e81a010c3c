package id.lini.server.report;

class PekalonganSqliteTest extends PekalonganSuite {
    PekalonganSqliteTest() {
        super("sqlite");
    }
}
