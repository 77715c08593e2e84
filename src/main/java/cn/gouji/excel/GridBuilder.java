package cn.gouji.excel;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Cells;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Collects what one sheet holds, inside the limits of a workbook. Cells that store nothing are left out. */
final class GridBuilder {

    private final String document;
    private final String name;
    private final int index;
    private final Budget budget;
    private final Cells cells;
    private final List<Region> merges = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();

    GridBuilder(String document, String name, int index, Budget budget) {
        this.document = document;
        this.name = name;
        this.index = index;
        this.budget = budget;
        this.cells = new Cells(document, name, index, budget.kept());
    }

    CellPlace place(int row, int column) {
        if (row < 0 || column < 0 || column >= Reference.COLUMNS) {
            throw Refusal.of(Fault.ADDRESS, name + " R" + (row + 1) + "C" + (column + 1));
        }
        if (row >= Reference.ROWS) {
            throw Refusal.of(Fault.ROWS, name);
        }
        return new CellPlace(document, name, index, row, column);
    }

    void text(int row, int column, String text) {
        cell(row, column, new Value.Text(text), text, Optional.empty());
    }

    void cell(int row, int column, Value value, String shown, Optional<String> formula) {
        CellPlace place = place(row, column);
        boolean nothing = value instanceof Value.Blank || value.equals(new Value.Text(""));
        if (!nothing || formula.isPresent()) {
            budget.cell(shown.length());
            budget.room(cells.bytes());
            cells.add(new Cell(place, value, shown, formula));
        }
    }

    /** Merges so many more rows and columns with the cell, as far as a sheet reaches. */
    void merge(int row, int column, long down, long across) {
        place(row, column);
        int lastRow = (int) Math.min(Reference.ROWS - 1L, row + Math.max(0, down));
        int lastColumn = (int) Math.min(Reference.COLUMNS - 1L, column + Math.max(0, across));
        if (lastRow > row || lastColumn > column) {
            budget.merge();
            merges.add(new Region(row, column, lastRow, lastColumn));
        }
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(Math.min(first, Reference.COLUMNS), Math.min(last + 1, Reference.COLUMNS));
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    Sheet build(Sheet.Visibility visibility) {
        budget.hold(cells.bytes());
        return new Sheet(document, name, index, visibility, cells, merges, hiddenRows, hiddenColumns);
    }
}
