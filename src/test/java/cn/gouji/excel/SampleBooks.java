package cn.gouji.excel;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** Workbooks that hold one of everything. */
final class SampleBooks {

    private static final List<String> FORMATS = List.of(
            "General",
            "0",
            "0.00",
            "#,##0.00",
            "#,##0.00;[Red]-#,##0.00",
            "0.00%",
            "@",
            "yyyy/m/d",
            "yyyy\"年\"m\"月\"d\"日\"",
            "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
            "0.00E+00",
            "# ?/?",
            "m/d/yy",
            "m/d/yy h:mm",
            "#,##0.00\"元\"",
            "[>=100]0;0.0");

    private SampleBooks() {}

    static XSSFWorkbook everyKind() {
        XSSFWorkbook book = new XSSFWorkbook();
        fill(book);
        XSSFCell master = book.getSheetAt(0).createRow(30).createCell(0);
        master.setCellFormula("SUM(A1:B2)+C$3&\"A1\"+$A7+$B$8+LOG10(D4)+A:A");
        master.getCTCell().getF().setT(STCellFormulaType.SHARED);
        master.getCTCell().getF().setRef("A31:C33");
        master.getCTCell().getF().setSi(0);
        for (int at = 1; at < 9; at++) {
            XSSFCell follower = row(book, 30 + at / 3).createCell(at % 3);
            follower.getCTCell().addNewF().setT(STCellFormulaType.SHARED);
            follower.getCTCell().getF().setSi(0);
            follower.getCTCell().setV(String.valueOf(at));
        }
        book.getSheetAt(0).setArrayFormula("A1:A2*2", CellRangeAddress.valueOf("F31:F32"));
        return book;
    }

    private static org.apache.poi.xssf.usermodel.XSSFRow row(XSSFWorkbook book, int at) {
        var row = book.getSheetAt(0).getRow(at);
        return row == null ? book.getSheetAt(0).createRow(at) : row;
    }

    /** Fills either kind of workbook the same. */
    static void fill(Workbook book) {
        Sheet sheet = book.createSheet("数据");
        numbers(book, sheet);
        others(book, sheet.createRow(25), sheet.createRow(26));
        sheet.addMergedRegion(CellRangeAddress.valueOf("A26:B27"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("H1:H20"));
        sheet.getRow(3).setZeroHeight(true);
        sheet.setColumnHidden(2, true);
        book.createSheet("表 B1").createRow(4).createCell(4).setCellValue("隐");
        book.createSheet("很隐").createRow(0).createCell(0).setCellValue(1);
        book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
    }

    private static void numbers(Workbook book, Sheet sheet) {
        double[] numbers = {1307, -1307.655, 0, 0.1 + 0.2, 45000.5, 12345678901.23, -0.004, 99.995};
        for (int at = 0; at < FORMATS.size(); at++) {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(FORMATS.get(at)));
            Row row = sheet.createRow(at);
            for (int column = 0; column < numbers.length; column++) {
                boolean date = FORMATS.get(at).contains("d");
                Cell cell = row.createCell(column);
                cell.setCellValue(date ? Math.abs(numbers[column]) % 50000 : numbers[column]);
                cell.setCellStyle(style);
            }
        }
    }

    private static void others(Workbook book, Row row, Row next) {
        row.createCell(0).setCellValue(" 一般公共服务\n支出 ");
        row.createCell(2).setCellValue(true);
        row.createCell(3).setCellErrorValue(FormulaError.REF.getCode());
        row.createCell(4).setCellValue(LocalDateTime.of(2023, 2, 10, 9, 0));
        row.createCell(5).setBlank();
        row.createCell(6).setCellValue("");
        RichTextString rich = book.getCreationHelper().createRichTextString("合计：1,307 万元");
        Font bold = book.createFont();
        bold.setBold(true);
        rich.applyFont(0, 3, bold);
        row.createCell(7).setCellValue(rich);
        next.createCell(2).setCellFormula("A1+B1");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(next.getCell(2));
        next.createCell(3).setCellFormula("SUM(A1:B2)");
        next.createCell(4).setCellFormula("IF(1>0,\"是\",\"否\")");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(next.getCell(4));
        next.createCell(5).setCellFormula("1/0");
        book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(next.getCell(5));
    }
}
