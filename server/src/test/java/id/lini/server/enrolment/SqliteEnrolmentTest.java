package id.lini.server.enrolment;

class SqliteEnrolmentTest extends EnrolmentSuite {
    SqliteEnrolmentTest() {
        super("sqlite");
    }
}
