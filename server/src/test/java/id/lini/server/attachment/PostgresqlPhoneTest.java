package id.lini.server.attachment;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresqlPhoneTest extends PhoneSuite {
    PostgresqlPhoneTest() {
        super("postgresql");
    }
}
