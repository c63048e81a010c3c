package id.lini.server.office;

class OfficeSqliteTest extends OfficeSuite {
    OfficeSqliteTest() {
        super("sqlite");
    }
}
