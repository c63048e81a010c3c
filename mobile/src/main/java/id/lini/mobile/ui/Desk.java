package id.lini.mobile.ui;

import id.lini.mobile.app.Phone;
import id.lini.mobile.app.Session;
import id.lini.mobile.app.SyncLoop;
import id.lini.mobile.app.SyncState;
import id.lini.mobile.app.Words;

/** What every screen has at hand once the phone is enrolled. */
record Desk(Phone phone, Session session, Words words, SyncLoop loop, Shell shell, Navigator go) {

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    SyncState syncState() {
        return new SyncState(session, loop, words);
    }
}
