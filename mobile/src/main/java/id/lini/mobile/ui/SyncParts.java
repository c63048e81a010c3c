package id.lini.mobile.ui;

import id.lini.mobile.app.SyncLoop;
import id.lini.mobile.app.SyncState;
import id.lini.mobile.sync.Comparison;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What Beranda, Kirim and Saya say about sync. */
final class SyncParts {
    private static final double HALF = 50;

    private final Desk desk;
    private final SyncState state;

    SyncParts(Desk desk) {
        this.desk = desk;
        this.state = desk.syncState();
    }

    /** Figures in one line, what they mean beneath; then what else should be known. */
    Node status() {
        boolean idle = state.waiting() == 0 && !desk.loop().running();
        String kind = state.failed() ? "warn" : idle ? "good" : "plain";
        Node said = Kit.notice(kind, state.brief(), state.say());
        said.setId("sync-said");
        VBox status = new VBox(8, said);
        state.hints().forEach(hint -> status.getChildren().add(Kit.notice("warn", hint)));
        return status;
    }

    /** How many reports phone and server hold, side by side, and whether they are the same. */
    Node compared() {
        VBox section = Kit.section(desk.say("compare.title"));
        if (state.compared().isEmpty()) {
            section.getChildren().add(Kit.text(desk.say("compare.never"), "muted"));
            return section;
        }
        Comparison found = state.compared().get();
        GridPane counts = new GridPane();
        counts.setHgap(12);
        counts.add(count("compare-here", "compare.here", found.here()), 0, 0);
        counts.add(count("compare-there", "compare.there", found.there()), 1, 0);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(HALF);
            counts.getColumnConstraints().add(half);
        }
        String when = desk.words()
                .moment(found.at(), desk.session().identity().grant().zone());
        Node verdict = found.same()
                ? Kit.notice("good", desk.say("compare.same"))
                : Kit.notice("warn", desk.say("compare.differs"));
        verdict.setId("compare-verdict");
        section.getChildren().addAll(counts, verdict, Kit.text(desk.say("compare.when", when), "small", "muted"));
        return section;
    }

    /** Over which networks a sync may begin by itself. */
    Node networks() {
        boolean wifiOnly = SyncLoop.wifiOnly(desk.phone().preferences());
        Node choice = Choices.of(
                "network",
                List.of("any", "wifi"),
                wifiOnly ? "wifi" : "any",
                network -> desk.say("network." + network),
                network -> {
                    SyncLoop.wifiOnly(desk.phone().preferences(), network.equals("wifi"));
                    desk.loop().auto();
                    desk.go().refresh();
                });
        return new VBox(8, choice, Kit.text(desk.say("network.explain"), "small", "muted"));
    }

    private Node count(String id, String key, long number) {
        Node figure = Kit.text(desk.words().number(number), "hero");
        figure.setId(id);
        return new VBox(Kit.text(desk.say(key), "small", "muted"), figure);
    }
}
