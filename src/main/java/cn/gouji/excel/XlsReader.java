package cn.gouji.excel;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads a workbook of Excel 97 to 2003 (.xls) into the same grid as {@link XlsxReader}. */
public final class XlsReader {

    private static final int COLUMNS = 256;

    private final Limits limits;

    /** A reader with the usual limits. */
    public XlsReader() {
        this(Limits.DEFAULT);
    }

    XlsReader(Limits limits) {
        this.limits = limits;
    }

    Workbook read(String name, DirectoryNode root) throws IOException {
        Uncomputed uncomputed = Uncomputed.of(root);
        try (HSSFWorkbook book = new HSSFWorkbook(root, false)) {
            NumberTexts texts = new NumberTexts(book.getInternalWorkbook().isUsing1904DateWindowing());
            Budget budget = new Budget(limits);
            Recalculation recalculation = new Recalculation();
            List<Sheet> sheets = new ArrayList<>();
            for (int at = 0; at < book.getNumberOfSheets(); at++) {
                Tab tab = new Tab(book, book.getSheetAt(at), name, at, texts, budget, uncomputed, recalculation);
                sheets.add(tab.read());
            }
            if (sheets.isEmpty()) {
                throw Refusal.of(Fault.NO_SHEETS, "");
            }
            return recalculation.applied(new Workbook(name, sheets));
        }
    }

    private record Tab(
            HSSFWorkbook book,
            HSSFSheet sheet,
            String document,
            int index,
            NumberTexts texts,
            Budget budget,
            Uncomputed uncomputed,
            Recalculation recalculation) {

        Sheet read() {
            List<Cell> cells = new ArrayList<>();
            BitSet hiddenRows = new BitSet();
            for (org.apache.poi.ss.usermodel.Row row : sheet) {
                if (row.getZeroHeight()) {
                    hiddenRows.set(row.getRowNum());
                }
                for (org.apache.poi.ss.usermodel.Cell cell : (HSSFRow) row) {
                    cell((HSSFCell) cell).ifPresent(cells::add);
                }
            }
            Sheet.Visibility visibility = book.getSheetVisibility(index) == SheetVisibility.VISIBLE
                    ? Sheet.Visibility.SHOWN
                    : Sheet.Visibility.HIDDEN;
            return new Sheet(
                    document, sheet.getSheetName(), index, visibility, cells, merges(), hiddenRows, hiddenColumns());
        }

        private List<Region> merges() {
            List<Region> merges = new ArrayList<>();
            for (CellRangeAddress area : sheet.getMergedRegions()) {
                if (area.getNumberOfCells() > 1) {
                    budget.merge();
                    merges.add(new Region(
                            area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
                }
            }
            return merges;
        }

        private BitSet hiddenColumns() {
            BitSet hidden = new BitSet();
            for (int column = 0; column < COLUMNS; column++) {
                hidden.set(column, sheet.isColumnHidden(column));
            }
            return hidden;
        }

        private Optional<Cell> cell(HSSFCell cell) {
            boolean computed = cell.getCellType() == CellType.FORMULA;
            Value value = computed && uncomputed.contains(index, cell.getRowIndex(), cell.getColumnIndex())
                    ? new Value.NotComputed()
                    : value(cell, computed ? cell.getCachedFormulaResultType() : cell.getCellType());
            CellPlace place =
                    new CellPlace(document, sheet.getSheetName(), index, cell.getRowIndex(), cell.getColumnIndex());
            boolean emptyText = value.equals(new Value.Text(""));
            if (!computed && (emptyText || value instanceof Value.Blank)) {
                if (emptyText) {
                    recalculation.addEmptyText(place);
                }
                return Optional.empty();
            }
            if (value instanceof Value.NotComputed) {
                unknown(cell, place);
            }
            String shown = text(cell, value);
            budget.cell(shown.length());
            return Optional.of(new Cell(place, value, shown, computed ? Optional.of(formula(cell)) : Optional.empty()));
        }

        private void unknown(HSSFCell cell, CellPlace place) {
            if (cell.isPartOfArrayFormulaGroup()) {
                recalculation.addUnknowable(place);
            } else {
                recalculation.add(place, number -> text(cell, new Value.Number(number)));
            }
        }

        private static Value value(HSSFCell cell, CellType type) {
            return switch (type) {
                case NUMERIC -> new Value.Number(Numbers.ofBinary(cell.getNumericCellValue()));
                case STRING -> new Value.Text(cell.getRichStringCellValue().getString());
                case BOOLEAN -> new Value.Truth(cell.getBooleanCellValue());
                case ERROR -> new Value.Fault(fault(cell.getErrorCellValue()));
                default -> new Value.Blank();
            };
        }

        private static String fault(byte code) {
            return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR" + code;
        }

        private String text(HSSFCell cell, Value value) {
            return value.number()
                    .map(number -> texts.text(
                            cell.getCellStyle().getDataFormat(),
                            cell.getCellStyle().getDataFormatString(book),
                            number))
                    .orElseGet(() -> CellTexts.of(value));
        }

        private static String formula(HSSFCell cell) {
            try {
                return cell.getCellFormula();
            } catch (RuntimeException unknownToken) {
                // That it is a formula matters more than its text, which POI cannot write for every token.
                return "?";
            }
        }
    }
}
