package cn.gouji.excel;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The grid that POI's usermodel sees in an .xlsx workbook, against which our own reader is held. */
final class PoiGrid {

    static final String NAME = "book.xlsx";

    private static final DataFormatter FORMATTER = new DataFormatter(Locale.US);
    private static final int COLUMNS = 300;

    private PoiGrid() {}

    static Workbook of(byte[] content) throws IOException {
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<Sheet> expected = new ArrayList<>();
            for (int at = 0; at < poi.getNumberOfSheets(); at++) {
                expected.add(sheet(poi, at));
            }
            return new Workbook(NAME, expected);
        }
    }

    private static Sheet sheet(XSSFWorkbook book, int at) {
        XSSFSheet sheet = book.getSheetAt(at);
        List<Cell> cells = new ArrayList<>();
        BitSet hiddenRows = new BitSet();
        BitSet hiddenColumns = new BitSet();
        sheet.forEach(row -> {
            hiddenRows.set(row.getRowNum(), row.getZeroHeight());
            row.forEach(cell -> cell(book, at, (XSSFCell) cell, cells));
        });
        for (int column = 0; column < COLUMNS; column++) {
            hiddenColumns.set(column, sheet.isColumnHidden(column));
        }
        List<Region> merges =
                sheet.getMergedRegions().stream().map(PoiGrid::region).toList();
        boolean shown = book.getSheetVisibility(at) == SheetVisibility.VISIBLE;
        Sheet.Visibility visibility = shown ? Sheet.Visibility.SHOWN : Sheet.Visibility.HIDDEN;
        return new Sheet(NAME, sheet.getSheetName(), at, visibility, cells, merges, hiddenRows, hiddenColumns);
    }

    private static Region region(CellRangeAddress area) {
        return new Region(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
    }

    private static void cell(XSSFWorkbook book, int sheet, XSSFCell cell, List<Cell> cells) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        if (formula
                && neverComputed(cell)
                && !cell.isPartOfArrayFormulaGroup()
                && ClosedFormula.of(cell.getCellFormula()).isPresent()) {
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        }
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.BLANK
                || !formula
                        && type == CellType.STRING
                        && cell.getStringCellValue().isEmpty()) {
            return;
        }
        boolean never = formula && neverComputed(cell);
        Value value = never ? new Value.NotComputed() : value(cell, type);
        String text = never ? "" : text(book, cell, value);
        CellPlace place =
                new CellPlace(NAME, cell.getSheet().getSheetName(), sheet, cell.getRowIndex(), cell.getColumnIndex());
        cells.add(new Cell(place, value, text, formula ? Optional.of(cell.getCellFormula()) : Optional.empty()));
    }

    private static Value value(XSSFCell cell, CellType type) {
        return switch (type) {
            case NUMERIC ->
                new Value.Number(new BigDecimal(String.valueOf(cell.getNumericCellValue())).round(new MathContext(15)));
            case STRING -> new Value.Text(cell.getStringCellValue());
            case BOOLEAN -> new Value.Truth(cell.getBooleanCellValue());
            default -> new Value.Fault(cell.getErrorCellString());
        };
    }

    private static String text(XSSFWorkbook book, XSSFCell cell, Value value) {
        if (value.number().isEmpty()) {
            return CellTexts.of(value);
        }
        int id = cell.getCellStyle().getDataFormat();
        // POI shows the first two as an American Windows does, quotation marks in dates, and a nought as "- 0".
        String code = id == 14
                ? "yyyy/m/d"
                : id == 22 ? "yyyy/m/d h:mm" : cell.getCellStyle().getDataFormatString();
        code = code.contains("yyyy") ? code.replace("\"", "") : code;
        if (code.contains("??_") && cell.getNumericCellValue() == 0) {
            return "-";
        }
        return FORMATTER
                .formatRawCellContents(cell.getNumericCellValue(), id, code, book.isDate1904())
                .strip();
    }

    /** Some programs write an empty result where they computed none. */
    private static boolean neverComputed(XSSFCell cell) {
        boolean text = cell.getCTCell().getT() == STCellType.STR;
        return !cell.getCTCell().isSetV() || !text && cell.getCTCell().getV().isBlank();
    }
}
