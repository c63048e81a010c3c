package id.lini.server.enrolment;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlEnrolmentTest extends EnrolmentSuite {
    PostgresqlEnrolmentTest() {
        super("postgresql");
    }
}
