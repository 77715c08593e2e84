package cn.gouji.sheet;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows whose cells are kept as they are. */
final class KeptRows implements CellRows {

    static final Comparator<Cell> ORDER = Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

    private final Cell[] cells;
    private final List<Integer> rows;
    private final int[] starts;
    private final int lastColumn;

    KeptRows(Collection<Cell> given) {
        this.cells = inOrder(given);
        int[] numbers = Arrays.stream(cells).mapToInt(Cell::row).distinct().toArray();
        this.rows = Arrays.stream(numbers).boxed().toList();
        this.starts = starts(cells, numbers.length);
        this.lastColumn = Arrays.stream(cells).mapToInt(Cell::column).max().orElse(-1);
    }

    /** Row by row, left to right; of several in one place the last. */
    private static Cell[] inOrder(Collection<Cell> given) {
        Cell[] cells = given.toArray(Cell[]::new);
        Arrays.sort(cells, ORDER);
        int count = 0;
        for (Cell cell : cells) {
            boolean again =
                    count > 0 && cells[count - 1].row() == cell.row() && cells[count - 1].column() == cell.column();
            cells[again ? count - 1 : count++] = cell;
        }
        return count == cells.length ? cells : Arrays.copyOf(cells, count);
    }

    /** Where each row begins among the cells, and where the last one ends. */
    private static int[] starts(Cell[] cells, int rows) {
        int[] starts = new int[rows + 1];
        int count = 0;
        for (int at = 0; at < cells.length; at++) {
            if (at == 0 || cells[at].row() != cells[at - 1].row()) {
                starts[count++] = at;
            }
        }
        starts[rows] = cells.length;
        return starts;
    }

    @Override
    public List<Integer> numbers() {
        return rows;
    }

    @Override
    public List<Cell> row(int row) {
        int at = Collections.binarySearch(rows, row);
        return at < 0
                ? List.of()
                : Collections.unmodifiableList(Arrays.asList(cells).subList(starts[at], starts[at + 1]));
    }

    @Override
    public @Nullable Cell cell(int row, int column) {
        int at = Collections.binarySearch(rows, row);
        int low = at < 0 ? 0 : starts[at];
        int high = at < 0 ? -1 : starts[at + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = cells[middle].column();
            if (found == column) {
                return cells[middle];
            }
            low = found < column ? middle + 1 : low;
            high = found < column ? high : middle - 1;
        }
        return null;
    }

    @Override
    public int lastColumn() {
        return lastColumn;
    }
}
