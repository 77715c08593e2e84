package cn.gouji.sheet;

/** A rectangle of cells, all four borders inside, counted from 0. */
public record Region(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    public Region {
        if (firstRow > lastRow || firstColumn > lastColumn) {
            throw new IllegalArgumentException(
                    "not a rectangle: " + firstRow + "," + firstColumn + " to " + lastRow + "," + lastColumn);
        }
    }

    /** Whether the cell lies inside. */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** The smallest rectangle around both. */
    public Region union(Region other) {
        return new Region(
                Math.min(firstRow, other.firstRow),
                Math.min(firstColumn, other.firstColumn),
                Math.max(lastRow, other.lastRow),
                Math.max(lastColumn, other.lastColumn));
    }

    /** A1 style, e.g. {@code A1:F20}; a single cell as {@code A1}. */
    public String a1() {
        String first = CellPlace.columnName(firstColumn) + (firstRow + 1);
        String last = CellPlace.columnName(lastColumn) + (lastRow + 1);
        return first.equals(last) ? first : first + ":" + last;
    }
}
