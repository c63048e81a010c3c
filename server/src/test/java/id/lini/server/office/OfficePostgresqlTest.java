package id.lini.server.office;

class OfficePostgresqlTest extends OfficeSuite {
    OfficePostgresqlTest() {
        super("postgresql");
    }
}
