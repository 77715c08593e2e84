package cn.gouji.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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
    private final CellRows cells;
    private final List<Region> merges;
    private final Merges mergeTree;
    private final BitSet hiddenRows;
    private final BitSet hiddenColumns;

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
        this(document, name, index, visibility, new KeptRows(cells), merges, hiddenRows, hiddenColumns);
    }

    /** A sheet of the cells gathered, to which none may be added any more. */
    public Sheet(
            String document,
            String name,
            int index,
            Visibility visibility,
            Cells cells,
            Collection<Region> merges,
            BitSet hiddenRows,
            BitSet hiddenColumns) {
        this(document, name, index, visibility, cells.rows(), merges, hiddenRows, hiddenColumns);
    }

    private Sheet(
            String document,
            String name,
            int index,
            Visibility visibility,
            CellRows cells,
            Collection<Region> merges,
            BitSet hiddenRows,
            BitSet hiddenColumns) {
        this.document = document;
        this.name = name;
        this.index = index;
        this.visibility = visibility;
        this.cells = cells;
        this.merges = List.copyOf(merges);
        this.mergeTree = new Merges(this.merges);
        this.hiddenRows = (BitSet) hiddenRows.clone();
        this.hiddenColumns = (BitSet) hiddenColumns.clone();
    }

    /** The same sheet with these cells in the places of its own. */
    public Sheet with(Collection<Cell> others) {
        List<Cell> all = new ArrayList<>();
        cells.numbers().forEach(row -> all.addAll(cells.row(row)));
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
        return cells.numbers();
    }

    /** The cells of a row, left to right; empty where the row holds none. */
    public Collection<Cell> row(int row) {
        return cells.row(row);
    }

    /** The cell stored at that place, a blank one where none is. */
    public Cell cell(int row, int column) {
        Cell cell = cells.cell(row, column);
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
        List<Integer> rows = cells.numbers();
        return rows.isEmpty() ? -1 : rows.get(rows.size() - 1);
    }

    /** The last column that holds a cell, -1 for an empty sheet. */
    public int lastColumn() {
        return cells.lastColumn();
    }

    private Cell blank(int row, int column) {
        return new Cell(place(row, column), new Value.Blank(), "", Optional.empty());
    }
}
