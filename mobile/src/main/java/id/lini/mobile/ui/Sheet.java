package id.lini.mobile.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A list to choose from, rising from the thumb. Virtual, so that two hundred groups cost no more than ten. */
final class Sheet {
    private static final double ROW = 64;
    private static final double HEAD = 72;
    private static final double MOST = 0.8;
    private static final double SEARCH = 64;

    /** From so many choices on they are looked for by name: groups of a kecamatan are two hundred. */
    private static final int MANY = 12;

    private static final double WIDEST = 560;

    private Sheet() {}

    /**
     * A sheet.
     *
     * @param main the text of a choice
     * @param detail its second line, empty where it has none
     */
    static <T> Node choosing(
            Shell shell,
            String title,
            String close,
            List<T> choices,
            Function<T, String> main,
            Function<T, String> detail,
            Consumer<T> chosen) {
        ListView<T> list = new ListView<>();
        list.getItems().setAll(choices);
        list.setId("choices");
        list.setAccessibleText(title);
        Consumer<T> take = choice -> {
            shell.closeSheet();
            chosen.accept(choice);
        };
        list.setCellFactory(view -> new ChoiceCell<>(main, detail, take));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedItem() != null) {
                take.accept(list.getSelectionModel().getSelectedItem());
            }
        });
        Label heading = Kit.text(title, "h2");
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(heading, Kit.icon("close-sheet", Icon.CROSS, close, shell::closeSheet));
        head.getStyleClass().add("sheet-head");
        VBox sheet = new VBox(head);
        boolean searched = choices.size() > MANY;
        if (searched) {
            VBox search = new VBox(narrowing(list, choices, main, detail, shell));
            search.getStyleClass().add("sheet-search");
            sheet.getChildren().add(search);
        }
        sheet.getChildren().add(list);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxWidth(WIDEST);
        VBox.setVgrow(list, Priority.ALWAYS);
        double wanted = HEAD + (searched ? SEARCH : 0) + ROW * choices.size() + 10;
        sheet.maxHeightProperty().bind(Bindings.min(shell.heightProperty().multiply(MOST), wanted));
        return sheet;
    }

    private static <T> TextField narrowing(
            ListView<T> list, List<T> choices, Function<T, String> main, Function<T, String> detail, Shell shell) {
        TextField search = Kit.search("sheet-find", shell.say("search"));
        search.textProperty().addListener((watched, before, now) -> {
            String text = now.strip().toLowerCase(Locale.ROOT);
            list.getItems()
                    .setAll(choices.stream()
                            .filter(choice -> (main.apply(choice) + " " + detail.apply(choice))
                                    .toLowerCase(Locale.ROOT)
                                    .contains(text))
                            .toList());
        });
        return search;
    }

    /** One choice; tapped or reached with the keyboard. */
    private static final class ChoiceCell<T> extends ListCell<T> {
        private final Function<T, String> main;
        private final Function<T, String> detail;
        private final Label first = new Label();
        private final Label second = new Label();
        private final VBox lines = new VBox(first, second);

        ChoiceCell(Function<T, String> main, Function<T, String> detail, Consumer<T> take) {
            this.main = main;
            this.detail = detail;
            first.setWrapText(true);
            first.setMinHeight(Region.USE_PREF_SIZE);
            second.getStyleClass().addAll("small", "muted");
            second.setWrapText(true);
            second.setMinHeight(Region.USE_PREF_SIZE);
            lines.setAlignment(Pos.CENTER_LEFT);
            lines.setPadding(new Insets(8, 16, 8, 16));
            lines.setMinHeight(ROW);
            setId("choice");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    take.accept(getItem());
                }
            });
        }

        @Override
        protected double computePrefHeight(double width) {
            if (isEmpty() || getListView() == null) {
                return super.computePrefHeight(width);
            }
            lines.applyCss();
            return Math.ceil(lines.prefHeight(getListView().getWidth()));
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            first.setText(main.apply(item));
            String more = detail.apply(item);
            second.setText(more);
            second.setVisible(!more.isEmpty());
            second.setManaged(!more.isEmpty());
            setAccessibleText(more.isEmpty() ? first.getText() : first.getText() + ", " + more);
            setGraphic(lines);
        }
    }
}
