package cn.gouji.form;

import cn.gouji.filing.Table;
import cn.gouji.sheet.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /** The block with lines of a later page given the owner that the page before named last. */
    RawBlock withOwnersFilledDown() {
        List<RawLine> filled = new ArrayList<>();
        Optional<Cell> owner = Optional.empty();
        for (RawLine line : lines) {
            owner = line.owner().isPresent() ? line.owner() : owner;
            filled.add(line.withOwner(owner));
        }
        return new RawBlock(grid, match, filled, extents, skipped);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
