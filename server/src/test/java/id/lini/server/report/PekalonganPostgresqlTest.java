package id.lini.server.report;

class PekalonganPostgresqlTest extends PekalonganSuite {
    PekalonganPostgresqlTest() {
        super("postgresql");
    }
}
