package id.lini.mobile.ui;

import id.lini.mobile.app.Look;
import id.lini.mobile.app.Phone;
import id.lini.mobile.app.Space;
import id.lini.mobile.sync.SyncSettings;
import id.lini.shared.enrolment.Grant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
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
        List<Node> left = new ArrayList<>();
        left.add(new VBox(
                2,
                Kit.text(grant.personName(), "h1"),
                Kit.text(grant.role(), "muted"),
                Kit.text(grant.agencyName(), "muted")));
        left.add(sync());
        left.add(new SyncParts(desk).compared());
        left.add(Kit.section(
                desk.say("me.safety"),
                Kit.secondary("lock", desk.say("me.lock"), () -> desk.go().lock()),
                Kit.quiet("change-pin", desk.say("me.pin"), () -> desk.go().changePin()),
                Kit.text(desk.say("me.safety.explain"), "small", "muted")));
        List<Node> right = new ArrayList<>();
        right.add(Kit.section(desk.say("me.theme"), themes()));
        right.add(Kit.section(desk.say("me.text"), sizes()));
        right.add(Kit.section(desk.say("me.language"), languages()));
        right.add(Kit.section(
                desk.say("me.phone"),
                fact("me.device", desk.session().identity().deviceName()),
                fact("me.space", Space.of(desk.platform().folder()).say(desk.words())),
                fact("me.key", grant.device().value().substring(0, KEY_SHOWN) + "…"),
                fact("me.server", desk.session().identity().server().toString()),
                fact("me.app", Phone.APP),
                Kit.text(desk.say("me.key.explain"), "small", "muted")));
        return Kit.columns(desk.shell().wide(), left, right);
    }

    private Node sync() {
        SyncParts parts = new SyncParts(desk);
        VBox section = Kit.section(desk.say("me.sync"), parts.status());
        SyncSettings settings = new SyncSettings(desk.session().store());
        String contact = settings.lastContact()
                .map(at -> desk.words()
                        .moment(at, desk.session().identity().grant().zone()))
                .orElse(desk.say("me.never"));
        section.getChildren().add(fact("me.contact", contact));
        section.getChildren()
                .add(Kit.secondary(
                        "send-now", desk.say("send.now"), () -> desk.loop().now()));
        section.getChildren().add(parts.networks());
        return section;
    }

    private Node fact(String key, String value) {
        return Kit.fact(desk.say(key), value);
    }

    private Node themes() {
        return Choices.of(
                "theme",
                List.of(Look.Theme.values()),
                desk.look().theme(),
                theme -> desk.say("me.theme." + theme.name()),
                theme -> desk.go().look(desk.look().in(theme)));
    }

    private Node sizes() {
        return Choices.of(
                "text",
                List.of(Look.TextSize.values()),
                desk.look().text(),
                size -> desk.say("me.text." + size.name()),
                size -> desk.go().look(desk.look().in(size)));
    }

    private Node languages() {
        return Choices.of(
                "language",
                List.of("id", "en"),
                desk.look().language(),
                language -> desk.say("me.language." + language),
                language -> desk.go().look(desk.look().speaking(language)));
    }
}
