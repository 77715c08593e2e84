package cn.gouji.sheet;

import java.util.Optional;

/**
 * One cell: where it stands, what it stores, what it shows, and the formula behind it.
 *
 * @param text the displayed text; empty for a blank cell
 * @param formula the formula without its leading equals sign
 */
public record Cell(CellPlace place, Value value, String text, Optional<String> formula) {

    /** Whether the cell shows nothing but white space and stores no number. */
    public boolean isBlank() {
        return text.isBlank() && value.number().isEmpty() && !(value instanceof Value.NotComputed);
    }

    /** The row, from 0. */
    public int row() {
        return place.row();
    }

    /** The column, from 0. */
    public int column() {
        return place.column();
    }
}
