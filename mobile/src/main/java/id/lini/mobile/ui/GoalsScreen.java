package id.lini.mobile.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** All own targets, and what their figures are. */
final class GoalsScreen implements Screen {
    private final Desk desk;

    GoalsScreen(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String title() {
        return desk.say("goal.title");
    }

    @Override
    public boolean showsNews() {
        return true;
    }

    @Override
    public Node body() {
        List<Node> parts = new ArrayList<>();
        parts.add(Kit.text(desk.say("goal.explain"), "muted"));
        new GoalParts(desk, Integer.MAX_VALUE).node().ifPresent(parts::add);
        return Kit.page(parts.toArray(Node[]::new));
    }
}
