package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Value;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Tells a line that stands one column beside its headings from one that stands under them (整行错开一列), as happens where a
 * merged cell was flattened. Only a line without a code under its heading that fits beside the headings in every column is displaced.
 */
final class Displacement {

    private static final Pattern CODE = Pattern.compile("[0-9]{3,7}");
    private static final Pattern WRITTEN = Pattern.compile(".*\\p{IsHan}.*");

    private final Grid grid;
    private final Map<Column, HeadingPath> columns;
    private final boolean possible;

    Displacement(Grid grid, BlockMatch match) {
        this.grid = grid;
        this.columns = match.columns();
        this.possible = columns.containsKey(Column.CODE)
                && columns.containsKey(Column.NAME)
                && columns.keySet().stream().anyMatch(Displacement::isFigure);
    }

    /** How many columns right of its headings the line stands: nearly always 0, else 1 or -1. */
    int of(int row) {
        if (!possible || CODE.matcher(text(row, Column.CODE, 0)).matches()) {
            return 0;
        }
        List<Integer> fitting =
                IntStream.of(1, -1).filter(shift -> fits(row, shift)).boxed().toList();
        return fitting.size() == 1 ? fitting.get(0) : 0;
    }

    private boolean fits(int row, int shift) {
        return CODE.matcher(text(row, Column.CODE, shift)).matches()
                && WRITTEN.matcher(text(row, Column.NAME, shift)).matches()
                && columns.entrySet().stream()
                        .filter(column -> isFigure(column.getKey()))
                        .allMatch(column -> isFigure(cell(row, column.getKey(), shift)))
                && columns.keySet().stream()
                        .filter(Displacement::isFigure)
                        .anyMatch(column -> !cell(row, column, shift).isBlank());
    }

    private String text(int row, Column column, int shift) {
        return grid.text(cell(row, column, shift));
    }

    private Cell cell(int row, Column column, int shift) {
        HeadingPath path = columns.get(column);
        int at = path == null ? -1 : path.firstColumn() + shift;
        return grid.cell(row, Math.max(0, at));
    }

    private static boolean isFigure(Column column) {
        return column.kind() != Column.Kind.TEXT;
    }

    private static boolean isFigure(Cell cell) {
        return cell.value() instanceof Value.Number || RawFigure.of(cell).state() != RawFigure.State.NOT_A_NUMBER;
    }
}
