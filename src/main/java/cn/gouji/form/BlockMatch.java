package cn.gouji.form;

import cn.gouji.filing.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Heading rows read as the heading of one block of one form.
 *
 * @param top the first heading row
 * @param bottom the last heading row
 * @param columns the heading over each column found; an unheaded column has none
 * @param headed how many headings stand in these rows, matched or not
 */
record BlockMatch(
        FormDefinition form, String block, int top, int bottom, Map<Column, HeadingPath> columns, int headed) {

    /** Reads the rows as the block's heading, where every column it requires is there. */
    static Optional<BlockMatch> of(HeadingWords.Shape shape, int top, int bottom, List<HeadingPath> paths) {
        Map<Column, HeadingPath> columns = new LinkedHashMap<>();
        shape.columns()
                .forEach((column, pattern) -> paths.stream()
                        .filter(path -> path.matches(pattern)
                                && columns.values().stream().noneMatch(used -> used == path))
                        .findFirst()
                        .ifPresent(path -> columns.put(column, path)));
        FormDefinition.Block block = shape.form().block(shape.block());
        boolean complete =
                block.required().stream().allMatch(column -> columns.containsKey(column) || block.isUnheaded(column));
        return complete
                ? Optional.of(new BlockMatch(shape.form(), shape.block(), top, bottom, columns, paths.size()))
                : Optional.empty();
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
