package id.lini.mobile.ui;

import id.lini.mobile.vault.KnownOfficer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Who it is: the officers who share this phone, last used first. */
final class OfficersScreen implements Screen {
    private final Gate gate;
    private final List<KnownOfficer> officers;

    OfficersScreen(Gate gate, List<KnownOfficer> officers) {
        this.gate = gate;
        this.officers = officers;
    }

    @Override
    public String title() {
        return gate.say("officers.title");
    }

    @Override
    public Node body() {
        List<Node> rows = new ArrayList<>();
        for (KnownOfficer officer : officers) {
            VBox words = new VBox(2, Kit.text(officer.name(), "strong"), Kit.text(officer.role(), "small", "muted"));
            HBox left = new HBox(12, initials(officer), words);
            left.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            rows.add(new Row(
                    "officer-" + rows.size(),
                    left,
                    Icon.FORTH.draw("tone-muted"),
                    officer.name() + ", " + officer.role(),
                    () -> gate.pin(officer)));
        }
        return Kit.page(Kit.text(gate.say("officers.explain"), "muted"), Kit.rows(rows));
    }

    @Override
    public Optional<Node> footer() {
        return Optional.of(Kit.footer(Kit.secondary("officer-new", gate.say("officers.new"), gate::enrol)));
    }

    /** The first letters of the first two names, in a circle. */
    static Label initials(KnownOfficer officer) {
        Label initials = new Label(Arrays.stream(officer.name().split(" "))
                .filter(name -> !name.isEmpty())
                .limit(2)
                .map(name -> name.substring(0, 1))
                .collect(Collectors.joining()));
        initials.getStyleClass().add("initials");
        return initials;
    }
}
