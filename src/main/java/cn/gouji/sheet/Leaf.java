package cn.gouji.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A sheet to be added to a returned copy, free of any file format (附页): rows of styled texts with links.
 *
 * @param name the tab's name
 * @param widths the columns' widths in half-width characters
 * @param headerRow the row, from 0, that is frozen with all above it, repeats on every printed page and carries the filter
 * @param rows the rows, top down
 */
public record Leaf(String name, List<Integer> widths, int headerRow, List<Row> rows) {

    /** How a cell looks. */
    public enum Style {
        TITLE,
        PLAIN,
        HEADER,
        ERROR,
        WARNING,
        INFO,
        UNVERIFIABLE,
        HELD,
        INPUT
    }

    /**
     * One row.
     *
     * @param group 0 for an ordinary row; 1 for one folded under the row above
     * @param across whether the row's only cell spans all columns
     */
    public record Row(List<Entry> entries, int group, boolean across) {

        public Row {
            entries = List.copyOf(entries);
        }
    }

    /** One cell: a text that is data whatever it begins with, its look, and the cell it leads to. */
    public record Entry(String text, Style style, Optional<CellPlace> link) {}

    public Leaf {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }
}
