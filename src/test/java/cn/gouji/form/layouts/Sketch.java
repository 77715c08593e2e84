package cn.gouji.form.layouts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table being laid out: what stands where, and what is merged. */
final class Sketch {

    /** A number with the number format that shows it. */
    record Number(BigDecimal number, String format) {

        /** Whether the number shows all its digits, no sign and no closing zero, where nothing formats it. */
        boolean showsAllDigits() {
            return !isPercentage()
                    && (number.scale() <= 0 || number.stripTrailingZeros().scale() == number.scale());
        }

        /** The number with all its digits, as a text. */
        String shown() {
            return isPercentage() ? number.movePointRight(2).toPlainString() + "%" : number.toPlainString();
        }

        private boolean isPercentage() {
            return format.endsWith("%");
        }
    }

    /** A merged area. */
    record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    final Map<List<Integer>, Object> cells = new HashMap<>();
    final List<Area> areas = new ArrayList<>();
    int rows;
    int columns;

    /** Puts a text or a number somewhere; nothing for an empty text. */
    void put(int row, int column, Object value) {
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
        if (!value.equals("")) {
            cells.put(List.of(row, column), value);
        }
    }

    /** Puts a text over a rectangle. */
    void merged(int firstRow, int firstColumn, int lastRow, int lastColumn, String text) {
        put(firstRow, firstColumn, text);
        rows = Math.max(rows, lastRow + 1);
        columns = Math.max(columns, lastColumn + 1);
        if (firstRow < lastRow || firstColumn < lastColumn) {
            areas.add(new Area(firstRow, firstColumn, lastRow, lastColumn));
        }
    }

    /** Puts another sketch here, its corner at that place. */
    void place(Sketch other, int row, int column) {
        other.cells.forEach((place, value) -> put(place.get(0) + row, place.get(1) + column, value));
        other.areas.forEach(area -> areas.add(new Area(
                area.firstRow() + row, area.firstColumn() + column, area.lastRow() + row, area.lastColumn() + column)));
        rows = Math.max(rows, other.rows + row);
        columns = Math.max(columns, other.columns + column);
    }
}
