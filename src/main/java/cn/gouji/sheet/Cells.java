package cn.gouji.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one sheet, gathered in the order of the file (单元格). So many are kept as they are; when there are more, all are
 * packed row by row, and a cell is made again when it is asked for, so that a list of a million rows fits into little memory.
 */
public final class Cells {

    /** Up to here, cells are kept as they are. */
    public static final int KEPT = 200_000;

    private final String document;
    private final String sheet;
    private final int index;
    private final int kept;
    private List<Cell> loose = new ArrayList<>();
    private @Nullable PackedRows packed;
    private Optional<CellPlace> twin = Optional.empty();
    private long last = -1;
    private boolean inOrder = true;

    /** No cells yet, of which so many will be kept as they are. */
    public Cells(String document, String sheet, int index, int kept) {
        this.document = document;
        this.sheet = sheet;
        this.index = index;
        this.kept = kept;
    }

    /**
     * Takes a cell.
     *
     * @throws IllegalArgumentException if there are too many to be kept and its row comes after a later one
     */
    public void add(Cell cell) {
        PackedRows done = packed;
        if (done != null && !loose.isEmpty() && cell.row() != loose.get(0).row()) {
            pack(done);
        }
        inOrder &= cell.place().order() > last;
        last = cell.place().order();
        loose.add(cell);
        if (done == null && loose.size() > kept) {
            begin();
        }
    }

    /** Packs all rows but the last, to which more cells may come. */
    private void begin() {
        PackedRows rows = new PackedRows(document, sheet, index);
        List<Cell> all = loose;
        all.sort(KeptRows.ORDER);
        loose = new ArrayList<>();
        for (Cell cell : all) {
            if (!loose.isEmpty() && loose.get(0).row() != cell.row()) {
                pack(rows);
            }
            loose.add(cell);
        }
        packed = rows;
    }

    private void pack(PackedRows rows) {
        noteTwins();
        rows.add(loose.get(0).row(), loose);
        loose.clear();
    }

    private void noteTwins() {
        if (!inOrder) {
            loose.sort(KeptRows.ORDER);
            for (int at = 1; at < loose.size(); at++) {
                if (KeptRows.ORDER.compare(loose.get(at - 1), loose.get(at)) == 0) {
                    twin = Optional.of(loose.get(at).place());
                }
            }
        }
    }

    /** A place that was given two cells, where there is one. */
    public Optional<CellPlace> twin() {
        noteTwins();
        return twin;
    }

    /** Roughly how many bytes the packed rows take. */
    public long bytes() {
        return packed == null ? 0 : packed.bytes();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return loose.isEmpty();
    }

    /** All cells, row by row. */
    CellRows rows() {
        PackedRows done = packed;
        if (done == null) {
            return new KeptRows(loose);
        }
        if (!loose.isEmpty()) {
            pack(done);
        }
        return done;
    }
}
