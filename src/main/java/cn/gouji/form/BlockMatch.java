package cn.gouji.form;

import cn.gouji.filing.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Heading rows read as the heading of one block of one form.
 *
 * @param layout the block with its columns as they are arranged here
 * @param top the first heading row
 * @param bottom the last heading row
 * @param columns the heading over each column found; an unheaded column has none
 * @param headed how many headings stand in these rows, matched or not
 */
record BlockMatch(
        FormDefinition form,
        String block,
        FormDefinition.Block layout,
        int top,
        int bottom,
        Map<Column, HeadingPath> columns,
        int headed) {

    /** Reads the rows as the block's heading, where every column it requires is there. */
    static Optional<BlockMatch> of(HeadingWords.Shape shape, int top, int bottom, List<HeadingPath> paths) {
        Map<Column, HeadingPath> columns = new LinkedHashMap<>();
        shape.columns()
                .forEach((column, pattern) -> paths.stream()
                        .filter(path -> path.matches(pattern)
                                && columns.values().stream().noneMatch(used -> used == path))
                        .findFirst()
                        .ifPresent(path -> columns.put(column, path)));
        FormDefinition.Block block = shape.layout();
        boolean complete =
                block.required().stream().allMatch(column -> columns.containsKey(column) || block.isUnheaded(column));
        return complete
                ? Optional.of(new BlockMatch(shape.form(), shape.block(), block, top, bottom, columns, paths.size()))
                : Optional.empty();
    }

    /** Whether the rows below bear it out, where the headings alone do not: a column of codes with their names holds codes. */
    boolean isBorneOutIn(Grid grid) {
        HeadingPath code = columns.get(Column.CODE);
        return !CodeArrangements.isJoined(layout)
                || (code != null && JoinedCode.standsBelow(grid, code.firstColumn(), bottom));
    }

    int matched() {
        return columns.size();
    }

    int height() {
        return bottom - top + 1;
    }

    int firstColumn() {
        return columns.values().stream()
                .mapToInt(HeadingPath::firstColumn)
                .min()
                .orElseThrow();
    }

    int lastColumn() {
        return columns.values().stream().mapToInt(HeadingPath::lastColumn).max().orElseThrow();
    }

    /** Whether both use a heading in common. */
    boolean shares(BlockMatch other) {
        return columns.values().stream().anyMatch(other.columns::containsValue);
    }

    /** Whether their rows touch. */
    boolean overlaps(BlockMatch other) {
        return top <= other.bottom && other.top <= bottom;
    }
}
