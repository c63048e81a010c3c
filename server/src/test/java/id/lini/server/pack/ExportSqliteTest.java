package id.lini.server.pack;

class ExportSqliteTest extends ExportSuite {
    ExportSqliteTest() {
        super("sqlite");
    }
}
