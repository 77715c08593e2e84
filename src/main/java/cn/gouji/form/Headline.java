package cn.gouji.form;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is seen in one row, left to right: each text once, over all the columns it covers. A sheet may have 16,384 columns and
 * use two.
 */
record Headline(List<Stretch> stretches) {

    private static final int WIDEST = 12;

    /**
     * A cell as seen in a row.
     *
     * @param level its text as the level of a heading
     * @param reach the last column it may be meant for: where its cell is not merged, the empty ones on its right
     */
    record Stretch(Cell cell, String level, int firstColumn, int lastColumn, int reach) {}

    static Headline of(Grid grid, int row) {
        Sheet sheet = grid.sheet();
        List<Stretch> stretches = new ArrayList<>();
        List<Region> merges = sheet.mergesIn(row, row);
        for (Region area : merges) {
            Cell cell = sheet.cell(area.firstRow(), area.firstColumn());
            if (!cell.isBlank()
                    && area.firstColumn() >= grid.firstColumn()
                    && area.firstColumn() <= grid.lastColumn()) {
                stretches.add(stretch(grid, cell, area.firstColumn(), Math.min(area.lastColumn(), grid.lastColumn())));
            }
        }
        for (Cell cell : grid.filled(row)) {
            if (merges.isEmpty() || sheet.mergeAt(row, cell.column()).isEmpty()) {
                stretches.add(stretch(grid, cell, cell.column(), cell.column()));
            }
        }
        stretches.sort(Comparator.comparingInt(Stretch::firstColumn));
        return new Headline(reaching(stretches));
    }

    private static List<Stretch> reaching(List<Stretch> stretches) {
        List<Stretch> reaching = new ArrayList<>();
        for (int at = 0; at < stretches.size(); at++) {
            Stretch own = stretches.get(at);
            int next = at + 1 < stretches.size() ? stretches.get(at + 1).firstColumn() : own.lastColumn() + 1 + WIDEST;
            int reach = own.firstColumn() == own.lastColumn() ? next - 1 : own.lastColumn();
            reaching.add(new Stretch(own.cell(), own.level(), own.firstColumn(), own.lastColumn(), reach));
        }
        return List.copyOf(reaching);
    }

    private static Stretch stretch(Grid grid, Cell cell, int first, int last) {
        return new Stretch(cell, HeadingPath.level(grid.text(cell)), first, last, last);
    }
}
