package cn.gouji.form;

import cn.gouji.money.Unit;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the heading rows say over one or more neighbouring columns, top down (表头路径).
 *
 * @param path the levels joined by /, without unit words
 * @param last the last level
 * @param cells the cells of the levels
 * @param firstColumn the first column under the heading
 * @param lastColumn the last column under it
 */
record HeadingPath(String path, String last, List<Cell> cells, int firstColumn, int lastColumn) {

    private static final Pattern UNIT_WORD = Pattern.compile("[(](?:单位:)?(元|千元|万元|百万元|亿元)[)]");

    /** The paths over all columns of the heading rows, left to right; columns without any heading are left out. */
    static List<HeadingPath> of(Grid grid, int top, int bottom) {
        List<HeadingPath> paths = new ArrayList<>();
        List<Integer> borders = borders(grid, top, bottom);
        for (int at = 0; at + 1 < borders.size(); at++) {
            int column = borders.get(at);
            List<Cell> cells = cells(grid, top, bottom, column);
            while (at + 2 < borders.size()
                    && !cells.isEmpty()
                    && cells.equals(cells(grid, top, bottom, borders.get(at + 1)))) {
                at++;
            }
            if (!cells.isEmpty()) {
                paths.add(path(grid, cells, column, borders.get(at + 1) - 1));
            }
        }
        return paths;
    }

    /** The columns where what is seen in these rows can change; a sheet may have 16,384 columns and use two. */
    private static List<Integer> borders(Grid grid, int top, int bottom) {
        TreeSet<Integer> borders = new TreeSet<>();
        for (int row = top; row <= bottom; row++) {
            for (Cell cell : grid.sheet().row(row)) {
                borders.add(cell.column());
                borders.add(cell.column() + 1);
            }
        }
        for (Region area : grid.sheet().mergesIn(top, bottom)) {
            borders.add(area.firstColumn());
            borders.add(area.lastColumn() + 1);
        }
        return List.copyOf(borders.headSet(grid.lastColumn() + 1, true));
    }

    private static HeadingPath path(Grid grid, List<Cell> cells, int first, int last) {
        List<String> levels = cells.stream().map(cell -> level(grid.text(cell))).toList();
        return new HeadingPath(String.join("/", levels), levels.get(levels.size() - 1), cells, first, last);
    }

    private static List<Cell> cells(Grid grid, int top, int bottom, int column) {
        List<Cell> cells = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            Cell cell = grid.seen(row, column);
            if (!cell.isBlank()
                    && (cells.isEmpty() || !cells.get(cells.size() - 1).equals(cell))) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static String level(String compact) {
        String bare = UNIT_WORD.matcher(compact).replaceAll("");
        return bare.startsWith("*") ? bare.substring(1) : bare;
    }

    /** Whether the pattern describes this heading: its whole path, or, for a pattern without a /, its last level. */
    boolean matches(Pattern pattern) {
        return pattern.matcher(path).matches()
                || (pattern.pattern().indexOf('/') < 0 && pattern.matcher(last).matches());
    }

    /** The unit word inside the heading and the cell that has it. */
    Optional<UnitCell> unit(Grid grid) {
        for (Cell cell : cells) {
            Matcher word = UNIT_WORD.matcher(grid.text(cell));
            if (word.find()) {
                return Unit.money(word.group(1)).map(unit -> new UnitCell(unit, cell));
            }
        }
        return Optional.empty();
    }

    /** A unit word's cell. */
    record UnitCell(Unit unit, Cell cell) {}

    /** The cell of the last level. */
    Cell cell() {
        return cells.get(cells.size() - 1);
    }

    /** The rows and columns all levels cover. */
    Region area(Grid grid) {
        Region area = grid.area(cells.get(0).row(), cells.get(0).column());
        for (Cell cell : cells) {
            area = area.union(grid.area(cell.row(), cell.column()));
        }
        return area;
    }
}
