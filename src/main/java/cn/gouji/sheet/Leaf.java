package cn.gouji.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A sheet to be added to a returned copy, free of any file format (附页): rows of styled texts with links.
 *
 * @param name the tab's name
 * @param columns the columns, from the left; hidden ones stand behind all others
 * @param headerRow the row, from 0, that is frozen with all above it, repeats on every printed page and carries the filter
 * @param rows the rows, top down
 */
public record Leaf(String name, List<Column> columns, int headerRow, List<Row> rows) {

    /**
     * One column.
     *
     * @param width in half-width characters
     * @param hidden whether it holds what only a program reads
     * @param choices what may be chosen in its {@link Style#INPUT} cells; any text where there are none
     */
    public record Column(int width, boolean hidden, List<String> choices) {

        public Column {
            choices = List.copyOf(choices);
        }
    }

    /** A leaf whose columns have nothing but a width. */
    public static Leaf of(String name, List<Integer> widths, int headerRow, List<Row> rows) {
        List<Column> columns = widths.stream()
                .map(width -> new Column(width, false, List.of()))
                .toList();
        return new Leaf(name, columns, headerRow, rows);
    }

    /** How a cell looks. */
    public enum Style {
        TITLE,
        PLAIN,
        HEADER,
        NUMBER,
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
     * @param group 0 for an ordinary row; 1 for one folded away under the row above
     * @param across whether the row's only cell spans all columns that are seen
     */
    public record Row(List<Entry> entries, int group, boolean across) {

        public Row {
            entries = List.copyOf(entries);
        }
    }

    /** One cell: a text that is data whatever it begins with, its look, and the cell it leads to. */
    public record Entry(String text, Style style, Optional<CellPlace> link) {}

    public Leaf {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** How many columns are seen. */
    public int shownColumns() {
        return (int) columns.stream().filter(column -> !column.hidden()).count();
    }
}
