package cn.gouji.sheet;

import java.io.ByteArrayOutputStream;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as bytes, in ascending order, found by their numbers (压缩行). */
final class PackedRows implements CellRows {

    private static final int CHUNK = 1 << 17;

    private record Unpacked(int row, List<Cell> cells) {

        Unpacked {
            cells = List.copyOf(cells);
        }
    }

    private final PackedCells cells;
    private final List<byte[]> chunks = new ArrayList<>();
    private int[] numbers = new int[1024];
    private int[] chunkOf = new int[1024];
    private int[] offsets = new int[1024];
    private int size;
    private int used = CHUNK;
    private long bytes;
    private int lastColumn = -1;
    private @Nullable Unpacked latest;

    PackedRows(String document, String sheet, int index) {
        this.cells = new PackedCells(document, sheet, index);
    }

    /** Adds a row below all others. */
    void add(int number, Collection<Cell> row) {
        if (number <= last()) {
            throw new IllegalArgumentException("row " + number + " after row " + last());
        }
        row.forEach(cell -> lastColumn = Math.max(lastColumn, cell.column()));
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        cells.write(row, out);
        byte[] content = out.toByteArray();
        if (used + content.length > CHUNK) {
            chunks.add(new byte[Math.max(CHUNK, content.length)]);
            bytes += chunks.get(chunks.size() - 1).length;
            used = 0;
        }
        grow();
        numbers[size] = number;
        chunkOf[size] = chunks.size() - 1;
        offsets[size++] = used;
        System.arraycopy(content, 0, chunks.get(chunks.size() - 1), used, content.length);
        used += content.length;
    }

    private void grow() {
        if (size == numbers.length) {
            int larger = size + (size >> 1);
            numbers = Arrays.copyOf(numbers, larger);
            chunkOf = Arrays.copyOf(chunkOf, larger);
            offsets = Arrays.copyOf(offsets, larger);
        }
    }

    long bytes() {
        return bytes + 12L * numbers.length;
    }

    /** The last row, -1 where there is none. */
    int last() {
        return size == 0 ? -1 : numbers[size - 1];
    }

    @Override
    public List<Integer> numbers() {
        return new AbstractList<>() {
            @Override
            public Integer get(int at) {
                if (at >= size) {
                    throw new IndexOutOfBoundsException(at);
                }
                return numbers[at];
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    @Override
    public List<Cell> row(int number) {
        Unpacked known = latest;
        if (known == null || known.row() != number) {
            int at = Arrays.binarySearch(numbers, 0, size, number);
            known = new Unpacked(number, at < 0 ? List.of() : cells.read(number, chunks.get(chunkOf[at]), offsets[at]));
            latest = known;
        }
        return known.cells();
    }

    @Override
    public @Nullable Cell cell(int row, int column) {
        for (Cell cell : row(row)) {
            if (cell.column() == column) {
                return cell;
            }
        }
        return null;
    }

    @Override
    public int lastColumn() {
        return lastColumn;
    }
}
