package cn.gouji.excel;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table of a text while it is read, cell by cell, into a grid with merged areas. */
final class WordTable {

    private record Entry(int row, int column, String text) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Region> open = new HashMap<>();
    private final List<Region> merges = new ArrayList<>();
    private int row = -1;
    private int column;

    /** Begins the next row. */
    void beginRow() {
        row++;
        column = 0;
    }

    /** Takes back the row begun last; a change not yet accepted deleted it. */
    void dropRow() {
        int dropped = row;
        entries.removeIf(entry -> entry.row() == dropped);
        open.replaceAll((at, area) -> area.lastRow() < dropped || area.firstRow() == dropped ? area : above(area));
        open.values().removeIf(area -> area.firstRow() == dropped);
        row--;
    }

    /** Leaves grid columns free at the beginning of a row. */
    void skip(int columns) {
        column = Math.min(Reference.COLUMNS, column + Math.max(0, columns));
    }

    /**
     * Adds the next cell of the row.
     *
     * @param down {@code restart} where the cell begins a vertical merge, {@code continue} where it goes on with one
     */
    void add(String text, int span, String down) {
        int last = Math.min(Reference.COLUMNS - 1, column + Math.max(1, span) - 1);
        Region area = new Region(row, column, row, last);
        Region above = open.get(column);
        if (down.equals("continue") && above != null && above.lastRow() == row - 1) {
            open.put(column, above.union(area));
        } else {
            close(column);
            if (!text.isEmpty()) {
                entries.add(new Entry(row, column, text));
            }
            if (down.equals("restart") || last > column) {
                open.put(column, area);
            }
        }
        column = last + 1;
    }

    /** The finished grid. */
    Sheet sheet(String document, String name, int index) {
        List.copyOf(open.keySet()).forEach(this::close);
        List<Cell> cells = entries.stream()
                .map(entry -> new Cell(
                        new CellPlace(document, name, index, entry.row(), entry.column()),
                        new Value.Text(entry.text()),
                        entry.text(),
                        Optional.empty()))
                .toList();
        BitSet none = new BitSet();
        return new Sheet(document, name, index, Sheet.Visibility.SHOWN, cells, merges, none, none);
    }

    private void close(int at) {
        Region area = open.remove(at);
        if (area != null && (area.firstRow() < area.lastRow() || area.firstColumn() < area.lastColumn())) {
            merges.add(area);
        }
    }

    private static Region above(Region area) {
        return new Region(area.firstRow(), area.firstColumn(), area.lastRow() - 1, area.lastColumn());
    }
}
