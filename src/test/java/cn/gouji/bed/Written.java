package cn.gouji.bed;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Prose;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Submissions as files, written by POI: figures as numbers with a format, formulas with their stored outcome. */
final class Written {

    private final XSSFWorkbook book;
    private final Map<String, CellStyle> styles = new HashMap<>();

    private Written(XSSFWorkbook book) {
        this.book = book;
    }

    /** A workbook as an .xlsx file. */
    static byte[] xlsx(Workbook workbook) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Written written = new Written(book);
            workbook.sheets().forEach(sheet -> written.write(book.createSheet(sheet.name()), sheet));
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A text as a .docx file, its headings by outline level. */
    static byte[] docx(Prose prose) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Prose.Paragraph paragraph : prose.paragraphs()) {
                XWPFParagraph written = document.createParagraph();
                written.createRun().setText(paragraph.text());
                if (paragraph.level() > 0) {
                    BigInteger level = BigInteger.valueOf(paragraph.level() - 1L);
                    written.getCTP().addNewPPr().addNewOutlineLvl().setVal(level);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(XSSFSheet target, Sheet sheet) {
        for (int number : sheet.rowNumbers()) {
            var row = target.createRow(number);
            for (Cell cell : sheet.row(number)) {
                if (!cell.text().isEmpty()) {
                    write(row.createCell(cell.column()), cell);
                }
            }
        }
        for (Region merge : sheet.merges()) {
            target.addMergedRegion(
                    new CellRangeAddress(merge.firstRow(), merge.lastRow(), merge.firstColumn(), merge.lastColumn()));
        }
    }

    private void write(XSSFCell target, Cell cell) {
        if (cell.value() instanceof Value.Number amount) {
            target.setCellValue(amount.number().orElseThrow().doubleValue());
            target.setCellStyle(styles.computeIfAbsent(format(cell.text()), this::style));
        } else if (cell.value() instanceof Value.Fault) {
            target.setCellErrorValue(FormulaError.forString(cell.text()));
        } else {
            target.setCellValue(cell.text());
        }
        cell.formula().ifPresent(formula -> target.getCTCell().addNewF().setStringValue(formula));
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    /** The number format under which a number reads like this text. */
    private static String format(String text) {
        String bare = text.replace("%", "");
        int point = bare.indexOf('.');
        String decimals = point < 0 ? "" : "." + "0".repeat(bare.length() - point - 1);
        return (text.contains(",") ? "#,##0" : "0") + decimals + (text.endsWith("%") ? "%" : "");
    }
}
