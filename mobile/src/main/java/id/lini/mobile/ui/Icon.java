package id.lini.mobile.ui;

import id.lini.shared.entry.EntryState;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** Line drawings on a square of 24, in the colour of their surroundings. */
enum Icon {
    HOME("M4 11 L12 4 L20 11 V20 H14 V14 H10 V20 H4 Z"),
    PENCIL("M4 20 L5 15 L16 4 L20 8 L9 19 Z M14 6 L18 10"),
    TRAY("M12 15 V4 M7 9 L12 4 L17 9 M4 14 V20 H20 V14"),
    CLOCK("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M12 7 V12 L15 14"),
    PERSON("M12 4 A4 4 0 1 0 12 12 A4 4 0 1 0 12 4 M4 20 C4 16 8 15 12 15 C16 15 20 16 20 20"),
    BACK("M15 5 L8 12 L15 19"),
    FORTH("M9 5 L16 12 L9 19"),
    DOWN("M5 9 L12 16 L19 9"),
    TICK("M5 12 L10 17 L19 7"),
    TWO_TICKS("M2 12 L7 17 L15 7 M11 15 L13 17 L22 7"),
    EYE("M2 12 C6 5 18 5 22 12 C18 19 6 19 2 12 M12 9 A3 3 0 1 0 12 15 A3 3 0 1 0 12 9"),
    RETURN("M9 6 L4 11 L9 16 M4 11 H15 A4 4 0 0 1 15 19 H11"),
    LOCK("M6 11 H18 V20 H6 Z M8 11 V8 A4 4 0 0 1 16 8 V11"),
    STRUCK("M4 12 H20 M7 7 H17 M7 17 H17"),
    MOVING("M4 12 H19 M13 6 L19 12 L13 18"),
    MAIL("M3 6 H21 V18 H3 Z M3 7 L12 13 L21 7"),
    CROSS("M6 6 L18 18 M18 6 L6 18"),
    ALERT("M12 4 L21 19 H3 Z M12 10 V13 M12 15.9 V16.1"),
    ERASE("M9 6 H20 V18 H9 L4 12 Z M12 10 L16 14 M16 10 L12 14"),
    PLUS("M12 6 V18 M6 12 H18"),
    MINUS("M6 12 H18");

    private static final int SIZE = 24;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** A new drawing with further style classes. */
    Node draw(String... classes) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon");
        shape.getStyleClass().addAll(classes);
        StackPane square = new StackPane(shape);
        square.setMinSize(SIZE, SIZE);
        square.setPrefSize(SIZE, SIZE);
        square.setMaxSize(SIZE, SIZE);
        square.setMouseTransparent(true);
        return square;
    }

    static Icon of(EntryState state) {
        return switch (state) {
            case DRAFT -> PENCIL;
            case READY -> TRAY;
            case SENDING -> MOVING;
            case DELIVERED -> TICK;
            case IN_REVIEW -> EYE;
            case RETURNED -> RETURN;
            case APPROVED -> TWO_TICKS;
            case LOCKED -> LOCK;
            case SUPERSEDED -> STRUCK;
            case REFUSED -> CROSS;
        };
    }

    /** The colour that goes with a state; never alone, always with icon and word. */
    static String tone(EntryState state) {
        return switch (state) {
            case APPROVED, LOCKED, DELIVERED -> "tone-good";
            case RETURNED -> "tone-warn";
            case REFUSED -> "tone-bad";
            case DRAFT, SUPERSEDED -> "tone-muted";
            case READY, SENDING, IN_REVIEW -> "tone-accent";
        };
    }
}
