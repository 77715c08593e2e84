package cn.gouji.excel;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.sheet.Workbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Computes the formulas whose result was never stored, as programs leave them that write workbooks without calculating. Stored
 * results are taken as they are, since they are what people see. Only formulas that depend on nothing but cells are computed,
 * and only in small workbooks; all others, and whatever depends on them, stay unknown.
 */
final class Recalculation {

    private static final int MOST_FORMULAS = 2_000;
    private static final int MOST_CELLS = 50_000;
    private static final long MOST_READ = 2_000_000;

    private final Map<CellPlace, Function<BigDecimal, String>> formats = new HashMap<>();
    private final Set<CellPlace> unknown = new HashSet<>();
    private final List<CellPlace> emptyTexts = new ArrayList<>();

    /** Takes note of a formula without a result, and of how its cell would show a number. */
    void add(CellPlace place, Function<BigDecimal, String> shown) {
        addUnknowable(place);
        if (formats.size() < MOST_FORMULAS) {
            formats.put(place, shown);
        }
    }

    /** Takes note of a formula without a result that is not one cell's own, such as a part of an array. */
    void addUnknowable(CellPlace place) {
        if (unknown.size() <= MOST_FORMULAS) {
            unknown.add(place);
        }
    }

    /** Takes note of a cell that stores a text of no characters: adding it to a number is an error, and to nothing is not. */
    void addEmptyText(CellPlace place) {
        if (emptyTexts.size() < MOST_CELLS) {
            emptyTexts.add(place);
        }
    }

    /** The workbook with the results that could be computed. */
    Workbook applied(Workbook book) {
        if (formats.isEmpty() || unknown.size() > MOST_FORMULAS || cells(book) > MOST_CELLS) {
            return book;
        }
        Map<CellPlace, ClosedFormula> formulas = closed(book);
        if (formulas.values().stream().mapToLong(ClosedFormula::size).sum() > MOST_READ) {
            return book;
        }
        Map<CellPlace, Cell> results = new LinkedHashMap<>();
        try (XSSFWorkbook copy = GridBook.of(book, cell -> formulas.containsKey(cell.place()))) {
            emptyTexts.forEach(place -> writeEmptyText(copy, place));
            FormulaEvaluator evaluator = copy.getCreationHelper().createFormulaEvaluator();
            for (CellPlace place : order(book, formulas)) {
                var cell =
                        copy.getSheetAt(place.sheetIndex()).getRow(place.row()).getCell(place.column());
                Optional<Value> value = value(evaluator.evaluate(cell));
                if (value.isEmpty()) {
                    return book;
                }
                results.put(place, computed(book, place, value.get()));
            }
        } catch (IOException | RuntimeException | StackOverflowError notByPoi) {
            // What cannot be computed stays what it was: unknown.
            return book;
        }
        return replaced(book, results);
    }

    private static void writeEmptyText(XSSFWorkbook copy, CellPlace place) {
        XSSFSheet sheet = copy.getSheetAt(place.sheetIndex());
        XSSFRow row = sheet.getRow(place.row());
        (row == null ? sheet.createRow(place.row()) : row)
                .getCell(place.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue("");
    }

    private static int cells(Workbook book) {
        return book.sheets().stream()
                .mapToInt(sheet -> sheet.rowNumbers().stream()
                        .mapToInt(row -> sheet.row(row).size())
                        .sum())
                .sum();
    }

    private Map<CellPlace, ClosedFormula> closed(Workbook book) {
        Map<CellPlace, ClosedFormula> closed = new LinkedHashMap<>();
        formats.keySet().stream()
                .sorted()
                .forEach(place -> book.sheets()
                        .get(place.sheetIndex())
                        .cell(place.row(), place.column())
                        .formula()
                        .flatMap(ClosedFormula::of)
                        .ifPresent(formula -> closed.put(place, formula)));
        return closed;
    }

    /** The formulas that can be computed, each after those it reads; one that reads itself or an unknown one is left out. */
    private List<CellPlace> order(Workbook book, Map<CellPlace, ClosedFormula> formulas) {
        Map<CellPlace, Integer> waiting = new HashMap<>();
        Map<CellPlace, List<CellPlace>> readers = new HashMap<>();
        Deque<CellPlace> ready = new ArrayDeque<>();
        formulas.forEach((place, formula) -> {
            List<CellPlace> read = unknownOf(book, place, formula);
            read.forEach(each ->
                    readers.computeIfAbsent(each, key -> new ArrayList<>()).add(place));
            waiting.put(place, read.size());
            if (read.isEmpty()) {
                ready.add(place);
            }
        });
        List<CellPlace> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            CellPlace place = ready.poll();
            order.add(place);
            for (CellPlace reader : readers.getOrDefault(place, List.of())) {
                if (waiting.merge(reader, -1, Integer::sum) == 0) {
                    ready.add(reader);
                }
            }
        }
        return order;
    }

    /** The cells without a result that the formula reads; itself, where it names a sheet that is not there. */
    private List<CellPlace> unknownOf(Workbook book, CellPlace place, ClosedFormula formula) {
        List<CellPlace> read = new ArrayList<>();
        for (ClosedFormula.Area area : formula.areas()) {
            int sheet = area.sheet().map(name -> index(book, name)).orElse(place.sheetIndex());
            if (sheet < 0) {
                read.add(place);
            }
            unknown.stream()
                    .filter(each -> each.sheetIndex() == sheet && area.region().contains(each.row(), each.column()))
                    .forEach(read::add);
        }
        return read;
    }

    private static int index(Workbook book, String name) {
        for (Sheet sheet : book.sheets()) {
            if (sheet.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return sheet.index();
            }
        }
        return -1;
    }

    private static Optional<Value> value(CellValue result) {
        return switch (result.getCellType()) {
            case NUMERIC -> Optional.of(new Value.Number(Numbers.ofBinary(result.getNumberValue())));
            case STRING -> Optional.of(new Value.Text(result.getStringValue()));
            case BOOLEAN -> Optional.of(new Value.Truth(result.getBooleanValue()));
            case ERROR ->
                FormulaError.isValidCode(result.getErrorValue())
                        ? Optional.of(new Value.Fault(
                                FormulaError.forInt(result.getErrorValue()).getString()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Cell computed(Workbook book, CellPlace place, Value value) {
        Cell cell = book.sheets().get(place.sheetIndex()).cell(place.row(), place.column());
        String shown = value.number()
                .map(formats.getOrDefault(place, BigDecimal::toPlainString))
                .orElseGet(() -> CellTexts.of(value));
        return new Cell(place, value, shown, cell.formula());
    }

    private static Workbook replaced(Workbook book, Map<CellPlace, Cell> results) {
        List<Sheet> sheets = book.sheets().stream()
                .map(sheet -> sheet.with(results.values().stream()
                        .filter(cell -> cell.place().sheetIndex() == sheet.index())
                        .toList()))
                .toList();
        return new Workbook(book.name(), sheets, book.manual());
    }
}
