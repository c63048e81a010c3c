package id.lini.mobile.ui;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;

/**
 * A cell of a list that is as high as its wrapped texts need: a list asks for heights before the style sheet was applied
 * and without a width, which would cut rows of several lines.
 *
 * @param <T> what is listed
 */
final class RowCell<T> extends ListCell<T> {
    private final BiFunction<T, Integer, Region> row;
    private Optional<T> shown = Optional.empty();
    private int place = -1;

    /** Cells that show what {@code row} makes of an item and its place. */
    RowCell(BiFunction<T, Integer, Region> row) {
        this.row = row;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    /** A list asks for the same again at each layout; made anew under a finger, a row would not hear the tap. */
    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            shown = Optional.empty();
            setGraphic(null);
        } else if (getIndex() != place || shown.filter(item::equals).isEmpty()) {
            shown = Optional.of(item);
            place = getIndex();
            setGraphic(row.apply(item, place));
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() instanceof Region content && getListView() != null) {
            content.applyCss();
            return Math.ceil(content.prefHeight(getListView().getWidth()));
        }
        return super.computePrefHeight(width);
    }
}
