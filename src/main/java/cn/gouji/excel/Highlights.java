package cn.gouji.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Makes marked cells visible and leaves everything else about their look as it was. Each pair of look and tone becomes one
 * new style, since .xls holds few.
 */
final class Highlights {

    private record Look(int style, Tone tone) {}

    private final Workbook book;
    private final Map<Look, CellStyle> styles = new HashMap<>();

    Highlights(Workbook book) {
        this.book = book;
    }

    /** The cell at that place, created blank where there is none, with the look an empty cell has there. */
    static Cell cell(Sheet sheet, int rowNumber, int column) {
        Row row = sheet.getRow(rowNumber);
        boolean newRow = row == null;
        Row present = newRow ? sheet.createRow(rowNumber) : row;
        Cell cell = present.getCell(column);
        if (cell == null) {
            cell = present.createCell(column);
            CellStyle look = newRow || !present.isFormatted() ? sheet.getColumnStyle(column) : present.getRowStyle();
            if (look != null) {
                cell.setCellStyle(look);
            }
        }
        return cell;
    }

    void set(Cell cell, Tone tone) {
        CellStyle before = cell.getCellStyle();
        cell.setCellStyle(styles.computeIfAbsent(new Look(before.getIndex(), tone), look -> marked(before, tone)));
    }

    private CellStyle marked(CellStyle before, Tone tone) {
        CellStyle style = Paint.copy(book, before);
        // A fill of the unit's own may mean something to it: then only the border speaks.
        if (before.getFillPattern() == FillPatternType.NO_FILL) {
            Paint.fill(style, tone);
        } else {
            Paint.border(style, tone, BorderStyle.THICK);
        }
        return style;
    }
}
