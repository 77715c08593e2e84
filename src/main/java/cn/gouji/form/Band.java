package cn.gouji.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Heading rows and every block of every form they could be the heading of.
 *
 * @param matches one for each form and block, the best reading of these rows
 */
record Band(int top, int bottom, List<BlockMatch> matches) {

    private static final int MOST_HEADING_ROWS = 4;

    /** All heading rows of a sheet, top down. */
    static List<Band> find(Grid grid, List<FormDefinition> forms) {
        List<BlockMatch> found = new ArrayList<>();
        for (int row : grid.sheet().rowNumbers()) {
            if (couldBeHeading(grid, row)) {
                for (int top = row; top >= Math.max(0, row - MOST_HEADING_ROWS + 1); top--) {
                    collect(grid, forms, top, row, found);
                }
            }
        }
        return group(grid, found);
    }

    private static boolean couldBeHeading(Grid grid, int row) {
        return !grid.hasNumber(row) && grid.filled(row).size() >= 2;
    }

    private static void collect(Grid grid, List<FormDefinition> forms, int top, int bottom, List<BlockMatch> found) {
        List<HeadingPath> paths = HeadingPath.of(grid, top, bottom);
        for (FormDefinition form : forms) {
            for (String block : form.blocks().keySet()) {
                BlockMatch.of(form, block, top, bottom, paths).ifPresent(match -> keepBetter(found, match));
            }
        }
    }

    private static void keepBetter(List<BlockMatch> found, BlockMatch match) {
        for (int at = 0; at < found.size(); at++) {
            BlockMatch other = found.get(at);
            if (other.form() == match.form() && other.block().equals(match.block()) && other.overlaps(match)) {
                if (BETTER.compare(match, other) > 0) {
                    found.set(at, match);
                }
                return;
            }
        }
        found.add(match);
    }

    /** More columns found; then the lower rows, since a heading's merged cells reach down; then fewer rows. */
    private static final Comparator<BlockMatch> BETTER = Comparator.comparingInt(BlockMatch::matched)
            .thenComparingInt(BlockMatch::bottom)
            .thenComparingInt(match -> -match.height());

    private static List<Band> group(Grid grid, List<BlockMatch> found) {
        List<Band> bands = new ArrayList<>();
        List<BlockMatch> left = new ArrayList<>(found);
        left.sort(Comparator.comparingInt(BlockMatch::bottom));
        while (!left.isEmpty()) {
            BlockMatch first = left.get(0);
            List<BlockMatch> together =
                    new ArrayList<>(left.stream().filter(first::overlaps).toList());
            left.removeAll(together);
            bands.add(of(grid, together));
        }
        bands.sort(Comparator.comparingInt(Band::top));
        return bands;
    }

    private static Band of(Grid grid, List<BlockMatch> matches) {
        TreeSet<Integer> rows = new TreeSet<>();
        for (BlockMatch match : matches) {
            for (HeadingPath path : match.columns().values()) {
                rows.add(path.area(grid).firstRow());
                rows.add(path.area(grid).lastRow());
            }
        }
        return new Band(rows.first(), rows.last(), List.copyOf(matches));
    }

    /** The blocks of that form these rows are the heading of, left to right, none sharing a heading. */
    List<BlockMatch> blocksOf(FormDefinition form) {
        List<BlockMatch> blocks = new ArrayList<>();
        matches.stream()
                .filter(match -> match.form() == form)
                .sorted(Comparator.comparingInt(BlockMatch::matched).reversed())
                .filter(match -> blocks.stream().noneMatch(match::shares))
                .forEach(blocks::add);
        blocks.sort(Comparator.comparingInt(BlockMatch::firstColumn));
        return blocks;
    }

    /** The forms that could have these headings. */
    List<FormDefinition> forms() {
        return matches.stream().map(BlockMatch::form).distinct().toList();
    }

    /** Which share of the headings the form explains, in percent. */
    int coverage(FormDefinition form) {
        int matched = blocksOf(form).stream().mapToInt(BlockMatch::matched).sum();
        int headed = blocksOf(form).stream().mapToInt(BlockMatch::headed).max().orElse(0);
        return headed == 0 ? 0 : 100 * matched / headed;
    }
}
