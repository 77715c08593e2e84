package cn.gouji.excel;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Fills a workbook by chance, but the same for the same seed. */
final class RandomBook {

    private static final List<String> FORMATS = List.of(
            "General", "0", "0.00", "#,##0.00", "0.00%", "@", "yyyy/m/d", "#,##0.00\"元\"", "0.00E+00", "000000");
    private static final List<String> TEXTS = List.of(
            "合计",
            " 一般公共服务\n支出 ",
            "_x000D_",
            "a<b>&\"c\"",
            "20101",
            "１３０７",
            "",
            "𠮷",
            "'引号",
            "说明：见\t后",
            "=1+1",
            "\u200b零宽");
    private static final List<String> FORMULAS =
            List.of("A1+B2", "SUM(A1:C9)", "IF(A1>0,\"是\",\"否\")", "1/0", "ROUND(A1,2)", "A1&\"x\"", "MAX(A1:A9)*2");

    private final Random random;
    private final Workbook book;
    private final boolean forwards;

    private RandomBook(Random random, Workbook book, boolean forwards) {
        this.random = random;
        this.book = book;
        this.forwards = forwards;
    }

    /** @param forwards whether the workbook is written as a stream, so that nothing can be evaluated */
    static void fill(Workbook book, long seed, boolean forwards) {
        new RandomBook(new Random(seed), book, forwards).fill();
    }

    private void fill() {
        CellStyle[] styles = new CellStyle[FORMATS.size()];
        for (int at = 0; at < styles.length; at++) {
            styles[at] = book.createCellStyle();
            styles[at].setDataFormat(book.createDataFormat().getFormat(FORMATS.get(at)));
        }
        int sheets = 1 + random.nextInt(4);
        for (int at = 0; at < sheets; at++) {
            sheet(book.createSheet("表 " + at + (random.nextBoolean() ? "（收支）" : "")), styles);
        }
        for (int at = 1; at < sheets; at++) {
            book.setSheetVisibility(at, SheetVisibility.values()[random.nextInt(3)]);
        }
    }

    private void sheet(Sheet sheet, CellStyle[] styles) {
        int number = random.nextInt(3);
        for (int rows = random.nextInt(25); rows > 0; rows--) {
            Row row = sheet.createRow(number);
            row.setZeroHeight(random.nextInt(8) == 0);
            int column = random.nextInt(2);
            for (int cells = random.nextInt(9); cells > 0; cells--) {
                int format = random.nextInt(styles.length);
                Cell cell = row.createCell(column);
                cell.setCellStyle(styles[format]);
                fill(cell, FORMATS.get(format).contains("y"));
                column += 1 + random.nextInt(10) / 8 * random.nextInt(200);
            }
            number += 1 + random.nextInt(10) / 8 * random.nextInt(2_000);
        }
        for (int at = random.nextInt(4); at > 0; at--) {
            sheet.addMergedRegion(new CellRangeAddress(at * 5, at * 5 + random.nextInt(4), at, at + 1));
            sheet.setColumnHidden(random.nextInt(20), true);
        }
    }

    private void fill(Cell cell, boolean date) {
        switch (date ? 0 : random.nextInt(12)) {
            case 0 -> cell.setCellValue(random.nextInt(60_000) + (random.nextBoolean() ? 0.5 : 0));
            case 1 -> cell.setCellValue(random.nextBoolean());
            case 2 -> cell.setCellErrorValue(FormulaError.NA.getCode());
            case 3 -> cell.setCellValue(LocalDateTime.of(2026, 1 + random.nextInt(12), 18, 9, random.nextInt(60)));
            case 4 -> cell.setBlank();
            case 5 -> rich(cell);
            case 6 -> formula(cell);
            case 7, 8 -> cell.setCellValue(TEXTS.get(random.nextInt(TEXTS.size())));
            default -> cell.setCellValue(number());
        }
    }

    private double number() {
        double size = Math.pow(10, random.nextInt(12) - 3);
        double number = Math.round(random.nextDouble() * size * 100) / 100.0;
        return random.nextInt(4) == 0 ? -number : number;
    }

    private void rich(Cell cell) {
        RichTextString rich = book.getCreationHelper().createRichTextString("合计：" + random.nextInt(99) + " 万元");
        rich.applyFont(0, 2, book.getFontAt(0));
        cell.setCellValue(rich);
    }

    private void formula(Cell cell) {
        cell.setCellFormula(FORMULAS.get(random.nextInt(FORMULAS.size())));
        if (forwards) {
            cell.setCellValue(number());
        } else if (random.nextInt(3) > 0) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateFormulaCell(cell);
        }
    }
}
