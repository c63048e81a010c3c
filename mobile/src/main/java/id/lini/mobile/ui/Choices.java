package id.lini.mobile.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** A few choices side by side, one of them taken. */
final class Choices {
    private Choices() {}

    static <T> Node of(String id, List<T> choices, T taken, Function<T, String> name, Consumer<T> take) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("choices");
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(name.apply(choice));
            button.setId(id + "-" + choice.toString().toLowerCase(Locale.ROOT));
            button.setAccessibleText(name.apply(choice));
            button.getStyleClass().setAll("choice");
            button.setToggleGroup(group);
            button.setSelected(choice.equals(taken));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMaxHeight(Double.MAX_VALUE);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                // A second tap must not leave none chosen.
                button.setSelected(true);
                if (!choice.equals(taken)) {
                    take.accept(choice);
                }
            });
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / choices.size());
            grid.getColumnConstraints().add(column);
            grid.add(button, grid.getColumnConstraints().size() - 1, 0);
        }
        return grid;
    }
}
