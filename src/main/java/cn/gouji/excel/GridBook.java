package cn.gouji.excel;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A grid written as a workbook: every value exact, shown as it was, merged and hidden as it was. */
final class GridBook {

    private static final Pattern DECIMAL =
            Pattern.compile("-?([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\\.([0-9]{1,20}))?(%?)");
    private static final int MOST_STYLES = 1000;
    private static final int CHARACTER = 256;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    private final XSSFWorkbook target = new XSSFWorkbook();
    private final Map<String, CellStyle> styles = new HashMap<>();
    private final NumberTexts texts = new NumberTexts(false);
    private final Predicate<Cell> calculated;

    private GridBook(Predicate<Cell> calculated) {
        this.calculated = calculated;
    }

    /**
     * The workbook.
     *
     * @param calculated which cells keep their formula; the others are written as what they hold
     */
    static XSSFWorkbook of(Workbook book, Predicate<Cell> calculated) {
        GridBook grid = new GridBook(calculated);
        book.sheets().forEach(grid::sheet);
        return grid.target;
    }

    private void sheet(Sheet source) {
        XSSFSheet sheet = target.createSheet(source.name());
        Map<Integer, Integer> widths = new HashMap<>();
        for (int number : source.rowNumbers()) {
            XSSFRow row = sheet.createRow(number);
            for (Cell cell : source.row(number)) {
                write(row.createCell(cell.column()), cell);
                widths.merge(cell.column(), Math.min(WIDEST, Widths.of(cell.text()) + 2), Math::max);
                hide(source, row, cell);
            }
        }
        widths.forEach((column, width) -> sheet.setColumnWidth(column, Math.max(NARROWEST, width) * CHARACTER));
        for (Region area : source.merges()) {
            sheet.addMergedRegionUnsafe(
                    new CellRangeAddress(area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn()));
        }
        target.setSheetHidden(target.getSheetIndex(sheet), source.visibility() == Sheet.Visibility.HIDDEN);
    }

    private static void hide(Sheet source, XSSFRow row, Cell cell) {
        if (source.isRowHidden(cell.row())) {
            row.setZeroHeight(true);
        } else if (source.isHidden(cell.row(), cell.column())) {
            row.getSheet().setColumnHidden(cell.column(), true);
        }
    }

    private void write(XSSFCell target, Cell cell) {
        if (calculated.test(cell)) {
            formula(target, cell);
        }
        Value value = cell.value();
        if (value instanceof Value.Number number) {
            number(target, number.exact(), cell.text());
        } else if (value instanceof Value.Truth truth) {
            target.setCellValue(truth.truth());
        } else if (value instanceof Value.Fault fault) {
            fault(target, fault.code());
        } else if (value instanceof Value.Text text) {
            target.setCellValue(CellLimits.fitting(text.text()));
        }
    }

    private static void formula(XSSFCell target, Cell cell) {
        try {
            cell.formula().ifPresent(target::setCellFormula);
        } catch (FormulaParseException foreign) {
            // What the formula came to is kept; a formula that Excel cannot read would keep it from opening the file.
            target.setBlank();
        }
    }

    private static void fault(XSSFCell target, String code) {
        try {
            target.setCellErrorValue(FormulaError.forString(code));
        } catch (IllegalArgumentException unknown) {
            target.setCellValue(code);
        }
    }

    /** The digits are written as they are: a double would not hold more than seventeen. */
    private void number(XSSFCell target, BigDecimal number, String shown) {
        target.setCellValue(number.doubleValue());
        target.getCTCell().setV(number.toPlainString());
        if (!texts.text(0, "General", number).equals(shown)) {
            style(target, format(shown));
        }
    }

    private void style(XSSFCell cell, String code) {
        if (styles.size() < MOST_STYLES || styles.containsKey(code)) {
            cell.setCellStyle(styles.computeIfAbsent(code, key -> {
                CellStyle style = target.createCellStyle();
                style.setDataFormat(target.createDataFormat().getFormat(key));
                return style;
            }));
        }
    }

    /** A format under which the number is shown like this: by its digits, or, for a date and the like, word by word. */
    private static String format(String shown) {
        Matcher decimal = DECIMAL.matcher(shown);
        if (!decimal.matches()) {
            String literal = "\"" + shown.replace("\"", "") + "\"";
            return literal + ";" + literal + ";" + literal;
        }
        String whole = decimal.group(1).contains(",") ? "#,##0" : "0";
        String decimals = decimal.group(2) == null
                ? ""
                : "." + "0".repeat(decimal.group(2).length());
        return whole + decimals + decimal.group(3);
    }
}
