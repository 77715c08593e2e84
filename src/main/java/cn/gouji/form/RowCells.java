package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.sheet.Cell;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Takes the cells of a row by what their columns mean; text cells are filled down where the form says so. */
final class RowCells {

    private final Grid grid;
    private final BlockMatch match;
    private final Map<Column, Cell> above = new EnumMap<>(Column.class);
    private final SplitCode code = new SplitCode();
    private final boolean dashIsNothing;

    /** The cells of a row: texts, those filled down included, and figures. */
    record Contents(Map<Column, Cell> texts, Map<Column, RawFigure> figures) {

        /** Whether nothing of it stands in this row. */
        boolean isEmpty(int row) {
            return isFigureless() && texts.values().stream().allMatch(cell -> cell.isBlank() || cell.row() != row);
        }

        /** Whether no figure is written. */
        boolean isFigureless() {
            return figures.values().stream().allMatch(figure -> figure.state() == RawFigure.State.BLANK);
        }
    }

    RowCells(Grid grid, BlockMatch match) {
        this.grid = grid;
        this.match = match;
        this.dashIsNothing = match.form().dashes() == FormDefinition.Dashes.NOTHING;
    }

    /**
     * The cells of the row.
     *
     * @param shift how many columns right of their headings the cells from the code on stand
     */
    Contents of(int row, int shift) {
        Map<Column, Cell> texts = new EnumMap<>(Column.class);
        Map<Column, RawFigure> figures = new EnumMap<>(Column.class);
        match.layout()
                .columns()
                .forEach((column, head) -> cell(row, column, head, shift).ifPresent(cell -> {
                    if (column.kind() == Column.Kind.TEXT) {
                        texts.put(column, head.filled() ? filledDown(column, cell) : cell);
                    } else {
                        figures.put(column, RawFigure.of(cell).withDash(dashIsNothing));
                    }
                }));
        code.compose(texts);
        JoinedCode.compose(texts);
        Rates.read(figures);
        return new Contents(texts, figures);
    }

    private Cell filledDown(Column column, Cell cell) {
        if (cell.isBlank() && column != Column.OWNER && above.containsKey(column)) {
            return above.get(column);
        }
        above.put(column, cell);
        return cell;
    }

    /** The cell under a heading; none where a cell that begins left of the heading reaches over it. */
    private Optional<Cell> cell(int row, Column column, FormDefinition.Head head, int shift) {
        if (head.unheaded()) {
            return Optional.of(lastFilled(row, match.firstColumn() - 1));
        }
        HeadingPath path = match.columns().get(column);
        if (path == null) {
            return Optional.empty();
        }
        int own = column == Column.OWNER ? 0 : shift;
        int first = path.firstColumn() + own;
        for (int at = first; at <= path.lastColumn() + own; at++) {
            Cell cell = grid.seen(row, at);
            if (!cell.isBlank()) {
                return cell.column() >= first ? Optional.of(cell) : Optional.empty();
            }
        }
        return Optional.of(grid.cell(row, first));
    }

    /** The rightmost cell with a text left of the headed columns: the label of a line without a heading. */
    private Cell lastFilled(int row, int last) {
        for (int at = last; at > grid.firstColumn(); at--) {
            if (!grid.seen(row, at).isBlank()) {
                return grid.seen(row, at);
            }
        }
        return grid.seen(row, grid.firstColumn());
    }
}
