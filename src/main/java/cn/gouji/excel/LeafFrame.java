package cn.gouji.excel;

import cn.gouji.sheet.CellPlace;
import cn.gouji.sheet.Leaf;
import java.util.ArrayList;
import java.util.List;

/** The measures of a leaf, whatever file it is written into (附页的版面). */
final class LeafFrame {

    static final int FONT_POINTS = 11;

    /** Narrow at the sides, because a list is as wide as the sheet allows and is printed as large as that leaves room for. */
    static final double SIDE_MARGIN_INCHES = 0.4;

    static final double MARGIN_INCHES = 0.6;

    private static final int TITLE_POINTS = 16;
    private static final int DEFAULT_WIDTH = 8;
    private static final float LINE_POINTS = 15f;
    private static final float TITLE_LINE_POINTS = 22f;
    private static final float TALLEST_POINTS = 409f;

    private final Leaf leaf;

    LeafFrame(Leaf leaf) {
        this.leaf = leaf;
    }

    boolean hasHeader() {
        return leaf.headerRow() >= 0 && leaf.headerRow() < leaf.rows().size();
    }

    /** The letters of the last column that is seen. */
    String lastColumn() {
        return CellPlace.columnName(Math.max(1, leaf.shownColumns()) - 1);
    }

    /** The last row, from 1, of those the filter works on: what stands below a line across is no list any more. */
    int lastFiltered() {
        int last = leaf.headerRow() + 1;
        while (last < leaf.rows().size() && !leaf.rows().get(last).across()) {
            last++;
        }
        return last;
    }

    /** The row's height in points. */
    float height(Leaf.Row row) {
        float points = LINE_POINTS;
        for (int column = 0; column < row.entries().size(); column++) {
            points = Math.max(points, height(row.entries().get(column), width(column, row.across())));
        }
        return Math.min(TALLEST_POINTS, points + 4);
    }

    private int width(int column, boolean across) {
        if (across) {
            return leaf.columns().stream()
                    .filter(each -> !each.hidden())
                    .mapToInt(Leaf.Column::width)
                    .sum();
        }
        return column < leaf.columns().size() ? leaf.columns().get(column).width() : DEFAULT_WIDTH;
    }

    private static float height(Leaf.Entry entry, int width) {
        boolean title = entry.style() == Leaf.Style.TITLE;
        // Words that do not break make a line end early, so a little of the width is not counted on.
        int room = title ? width * FONT_POINTS / TITLE_POINTS : Math.max(2, width - 1);
        return Widths.lines(entry.text(), room) * (title ? TITLE_LINE_POINTS : LINE_POINTS);
    }

    /** The cells of a column that ask for an answer, as areas. */
    List<String> asked(int column) {
        List<String> areas = new ArrayList<>();
        int first = -1;
        for (int at = 0; at <= leaf.rows().size(); at++) {
            boolean asks = at < leaf.rows().size() && asks(leaf.rows().get(at), column);
            if (asks && first < 0) {
                first = at;
            } else if (!asks && first >= 0) {
                String letters = CellPlace.columnName(column);
                areas.add(at - first == 1 ? letters + at : letters + (first + 1) + ":" + letters + at);
                first = -1;
            }
        }
        return areas;
    }

    /** The same, as a part of a package writes them. */
    String asking(int column) {
        return String.join(" ", asked(column));
    }

    private static boolean asks(Leaf.Row row, int column) {
        return column < row.entries().size() && row.entries().get(column).style() == Leaf.Style.INPUT;
    }
}
