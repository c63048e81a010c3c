package id.lini.mobile.ui;

/** The five rooms at the bottom of the screen. */
enum Room {
    HOME(Icon.HOME, "room.home"),
    FILL(Icon.PENCIL, "room.fill"),
    SEND(Icon.TRAY, "room.send"),
    HISTORY(Icon.CLOCK, "room.history"),
    ME(Icon.PERSON, "room.me");

    private final Icon icon;
    private final String key;

    Room(Icon icon, String key) {
        this.icon = icon;
        this.key = key;
    }

    Icon icon() {
        return icon;
    }

    /** The key of its short name. */
    String key() {
        return key;
    }
}
