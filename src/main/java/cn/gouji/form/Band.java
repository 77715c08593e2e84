package cn.gouji.form;

import cn.gouji.filing.Column;
import cn.gouji.sheet.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Heading rows and every block of every form they could be the heading of.
 *
 * @param matches one for each form and block, the best reading of these rows
 */
record Band(int top, int bottom, List<BlockMatch> matches) {

    static final int MOST_HEADING_ROWS = 4;
    private static final Pattern TITLE = Pattern.compile(".*(表|清单|明细|一览|情况)(\\(.*\\))?");

    /** The best reading of all heading rows of a sheet as each block of each form, by their last rows. */
    static List<BlockMatch> matches(Grid grid, HeadingWords words) {
        KnownRows known = new KnownRows(grid, words);
        Found found = new Found();
        for (int row : grid.rowNumbers()) {
            int first = Math.max(0, row - MOST_HEADING_ROWS + 1);
            if (couldBeHeading(grid, row) && known.anyOf(first, row)) {
                for (int top = row; top >= first && (top == row || !grid.hasFigure(top)); top--) {
                    collect(grid, words, top, row, found);
                }
            }
        }
        return found.sorted();
    }

    /** The rows in which a word of some heading is seen. Only rows above a row without numbers are ever looked at. */
    private static final class KnownRows {

        private final Grid grid;
        private final HeadingWords words;
        private final BitSet known = new BitSet();
        private final BitSet asked = new BitSet();

        KnownRows(Grid grid, HeadingWords words) {
            this.grid = grid;
            this.words = words;
        }

        boolean anyOf(int first, int last) {
            for (int row = first; row <= last; row++) {
                if (!asked.get(row)) {
                    asked.set(row);
                    known.set(row, grid.headline(row).stretches().stream().anyMatch(this::isKnown));
                }
                if (known.get(row)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isKnown(Headline.Stretch stretch) {
            return stretch.cell().value() instanceof Value.Text && words.isKnown(stretch.level());
        }
    }

    /** Whether the row could be the last of a heading: several texts and no numbers. */
    static boolean couldBeHeading(Grid grid, int row) {
        return !grid.hasNumber(row) && grid.filled(row).size() >= 2 && !(grid.isLong() && grid.hasWrittenFigure(row));
    }

    private static void collect(Grid grid, HeadingWords words, int top, int bottom, Found found) {
        List<HeadingPath> paths = HeadingPath.of(grid, words, top, bottom);
        for (HeadingWords.Shape shape : words.shapes(paths)) {
            Optional<BlockMatch> first = match(grid, shape, top, bottom, paths);
            first.ifPresent(match -> found.keepBetter(match, ""));
            first.flatMap(match -> secondHalf(grid, shape, match, paths))
                    .ifPresent(match -> found.keepBetter(match, "second half"));
        }
    }

    private static Optional<BlockMatch> match(
            Grid grid, HeadingWords.Shape shape, int top, int bottom, List<HeadingPath> paths) {
        return BlockMatch.of(shape, top, bottom, paths).filter(match -> match.isBorneOutIn(grid));
    }

    /** The same headings once more on the right: a long list folded, unless the right one has a title of its own. */
    private static Optional<BlockMatch> secondHalf(
            Grid grid, HeadingWords.Shape shape, BlockMatch first, List<HeadingPath> paths) {
        if (first.form().fallback() || !first.columns().containsKey(Column.NAME)) {
            return Optional.empty();
        }
        List<HeadingPath> right = paths.stream()
                .filter(path -> path.firstColumn() > first.lastColumn())
                .toList();
        return match(grid, shape, first.top(), first.bottom(), right)
                .filter(second ->
                        second.columns().keySet().equals(first.columns().keySet()))
                .filter(second -> IntStream.range(Math.max(0, first.top() - MOST_HEADING_ROWS), first.bottom())
                        .mapToObj(grid::filled)
                        .flatMap(List::stream)
                        .filter(cell -> cell.column() > first.lastColumn())
                        .noneMatch(cell -> TITLE.matcher(grid.text(cell)).matches()));
    }

    /** The matches found so far, the best where several of one block overlap. */
    private static final class Found {

        private final Map<String, List<BlockMatch>> matches = new LinkedHashMap<>();

        void keepBetter(BlockMatch match, String half) {
            List<BlockMatch> same =
                    matches.computeIfAbsent(match.form().id() + "/" + match.block() + half, key -> new ArrayList<>());
            for (int at = Math.max(0, same.size() - MOST_HEADING_ROWS); at < same.size(); at++) {
                BlockMatch other = same.get(at);
                if (other.overlaps(match)) {
                    if (BETTER.compare(match, other) > 0) {
                        same.set(at, match);
                    }
                    return;
                }
            }
            same.add(match);
        }

        List<BlockMatch> sorted() {
            return matches.values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparingInt(BlockMatch::bottom))
                    .toList();
        }
    }

    /** More columns found; then the lower rows, since a heading's merged cells reach down; then fewer rows. */
    private static final Comparator<BlockMatch> BETTER = Comparator.comparingInt(BlockMatch::matched)
            .thenComparingInt(BlockMatch::bottom)
            .thenComparingInt(match -> -match.height());

    /** The heading rows that these matches, sorted by their last rows, are readings of, top down. */
    static List<Band> grouped(Grid grid, List<BlockMatch> sorted) {
        List<Band> bands = new ArrayList<>();
        BitSet taken = new BitSet();
        for (int first = taken.nextClearBit(0); first < sorted.size(); first = taken.nextClearBit(first)) {
            List<BlockMatch> together = new ArrayList<>();
            int reach = sorted.get(first).bottom() + MOST_HEADING_ROWS;
            for (int at = first; at < sorted.size() && sorted.get(at).bottom() < reach; at++) {
                if (!taken.get(at) && sorted.get(first).overlaps(sorted.get(at))) {
                    together.add(sorted.get(at));
                    taken.set(at);
                }
            }
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
