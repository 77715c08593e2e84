package cn.gouji.form;

import cn.gouji.filing.Table;
import java.util.ArrayList;
import java.util.List;

/** A block as read from one or more pages. */
record RawBlock(
        Grid grid, BlockMatch match, List<RawLine> lines, List<Table.Extent> extents, List<SkippedRow> skipped) {

    /** A row that was not read as a line, and why. */
    record SkippedRow(int row, String why) {}

    RawBlock {
        lines = List.copyOf(lines);
        extents = List.copyOf(extents);
        skipped = List.copyOf(skipped);
    }

    /** This block with a later page glued on. */
    RawBlock continuedBy(RawBlock page) {
        return new RawBlock(
                grid, match, both(lines, page.lines), both(extents, page.extents), both(skipped, page.skipped));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
