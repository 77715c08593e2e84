package cn.gouji.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An immutable, sparse grid of cells with its merged areas and what is hidden. */
public final class Sheet {

    /** Whether the sheet's tab is shown. */
    public enum Visibility {
        SHOWN,
        HIDDEN
    }

    private final String document;
    private final String name;
    private final int index;
    private final Visibility visibility;
    private final Cell[] cells;
    private final List<Integer> rows;
    private final int[] starts;
    private final List<Region> merges;
    private final Merges mergeTree;
    private final BitSet hiddenRows;
    private final BitSet hiddenColumns;
    private final int lastColumn;

    /** A sheet of the cells given; cells that are blank may be left out. */
    public Sheet(
            String document,
            String name,
            int index,
            Visibility visibility,
            Collection<Cell> cells,
            Collection<Region> merges,
            BitSet hiddenRows,
            BitSet hiddenColumns) {
        this.document = document;
        this.name = name;
        this.index = index;
        this.visibility = visibility;
        this.cells = inOrder(cells);
        int[] numbers = Arrays.stream(this.cells).mapToInt(Cell::row).distinct().toArray();
        this.rows = Arrays.stream(numbers).boxed().toList();
        this.starts = starts(this.cells, numbers.length);
        this.merges = List.copyOf(merges);
        this.mergeTree = new Merges(this.merges);
        this.lastColumn = Arrays.stream(this.cells).mapToInt(Cell::column).max().orElse(-1);
        this.hiddenRows = (BitSet) hiddenRows.clone();
        this.hiddenColumns = (BitSet) hiddenColumns.clone();
    }

    /** Row by row, left to right; of several in one place the last. */
    private static Cell[] inOrder(Collection<Cell> given) {
        Cell[] cells = given.toArray(Cell[]::new);
        Arrays.sort(cells, Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        int count = 0;
        for (Cell cell : cells) {
            boolean again =
                    count > 0 && cells[count - 1].row() == cell.row() && cells[count - 1].column() == cell.column();
            cells[again ? count - 1 : count++] = cell;
        }
        return count == cells.length ? cells : Arrays.copyOf(cells, count);
    }

    /** Where each row begins among the cells, and where the last one ends. */
    private static int[] starts(Cell[] cells, int rows) {
        int[] starts = new int[rows + 1];
        int count = 0;
        for (int at = 0; at < cells.length; at++) {
            if (at == 0 || cells[at].row() != cells[at - 1].row()) {
                starts[count++] = at;
            }
        }
        starts[rows] = cells.length;
        return starts;
    }

    /** The same sheet with these cells in the places of its own. */
    public Sheet with(Collection<Cell> others) {
        List<Cell> all = new ArrayList<>(Arrays.asList(cells));
        all.addAll(others);
        return new Sheet(document, name, index, visibility, all, merges, hiddenRows, hiddenColumns);
    }

    /** The file the sheet is in. */
    public String document() {
        return document;
    }

    /** The tab's name. */
    public String name() {
        return name;
    }

    /** The sheet's position in its workbook, from 0. */
    public int index() {
        return index;
    }

    /** Whether the tab is shown. */
    public Visibility visibility() {
        return visibility;
    }

    /** The merged areas. */
    public List<Region> merges() {
        return merges;
    }

    /** Whether the row or the column of the cell is hidden. */
    public boolean isHidden(int row, int column) {
        return hiddenRows.get(row) || hiddenColumns.get(column);
    }

    /** Whether the whole row is hidden. */
    public boolean isRowHidden(int row) {
        return hiddenRows.get(row);
    }

    /** The numbers of the rows that hold cells, ascending. */
    public Collection<Integer> rowNumbers() {
        return rows;
    }

    /** The cells of a row, left to right; empty where the row holds none. */
    public Collection<Cell> row(int row) {
        int at = Collections.binarySearch(rows, row);
        return at < 0
                ? List.of()
                : Collections.unmodifiableList(Arrays.asList(cells).subList(starts[at], starts[at + 1]));
    }

    /** The cell stored at that place, a blank one where none is. */
    public Cell cell(int row, int column) {
        int at = Collections.binarySearch(rows, row);
        int low = at < 0 ? 0 : starts[at];
        int high = at < 0 ? -1 : starts[at + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = cells[middle].column();
            if (found == column) {
                return cells[middle];
            }
            low = found < column ? middle + 1 : low;
            high = found < column ? high : middle - 1;
        }
        return blank(row, column);
    }

    /** The cell whose value is seen at that place: the top left one of a merged area, else the cell itself. */
    public Cell seen(int row, int column) {
        return mergeAt(row, column)
                .map(area -> cell(area.firstRow(), area.firstColumn()))
                .orElseGet(() -> cell(row, column));
    }

    /** The merged area that covers the place. */
    public Optional<Region> mergeAt(int row, int column) {
        return mergeTree.at(row, column);
    }

    /** The merged areas that have cells in common with those rows. */
    public List<Region> mergesIn(int firstRow, int lastRow) {
        return mergeTree.touching(new Region(firstRow, 0, lastRow, Integer.MAX_VALUE));
    }

    /** The place of a cell on this sheet. */
    public CellPlace place(int row, int column) {
        return new CellPlace(document, name, index, row, column);
    }

    /** The last row that holds a cell, -1 for an empty sheet. */
    public int lastRow() {
        return rows.isEmpty() ? -1 : rows.get(rows.size() - 1);
    }

    /** The last column that holds a cell, -1 for an empty sheet. */
    public int lastColumn() {
        return lastColumn;
    }

    private Cell blank(int row, int column) {
        return new Cell(place(row, column), new Value.Blank(), "", Optional.empty());
    }
}
