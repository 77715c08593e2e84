package cn.gouji.form;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sheet being drawn: texts, merged areas, and empty cells where people write. */
final class Canvas {

    private final String document;
    private final String name;
    private final int index;
    private final Map<CellPlace, Cell> cells = new TreeMap<>();
    private final List<Region> merges = new ArrayList<>();

    Canvas(String document, String name, int index) {
        this.document = document;
        this.name = name;
        this.index = index;
    }

    /** Writes a text into a cell. */
    void text(int row, int column, String text) {
        CellPlace place = new CellPlace(document, name, index, row, column);
        cells.put(place, new Cell(place, new Value.Text(text), text, Optional.empty()));
    }

    /** Writes a text over several columns of a row. */
    void across(int row, int first, int last, String text) {
        merged(row, first, row, last, text);
    }

    /** Writes a text over a rectangle. */
    void merged(int firstRow, int firstColumn, int lastRow, int lastColumn, String text) {
        text(firstRow, firstColumn, text);
        if (firstRow < lastRow || firstColumn < lastColumn) {
            merges.add(new Region(firstRow, firstColumn, lastRow, lastColumn));
        }
    }

    /** Gives every place of the rectangle from the first column on a cell, so that it has a frame. */
    void framed(int firstRow, int lastRow, int lastColumn) {
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = 0; column <= lastColumn; column++) {
                CellPlace place = new CellPlace(document, name, index, row, column);
                cells.putIfAbsent(place, new Cell(place, new Value.Blank(), "", Optional.empty()));
            }
        }
    }

    Sheet sheet() {
        return new Sheet(
                document, name, index, Sheet.Visibility.SHOWN, cells.values(), merges, new BitSet(), new BitSet());
    }
}
