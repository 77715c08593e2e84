package cn.gouji.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A new workbook of sheets of texts and amounts, made to be printed; every text is data whatever it begins with. */
public final class SumBook {

    private static final int NARROW = 13 * 256;
    private static final int WIDE = 30 * 256;
    private static final int WIDE_COLUMNS = 2;
    private static final short LANDSCAPE_A4 = 9;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Set<String> names = new HashSet<>();
    private final CellStyle plain = style("@");
    private final CellStyle amount = style("#,##0.00;[Red]-#,##0.00");
    private final CellStyle exact = style("#,##0.00######;[Red]-#,##0.00######");
    private final CellStyle heading = heading();

    /**
     * Adds a sheet.
     *
     * @param notes lines above the table
     * @param rows texts and amounts; {@code ""} leaves a cell empty
     */
    public SumBook sheet(String name, List<String> notes, List<String> header, List<List<Object>> rows) {
        XSSFSheet sheet = book.createSheet(TabName.free(name, names));
        for (String note : notes) {
            sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0).setCellValue(CellLimits.fitting(note));
        }
        int top = sheet.getPhysicalNumberOfRows();
        XSSFRow head = sheet.createRow(top);
        for (int column = 0; column < header.size(); column++) {
            XSSFCell cell = head.createCell(column);
            cell.setCellStyle(heading);
            cell.setCellValue(CellLimits.fitting(header.get(column)));
            sheet.setColumnWidth(column, column < WIDE_COLUMNS ? WIDE : NARROW);
        }
        rows.forEach(row -> row(sheet, row));
        sheet.createFreezePane(Math.min(WIDE_COLUMNS, header.size()), top + 1);
        sheet.setRepeatingRows(new CellRangeAddress(top, top, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(LANDSCAPE_A4);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return this;
    }

    private void row(XSSFSheet sheet, List<Object> values) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < values.size(); column++) {
            XSSFCell cell = row.createCell(column);
            if (values.get(column) instanceof BigDecimal number) {
                cell.setCellStyle(number.stripTrailingZeros().scale() > 2 ? exact : amount);
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellStyle(plain);
                cell.setCellValue(CellLimits.fitting(values.get(column).toString()));
            }
        }
    }

    /** The workbook. */
    public byte[] bytes() {
        try (XSSFWorkbook open = book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            open.write(out);
            return out.toByteArray();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        return style;
    }

    private CellStyle heading() {
        CellStyle style = style("@");
        Font bold = book.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setWrapText(true);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
