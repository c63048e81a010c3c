package id.lini.mobile.ui;

import id.lini.mobile.app.Goal;
import id.lini.mobile.app.Goals;
import id.lini.mobile.app.Tally;
import id.lini.mobile.store.StoreFault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Own counts beside their targets: what was counted last at once, and anew where something was written since. */
final class GoalParts {
    private static final int SHARE = 4;
    private static final double RULE = 6;

    private final Desk desk;
    private final int most;
    private final VBox list = new VBox(20);

    /** {@code most}: how many are shown; the others are one tap away. */
    GoalParts(Desk desk, int most) {
        this.desk = desk;
        this.most = most;
    }

    /** The part; empty where there is no target. */
    Optional<Node> node() {
        Goals goals = desk.goals();
        if (!goals.any()) {
            return Optional.empty();
        }
        goals.last()
                .ifPresentOrElse(
                        this::show, () -> list.getChildren().setAll(Kit.text(desk.say("goal.counting"), "muted")));
        if (!goals.fresh()) {
            Optional<List<Goal>> shown = goals.last();
            Later.run(
                    this::count,
                    counted -> counted.filter(
                                    fresh -> shown.filter(fresh::equals).isEmpty())
                            .ifPresent(this::show));
        }
        list.setId("goals");
        return Optional.of(list);
    }

    /** Empty where the phone was locked meanwhile: nobody waits for it any more. */
    private Optional<List<Goal>> count() {
        try {
            return Optional.of(desk.goals().count());
        } catch (StoreFault fault) {
            if (desk.phone().session().filter(desk.session()::equals).isPresent()) {
                throw fault;
            }
            return Optional.empty();
        }
    }

    private void show(List<Goal> goals) {
        List<Node> shown = new ArrayList<>();
        goals.stream().limit(most).forEach(goal -> shown.add(goal(goal)));
        if (goals.size() > most) {
            shown.add(Kit.secondary(
                    "goals-all",
                    desk.say("goal.all", goals.size()),
                    () -> desk.go().goals()));
        }
        list.getChildren().setAll(shown);
    }

    private Node goal(Goal goal) {
        String from = goal.stock() ? goal.form() + " · " + desk.say("goal.stock") : goal.form();
        VBox part = new VBox(10, new VBox(Kit.text(goal.title(), "strong"), Kit.text(from, "small", "muted")));
        goal.tallies()
                .forEach(tally -> part.getChildren()
                        .add(tally(tally, tally.equals(goal.tallies().get(0)))));
        return part;
    }

    private Node tally(Tally tally, boolean first) {
        Label name = Kit.text(desk.words().period(tally.span()), first ? "" : "muted");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox figures = new HBox(RULE, name);
        figures.setAlignment(Pos.BASELINE_LEFT);
        if (!tally.missing()) {
            figures.getChildren().add(kept(Kit.text(desk.words().number(tally.sum()), first ? "figure" : "strong")));
        }
        String target = desk.words().number(tally.target());
        figures.getChildren()
                .add(kept(Kit.text(desk.say(tally.missing() ? "goal.target" : "goal.of", target), "muted")));
        return new VBox(4, figures, bar(tally), Kit.text(state(tally), "small", "muted"));
    }

    private static Label kept(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** What is approved in full, what is under way paler behind it. */
    private static Node bar(Tally tally) {
        Region whole = new Region();
        Region approved = new Region();
        whole.getStyleClass().addAll("bar", "soft");
        approved.getStyleClass().add("bar");
        if (tally.reached()) {
            whole.getStyleClass().add("full");
            approved.getStyleClass().add("full");
        }
        StackPane track = new StackPane(whole, approved);
        track.getStyleClass().addAll("track", "progress");
        StackPane.setAlignment(whole, Pos.CENTER_LEFT);
        StackPane.setAlignment(approved, Pos.CENTER_LEFT);
        BigDecimal good = tally.counted().getOrDefault(Tally.Step.APPROVED, BigDecimal.ZERO);
        whole.maxWidthProperty().bind(track.widthProperty().multiply(share(tally.sum(), tally.target())));
        approved.maxWidthProperty().bind(track.widthProperty().multiply(share(good, tally.target())));
        return track;
    }

    /** Of the bar's length; only what is drawn is rounded. */
    private static double share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, SHARE, RoundingMode.DOWN).min(BigDecimal.ONE).doubleValue();
    }

    private String state(Tally tally) {
        List<String> parts = new ArrayList<>();
        Map<Tally.Step, BigDecimal> counted = tally.counted();
        if (tally.missing()) {
            parts.add(desk.say("goal.none"));
        } else if (counted.size() == 1 && counted.containsKey(Tally.Step.APPROVED)) {
            parts.add(desk.say("goal.approved.all"));
        } else {
            counted.forEach(
                    (step, figure) -> parts.add(desk.say(key(step), desk.words().number(figure))));
        }
        if (tally.reported() < tally.units() && !tally.missing()) {
            parts.add(desk.say("goal.units", tally.reported(), tally.units()));
        }
        if (tally.returned() > 0) {
            parts.add(desk.say("goal.returned", tally.returned()));
        }
        return String.join(" · ", parts);
    }

    private static String key(Tally.Step step) {
        return switch (step) {
            case APPROVED -> "goal.approved";
            case SENT -> "goal.sent";
            case WAITING -> "goal.waiting";
        };
    }
}
