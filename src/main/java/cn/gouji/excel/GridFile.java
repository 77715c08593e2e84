package cn.gouji.excel;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a grid of our own as a new .xlsx file: texts and merged areas, framed below the head (空白表样). */
public final class GridFile {

    private static final int CHARACTER = 256;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 28;

    private GridFile() {}

    /** The file's content; every text is data whatever it begins with. */
    public static byte[] of(Workbook grid) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle framed = style(book, true);
            CellStyle plain = style(book, false);
            for (Sheet sheet : grid.sheets()) {
                write(sheet, book.createSheet(WorkbookUtil.createSafeSheetName(sheet.name())), framed, plain);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a workbook of our own could not be written to memory", impossible);
        }
    }

    private static void write(
            Sheet sheet, org.apache.poi.ss.usermodel.Sheet target, CellStyle framed, CellStyle plain) {
        Map<Integer, Integer> widths = new TreeMap<>();
        for (int number : sheet.rowNumbers()) {
            Row row = target.createRow(number);
            boolean table = sheet.row(number).size() > 1 && sheet.lastColumn() == last(sheet, number);
            for (Cell cell : sheet.row(number)) {
                org.apache.poi.ss.usermodel.Cell written = row.createCell(cell.column());
                written.setCellStyle(table ? framed : plain);
                if (!cell.isBlank()) {
                    written.setCellValue(cell.text());
                }
                if (table && sheet.mergeAt(number, cell.column()).isEmpty()) {
                    widths.merge(cell.column(), Widths.of(cell.text()) + 2, Math::max);
                }
            }
        }
        for (Region area : sheet.merges()) {
            target.addMergedRegion(
                    new CellRangeAddress(area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn()));
        }
        for (int column = 0; column <= sheet.lastColumn(); column++) {
            int width = Math.min(WIDEST, Math.max(NARROWEST, widths.getOrDefault(column, NARROWEST)));
            target.setColumnWidth(column, width * CHARACTER);
        }
    }

    private static int last(Sheet sheet, int row) {
        return sheet.row(row).stream().mapToInt(Cell::column).max().orElse(-1);
    }

    private static CellStyle style(XSSFWorkbook book, boolean framed) {
        CellStyle style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (framed) {
            style.setWrapText(true);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
