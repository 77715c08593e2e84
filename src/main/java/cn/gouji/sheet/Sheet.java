package cn.gouji.sheet;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

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
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
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
        for (Cell cell : cells) {
            rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
        }
        this.merges = List.copyOf(merges);
        this.mergeTree = new Merges(this.merges);
        this.lastColumn =
                rows.values().stream().mapToInt(NavigableMap::lastKey).max().orElse(-1);
        this.hiddenRows = (BitSet) hiddenRows.clone();
        this.hiddenColumns = (BitSet) hiddenColumns.clone();
    }

    /** The same sheet with these cells in the places of its own. */
    public Sheet with(Collection<Cell> others) {
        List<Cell> cells = new java.util.ArrayList<>();
        rows.values().forEach(row -> cells.addAll(row.values()));
        cells.addAll(others);
        return new Sheet(document, name, index, visibility, cells, merges, hiddenRows, hiddenColumns);
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
        return java.util.Collections.unmodifiableCollection(rows.keySet());
    }

    /** The cells of a row, left to right; empty where the row holds none. */
    public Collection<Cell> row(int row) {
        NavigableMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? List.of() : java.util.Collections.unmodifiableCollection(cells.values());
    }

    /** The cell stored at that place, a blank one where none is. */
    public Cell cell(int row, int column) {
        NavigableMap<Integer, Cell> cells = rows.get(row);
        Cell cell = cells == null ? null : cells.get(column);
        return cell == null ? blank(row, column) : cell;
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
        return rows.isEmpty() ? -1 : rows.lastKey();
    }

    /** The last column that holds a cell, -1 for an empty sheet. */
    public int lastColumn() {
        return lastColumn;
    }

    private Cell blank(int row, int column) {
        return new Cell(place(row, column), new Value.Blank(), "", Optional.empty());
    }
}
