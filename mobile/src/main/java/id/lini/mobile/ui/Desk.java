package id.lini.mobile.ui;

import id.lini.mobile.app.Goals;
import id.lini.mobile.app.Look;
import id.lini.mobile.app.Phone;
import id.lini.mobile.app.Session;
import id.lini.mobile.app.SyncLoop;
import id.lini.mobile.app.SyncState;
import id.lini.mobile.app.Words;
import id.lini.mobile.platform.DevicePlatform;

/** What every screen has at hand once an officer is at work. */
record Desk(
        Phone phone,
        Session session,
        Words words,
        Look look,
        SyncLoop loop,
        DevicePlatform platform,
        Shell shell,
        Goals goals,
        Navigator go) {
    private static final double LABEL = 140;
    private static final double FIGURE = 88;
    private static final double MARGIN = 32;

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    SyncState syncState() {
        return new SyncState(session, loop, words);
    }

    /** How many figures of a table stand side by side and stay readable. */
    int columns() {
        double scale = switch (look.text()) {
            case NORMAL -> 1;
            case LARGE -> 1.2;
            case HUGE -> 1.4;
        };
        double room = shell.formWidth() - MARGIN - LABEL * scale;
        return (int) Math.max(1, Math.floor(room / (FIGURE * scale)));
    }
}
