package id.lini.mobile.ui;

import id.lini.shared.enrolment.Grant;
import id.lini.shared.form.FormDefinition;
import id.lini.shared.work.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The first time on this phone: who the server says this is, and what there is to report on. */
final class WelcomeScreen implements Screen {
    private static final int SHOWN = 12;

    private final Desk desk;

    WelcomeScreen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String title() {
        return desk.say("welcome.title");
    }

    @Override
    public boolean showsNews() {
        return true;
    }

    @Override
    public Node body() {
        Grant grant = desk.session().identity().grant();
        List<Unit> units = desk.session().store().work().units();
        List<FormDefinition> forms = desk.session().store().work().forms();
        List<Node> left = new ArrayList<>();
        left.add(new VBox(
                2, Kit.text(grant.personName(), "h1"), Kit.text(grant.role()), Kit.text(grant.agencyName(), "muted")));
        left.add(Kit.text(desk.say("welcome.check"), "muted"));
        List<Node> right = new ArrayList<>();
        if (units.isEmpty() && forms.isEmpty()) {
            boolean failed = desk.syncState().failed();
            left.add(Kit.notice(
                    failed ? "warn" : "plain", failed ? desk.syncState().say() : desk.say("welcome.fetching")));
        } else {
            left.add(list(
                    desk.say("welcome.units", units.size()),
                    units.stream().map(Unit::name).toList()));
            right.add(list(
                    desk.say("welcome.forms", forms.size()),
                    forms.stream().map(form -> desk.words().say(form.title())).toList()));
        }
        return Kit.columns(desk.shell().wide(), left, right);
    }

    @Override
    public Optional<Node> footer() {
        Button start = Kit.primary(
                "welcome-start", desk.say("welcome.start"), () -> desk.go().room(Room.HOME));
        return Optional.of(Kit.footer(start));
    }

    private Node list(String title, List<String> names) {
        VBox rows = new VBox(6);
        names.stream().limit(SHOWN).forEach(name -> rows.getChildren().add(Kit.text(name)));
        if (names.size() > SHOWN) {
            rows.getChildren().add(Kit.text(desk.say("welcome.more", names.size() - SHOWN), "small", "muted"));
        }
        return Kit.section(title, rows);
    }
}
