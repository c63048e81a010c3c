package id.lini.deploy.path;

import id.lini.deploy.stage.Kind;

class PostgresqlPathTest extends PathSuite {
    PostgresqlPathTest() {
        super(Kind.POSTGRESQL);
    }
}
