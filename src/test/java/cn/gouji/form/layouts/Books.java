package cn.gouji.form.layouts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sketches as workbooks. */
final class Books {

    private Books() {}

    /** The bytes of a workbook with these sheets, the old format or the new. */
    static byte[] bytes(Map<String, Sketch> sheets, boolean old) {
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Map<String, CellStyle> styles = new HashMap<>();
            sheets.forEach((name, sketch) -> fill(book, book.createSheet(name), sketch, styles));
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void fill(Workbook book, Sheet sheet, Sketch sketch, Map<String, CellStyle> styles) {
        sketch.cells.forEach((place, value) -> {
            Row row = sheet.getRow(place.get(0)) == null ? sheet.createRow(place.get(0)) : sheet.getRow(place.get(0));
            Cell cell = row.createCell(place.get(1));
            if (value instanceof Sketch.Number number) {
                cell.setCellValue(number.number().doubleValue());
                cell.setCellStyle(styles.computeIfAbsent(number.format(), format -> {
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat(format));
                    return style;
                }));
            } else {
                cell.setCellValue(value.toString());
            }
        });
        sketch.areas.forEach(area -> sheet.addMergedRegion(
                new CellRangeAddress(area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn())));
    }
}
