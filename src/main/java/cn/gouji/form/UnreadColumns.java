package cn.gouji.form;

import cn.gouji.sheet.Value;
import java.util.List;
import java.util.regex.Pattern;

/** The headings of a block that mean nothing to its form although figures stand under them (未识别的列). */
final class UnreadColumns {

    private static final Pattern COUNTING = Pattern.compile("(.*/)?(序号|行次|行号|编号|no\\.?)");

    private UnreadColumns() {}

    /** The headings in the rows of that block that none of these blocks uses, figures standing under them. */
    static List<HeadingPath> of(RawBlock block, List<RawBlock> blocks) {
        Grid grid = block.grid();
        BlockMatch match = block.match();
        return HeadingPath.of(grid, match.top(), match.bottom()).stream()
                .filter(path -> blocks.stream()
                        .filter(other -> other.match().overlaps(match))
                        .noneMatch(other -> other.match().columns().values().stream()
                                .anyMatch(used -> used.firstColumn() <= path.lastColumn()
                                        && path.firstColumn() <= used.lastColumn())))
                .filter(path -> !COUNTING.matcher(path.path()).matches())
                .filter(path -> block.lines().stream().anyMatch(line -> hasFigure(grid, line.row(), path)))
                .toList();
    }

    private static boolean hasFigure(Grid grid, int row, HeadingPath path) {
        for (int column = path.firstColumn(); column <= path.lastColumn(); column++) {
            if (grid.cell(row, column).value() instanceof Value.Number) {
                return true;
            }
        }
        return false;
    }
}
