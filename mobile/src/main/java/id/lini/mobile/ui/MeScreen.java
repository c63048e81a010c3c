package id.lini.mobile.ui;

import id.lini.mobile.app.Phone;
import id.lini.mobile.sync.SyncSettings;
import id.lini.shared.enrolment.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Saya: who this is, where sync stands in words, this phone and its key, language. */
final class MeScreen implements Screen {
    private static final int KEY_SHOWN = 8;

    private final Desk desk;

    MeScreen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String title() {
        return desk.say("room.me");
    }

    @Override
    public Optional<Room> room() {
        return Optional.of(Room.ME);
    }

    @Override
    public boolean showsNews() {
        return true;
    }

    @Override
    public Node body() {
        Grant grant = desk.session().identity().grant();
        List<Node> parts = new ArrayList<>();
        parts.add(new VBox(
                2,
                Kit.text(grant.personName(), "h1"),
                Kit.text(grant.role(), "muted"),
                Kit.text(grant.agencyName(), "muted")));
        parts.add(sync());
        parts.add(Kit.section(
                desk.say("me.phone"),
                fact("me.device", desk.session().identity().deviceName()),
                fact("me.key", grant.device().value().substring(0, KEY_SHOWN) + "…"),
                fact("me.server", desk.session().identity().server().toString()),
                fact("me.app", Phone.APP),
                Kit.text(desk.say("me.key.explain"), "small", "muted")));
        parts.add(Kit.section(desk.say("me.language"), language()));
        return Kit.page(parts.toArray(Node[]::new));
    }

    private Node sync() {
        String kind = desk.syncState().failed() ? "warn" : "plain";
        VBox section = Kit.section(
                desk.say("me.sync"), Kit.notice(kind, desk.syncState().say()));
        desk.syncState().hints().forEach(hint -> section.getChildren().add(Kit.notice("warn", hint)));
        SyncSettings settings = new SyncSettings(desk.session().store());
        String contact = settings.lastContact()
                .map(at -> desk.words()
                        .moment(at, desk.session().identity().grant().zone()))
                .orElse(desk.say("me.never"));
        section.getChildren().add(fact("me.contact", contact));
        section.getChildren()
                .add(Kit.secondary(
                        "send-now", desk.say("send.now"), () -> desk.loop().now()));
        return section;
    }

    private Node fact(String key, String value) {
        return new VBox(Kit.text(desk.say(key), "small", "muted"), Kit.text(value));
    }

    private Node language() {
        boolean english = desk.words().language().equals("en");
        Button other = Kit.secondary(
                "language", desk.say("me.language.other"), () -> desk.go().language(english ? "id" : "en"));
        return other;
    }
}
