package cn.gouji.form;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import cn.gouji.text.Words;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A sheet as a reader sees it: every place shows the cell that covers it, texts are compared in compact form. */
final class Grid {

    private static final int MOST_KEPT = 10_000;
    private static final int FEW_ROWS = 100;
    private static final Pattern FIGURE = Pattern.compile("-?[0-9][0-9,]*(\\.[0-9]+)?%?");

    private final Sheet sheet;
    private final Region bounds;
    private final IdentityHashMap<Cell, String> compact = new IdentityHashMap<>();
    private final Map<Integer, Row> rows = new HashMap<>();
    private final Map<Integer, Headline> headlines = new HashMap<>();

    /** What a row holds. */
    private record Row(List<Cell> filled, boolean hasNumber) {}

    Grid(Sheet sheet) {
        this(sheet, new Region(0, 0, Math.max(0, sheet.lastRow()), Math.max(0, sheet.lastColumn())));
    }

    private Grid(Sheet sheet, Region bounds) {
        this.sheet = sheet;
        this.bounds = bounds;
    }

    /** The same sheet with everything outside the rectangle unseen. */
    Grid part(Region part) {
        return new Grid(sheet, part);
    }

    /** Whether the row is one of those seen. */
    boolean holds(int row) {
        return row >= bounds.firstRow() && row <= bounds.lastRow();
    }

    int firstRow() {
        return bounds.firstRow();
    }

    int firstColumn() {
        return bounds.firstColumn();
    }

    /** The rows seen that hold cells. */
    Collection<Integer> rowNumbers() {
        return bounds.firstRow() == 0 && bounds.lastRow() >= sheet.lastRow()
                ? sheet.rowNumbers()
                : sheet.rowNumbers().stream().filter(this::holds).toList();
    }

    /** Those of them from one row to another. */
    List<Integer> rowNumbers(int first, int last) {
        return last - first < FEW_ROWS
                ? IntStream.rangeClosed(first, last)
                        .filter(row -> !isBlank(row))
                        .boxed()
                        .toList()
                : rowNumbers().stream()
                        .filter(row -> row >= first && row <= last)
                        .toList();
    }

    Sheet sheet() {
        return sheet;
    }

    int lastRow() {
        return bounds.lastRow();
    }

    int lastColumn() {
        return bounds.lastColumn();
    }

    /** The cell seen at a place. */
    Cell seen(int row, int column) {
        return sheet.seen(row, column);
    }

    /** The cell stored at a place. */
    Cell cell(int row, int column) {
        return sheet.cell(row, column);
    }

    /** The compact text seen at a place. */
    String text(int row, int column) {
        return text(seen(row, column));
    }

    /** The compact text of a cell. */
    String text(Cell cell) {
        if (compact.size() > MOST_KEPT) {
            compact.clear();
        }
        return cell.isBlank() ? "" : compact.computeIfAbsent(cell, key -> Words.compact(key.text()));
    }

    /** The cells of a row that hold something, each merged area once, where it begins. */
    List<Cell> filled(int row) {
        return row(row).filled();
    }

    /** Whether nothing at all is stored in the row. */
    boolean isBlank(int row) {
        return filled(row).isEmpty();
    }

    /** Whether the row holds a number. */
    boolean hasNumber(int row) {
        return row(row).hasNumber();
    }

    /** What is seen in a row, each text once. */
    Headline headline(int row) {
        Headline known = headlines.get(row);
        if (known == null) {
            known = Headline.of(this, row);
            headlines.put(row, known);
        }
        return known;
    }

    private Row row(int row) {
        Row known = rows.get(row);
        if (known == null) {
            if (rows.size() > MOST_KEPT) {
                rows.clear();
                headlines.clear();
            }
            List<Cell> filled = sheet.row(row).stream()
                    .filter(cell -> !cell.isBlank() && bounds.contains(row, cell.column()))
                    .toList();
            known = new Row(filled, filled.stream().anyMatch(cell -> cell.value() instanceof Value.Number));
            rows.put(row, known);
        }
        return known;
    }

    /** Whether the row holds a number that is no year, as no heading row does. */
    boolean hasFigure(int row) {
        return filled(row).stream()
                .flatMap(cell -> cell.value().number().stream())
                .anyMatch(number -> !isYear(number));
    }

    private static boolean isYear(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(1990)) >= 0
                && number.compareTo(BigDecimal.valueOf(2100)) <= 0;
    }

    /** Whether the row holds a number, or a text that is one, as all are in a text file. */
    boolean hasWrittenFigure(int row) {
        return filled(row).stream()
                .anyMatch(cell -> cell.value() instanceof Value.Number
                        || FIGURE.matcher(cell.text().strip()).matches());
    }

    /** Whether so many rows hold something that lines must not be kept all at once. */
    boolean isLong() {
        return sheet.rowNumbers().size() > LongBlock.FEWEST_ROWS;
    }

    /** The rectangle a cell covers. */
    Region area(int row, int column) {
        return sheet.mergeAt(row, column).orElseGet(() -> new Region(row, column, row, column));
    }
}
