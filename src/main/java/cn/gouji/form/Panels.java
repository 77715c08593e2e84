package cn.gouji.form;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a sheet apart where tables stand side by side: two titles beside each other, and between what is below them nothing
 * that belongs to both. A cut is made only if a form is found on both sides of it; else the sheet stays whole.
 */
final class Panels {

    private static final int SAME_HEIGHT = 3;
    private static final int LOOKED_AT = 12;
    private static final int HEAD_REACH = 10;
    private static final int SHORT = 20;

    private final Grid grid;
    private final KnownForms known;

    /** Where a sheet may be cut: rows of the tables side by side, and the first column of the right ones. */
    private record Cut(int firstRow, int lastRow, int column) {}

    private Panels(Grid grid, KnownForms known) {
        this.grid = grid;
        this.known = known;
    }

    /** The panels of what the grid shows, each read. */
    static List<PanelReader> of(Grid grid, KnownForms known) {
        return new Panels(grid, known).read();
    }

    private List<PanelReader> read() {
        Optional<Cut> cut = grid.isLong() ? Optional.empty() : cut();
        if (cut.isPresent()) {
            List<PanelReader> left =
                    side(cut.get(), grid.firstColumn(), cut.get().column() - 1);
            List<PanelReader> right = side(cut.get(), cut.get().column(), grid.lastColumn());
            if (hasForm(left) && hasForm(right)) {
                List<PanelReader> all =
                        new ArrayList<>(rows(grid.firstRow(), cut.get().firstRow() - 1));
                all.addAll(left);
                all.addAll(right);
                all.addAll(rows(cut.get().lastRow() + 1, grid.lastRow()));
                return all;
            }
        }
        return List.of(new PanelReader(grid, known));
    }

    private List<PanelReader> side(Cut cut, int firstColumn, int lastColumn) {
        return of(grid.part(new Region(cut.firstRow(), firstColumn, cut.lastRow(), lastColumn)), known);
    }

    private List<PanelReader> rows(int first, int last) {
        return first > last
                ? List.of()
                : of(grid.part(new Region(first, grid.firstColumn(), last, grid.lastColumn())), known);
    }

    private static boolean hasForm(List<PanelReader> panels) {
        return panels.stream().anyMatch(panel -> !panel.forms().isEmpty());
    }

    private Optional<Cut> cut() {
        List<Cell> titles = titles();
        for (Cell left : titles) {
            for (Cell right : titles) {
                if (Math.abs(left.row() - right.row()) <= SAME_HEIGHT
                        && area(left).lastColumn() < right.column()) {
                    Optional<Cut> cut = between(left, right);
                    if (cut.isPresent()) {
                        return cut;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The cells that read like titles, however much stands beside them: heads side by side need not be level. */
    private List<Cell> titles() {
        return grid.rowNumbers().stream()
                .filter(row -> !grid.hasNumber(row))
                .flatMap(row -> grid.filled(row).stream())
                .filter(cell -> !known.titled(grid.text(cell)).isEmpty() && Recogniser.readsLikeTitle(grid, cell))
                .limit(200)
                .toList();
    }

    private Region area(Cell cell) {
        return grid.area(cell.row(), cell.column());
    }

    private Optional<Cut> between(Cell left, Cell right) {
        int title = Math.min(left.row(), right.row());
        int column = right.column();
        while (column > area(left).lastColumn() && !isEmpty(column - 1, title)) {
            column--;
        }
        boolean gap = column > area(left).lastColumn() && column > left.column() + 1;
        int first = gap ? column : right.column();
        int last = lastRow(title, first, gap);
        return last - title < 2 ? Optional.empty() : Optional.of(new Cut(start(title), last, first));
    }

    private boolean isEmpty(int column, int row) {
        for (int below = row; below <= row + LOOKED_AT; below++) {
            if (!grid.seen(below, column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** What stands above a title and belongs to it: a few short texts, such as 表 1. */
    private int start(int title) {
        int row = title;
        while (row > Math.max(grid.firstRow(), title - SAME_HEIGHT)
                && !grid.hasNumber(row - 1)
                && grid.filled(row - 1).stream()
                        .allMatch(cell -> grid.text(cell).length() <= SHORT)) {
            row--;
        }
        return row;
    }

    /** The last row before something stands over the cut again; that thing's own head goes with it. */
    private int lastRow(int title, int column, boolean gap) {
        for (int row : grid.rowNumbers()) {
            if (row > title && crosses(row, column, gap)) {
                for (int above = row; above > Math.max(title + 1, row - HEAD_REACH); above--) {
                    if (isHead(above)) {
                        return above - 1;
                    }
                }
                return row - 1;
            }
        }
        return grid.lastRow();
    }

    private boolean isHead(int row) {
        return grid.filled(row).stream()
                .anyMatch(cell -> !known.titled(grid.text(cell)).isEmpty());
    }

    private boolean crosses(int row, int column, boolean gap) {
        return (gap && !grid.seen(row, column - 1).isBlank())
                || grid.headline(row).stretches().stream()
                        .anyMatch(stretch -> stretch.firstColumn() < column && stretch.lastColumn() >= column);
    }
}
