package id.lini.mobile.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Walks what is on the screen and says what a person could not use: targets smaller than a thumb, texts cut off, things
 * beyond the edge, controls that a screen reader has no name for or the keyboard does not reach.
 */
final class Judge {
    private static final double TARGET = 48;
    private static final double HALF = 0.5;

    private final Scene scene;
    private final List<String> faults = new ArrayList<>();

    private Judge(Scene scene) {
        this.scene = scene;
    }

    static List<String> of(Scene scene) {
        Judge judge = new Judge(scene);
        judge.walk(scene.getRoot());
        return judge.faults;
    }

    static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private void walk(Node node) {
        if (!node.isVisible()) {
            return;
        }
        judge(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    private void judge(Node node) {
        if (interactive(node)) {
            size(node);
            named(node);
        }
        if (node instanceof Labeled labeled && !(node instanceof ListCell)) {
            whole(labeled);
        }
    }

    private static boolean interactive(Node node) {
        return node instanceof ButtonBase
                || node instanceof Row
                || node instanceof TextInputControl
                || (node.getStyleClass().contains("cell") && !(node instanceof ListCell));
    }

    private void size(Node node) {
        Bounds bounds = node.getLayoutBounds();
        if (bounds.getWidth() < TARGET - HALF || bounds.getHeight() < TARGET - HALF) {
            faults.add("smaller than 48: " + name(node) + " " + bounds.getWidth() + " x " + bounds.getHeight());
        }
    }

    private void named(Node node) {
        String says = node.getAccessibleText();
        if (says == null || says.isBlank()) {
            faults.add("no name for readers: " + name(node));
        }
        // The keys of the pad are typed on a keyboard that has digits of its own.
        boolean key = node.getStyleClass().contains("key");
        if (!node.isFocusTraversable() && !node.isDisabled() && !key) {
            faults.add("not reached with the keyboard: " + name(node));
        }
    }

    private void whole(Labeled labeled) {
        String text = labeled.getText();
        if (text == null || text.isEmpty() || labeled.getWidth() == 0) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text drawn && !drawn.getText().equals(text)) {
                faults.add("cut off: " + text + " as " + drawn.getText());
            }
        }
        Bounds at = labeled.localToScene(labeled.getLayoutBounds());
        if (at.getMaxX() > scene.getWidth() + 1 || at.getMinX() < -1) {
            faults.add("beyond the edge: " + text);
        }
        if (!scrolls(labeled) && (at.getMaxY() > scene.getHeight() + 1 || at.getMinY() < -1)) {
            faults.add("below the edge: " + text);
        }
        Region box = labeled;
        if (box.getHeight() + 1 < box.minHeight(box.getWidth())) {
            faults.add("squeezed: " + text);
        }
    }

    private static boolean scrolls(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof ListView) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + " " + node.getId() + " '" + node.getAccessibleText() + "'";
    }
}
