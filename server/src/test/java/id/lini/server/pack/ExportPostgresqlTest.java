package id.lini.server.pack;

class ExportPostgresqlTest extends ExportSuite {
    ExportPostgresqlTest() {
        super("postgresql");
    }
}
