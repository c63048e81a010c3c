package id.lini.mobile.ui;

import java.util.Optional;

/** What was typed to enrol, kept while a PIN is chosen and when the server says no. */
final class EnrolDraft {
    private String server;
    private String code;
    private String device;
    private Optional<String> wrong = Optional.empty();

    EnrolDraft(String server, String code, String device) {
        this.server = server;
        this.code = code;
        this.device = device;
    }

    String server() {
        return server;
    }

    String code() {
        return code;
    }

    String device() {
        return device;
    }

    /** What the last try said. */
    Optional<String> wrong() {
        return wrong;
    }

    void put(String nowServer, String nowCode, String nowDevice) {
        server = nowServer;
        code = nowCode;
        device = nowDevice;
        wrong = Optional.empty();
    }

    void complain(String text) {
        wrong = Optional.of(text);
    }

    /** The code was used: the next officer brings another. */
    void used() {
        code = "";
        wrong = Optional.empty();
    }
}
