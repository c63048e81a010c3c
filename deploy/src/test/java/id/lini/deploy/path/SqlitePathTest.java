package id.lini.deploy.path;

import id.lini.deploy.stage.Kind;

class SqlitePathTest extends PathSuite {
    SqlitePathTest() {
        super(Kind.SQLITE);
    }
}
