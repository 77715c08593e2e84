package cn.gouji.form;

import cn.gouji.money.Unit;
import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Region;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What the heading rows say over one or more neighbouring columns, top down (表头路径).
 *
 * @param levels the texts of the levels, without unit words
 * @param path the levels joined by /
 * @param described the heading patterns that describe it, by number
 * @param cells the cells of the levels
 * @param firstColumn the first column under the heading
 * @param lastColumn the last column under it
 */
record HeadingPath(
        List<String> levels, String path, BitSet described, List<Cell> cells, int firstColumn, int lastColumn) {

    /** No form has more headings than this beside each other; what stands right of them is not looked at. */
    private static final int MOST_BORDERS = 800;

    private static final String STAR = "*";
    private static final Pattern UNIT_WORD = Pattern.compile("[(](?:单位:)?(元|千元|万元|百万元|亿元)[)]");

    /** The paths over all columns, whatever they mean. */
    static List<HeadingPath> of(Grid grid, int top, int bottom) {
        return of(grid, new HeadingWords(List.of()), top, bottom);
    }

    /** The paths over all columns of the heading rows, left to right; columns without any heading are left out. */
    static List<HeadingPath> of(Grid grid, HeadingWords words, int top, int bottom) {
        List<Headline> rows =
                IntStream.rangeClosed(top, bottom).mapToObj(grid::headline).toList();
        int[] borders = borders(rows);
        int[] next = new int[rows.size()];
        List<HeadingPath> paths = new ArrayList<>();
        List<Headline.Stretch> before = List.of();
        int first = 0;
        for (int border : borders) {
            List<Headline.Stretch> seen = seen(rows, next, border);
            if (!seen.equals(before)) {
                add(paths, words, before, first, border - 1);
                first = border;
            }
            before = seen;
        }
        return paths;
    }

    /** The columns where what is seen in these rows can change. */
    private static int[] borders(List<Headline> rows) {
        return rows.stream()
                .flatMap(row -> row.stretches().stream())
                .flatMapToInt(stretch -> IntStream.of(stretch.firstColumn(), stretch.lastColumn() + 1))
                .sorted()
                .distinct()
                .limit(MOST_BORDERS)
                .toArray();
    }

    /**
     * What is seen over a column, top down; each row is walked through once from left to right. A text that is not merged
     * over the column counts only above one that stands there.
     */
    private static List<Headline.Stretch> seen(List<Headline> rows, int[] next, int column) {
        LinkedList<Headline.Stretch> seen = new LinkedList<>();
        for (int row = next.length - 1; row >= 0; row--) {
            List<Headline.Stretch> stretches = rows.get(row).stretches();
            while (next[row] < stretches.size() && stretches.get(next[row]).reach() < column) {
                next[row]++;
            }
            if (next[row] < stretches.size()) {
                Headline.Stretch stretch = stretches.get(next[row]);
                boolean here = stretch.firstColumn() <= column && column <= stretch.lastColumn();
                boolean meant = stretch.firstColumn() <= column && !seen.isEmpty();
                if ((here || meant) && (seen.isEmpty() || seen.getFirst().cell() != stretch.cell())) {
                    seen.addFirst(stretch);
                }
            }
        }
        return seen;
    }

    private static void add(
            List<HeadingPath> paths, HeadingWords words, List<Headline.Stretch> seen, int first, int last) {
        if (!seen.isEmpty()) {
            List<String> levels = seen.stream().map(Headline.Stretch::level).toList();
            List<Cell> cells = seen.stream().map(Headline.Stretch::cell).toList();
            paths.add(new HeadingPath(levels, String.join("/", levels), words.describing(levels), cells, first, last));
        }
    }

    /** A cell's text as the level of a heading: without a unit word and without the star of a field that must be filled. */
    static String level(String compact) {
        String bare = UNIT_WORD.matcher(compact).replaceAll("");
        return bare.startsWith(STAR) ? bare.substring(STAR.length()) : bare;
    }

    /** Whether a star marks the column as one that must be filled. */
    boolean isStarred(Grid grid) {
        return grid.text(cell()).startsWith(STAR);
    }

    /** Whether the pattern of that number describes this heading. */
    boolean matches(int pattern) {
        return described.get(pattern);
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
