package cn.gouji.excel;

import cn.gouji.sheet.Cells;

/** Counts what the sheets of one workbook hold together, and refuses more than the limits. */
final class Budget {

    /** Leaves half of the smallest heap we are run in (512 MB) to the checks. */
    private static final long MOST_HELD = 256L << 20;

    private final Limits limits;
    private int cells;
    private long characters;
    private int merges;
    private long held;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** @param length the characters the cell shows */
    void cell(int length) {
        // Beyond, cells are packed and their bytes are counted.
        characters += cells < Cells.KEPT ? length : 0;
        if (characters > limits.characters()) {
            throw Refusal.of(Fault.CHARACTERS, "");
        }
        if (++cells > limits.cells()) {
            throw Refusal.of(Fault.CELLS, "");
        }
    }

    /** How many more cells may be kept as they are. */
    int kept() {
        return Math.max(0, Cells.KEPT - cells);
    }

    /** Refuses texts or packed cells of so many bytes more. */
    void room(long bytes) {
        if (held + bytes > MOST_HELD) {
            throw Refusal.of(Fault.CHARACTERS, "");
        }
    }

    /** Takes note of texts or packed cells that stay. */
    void hold(long bytes) {
        room(bytes);
        held += bytes;
    }

    void merge() {
        if (++merges > limits.merges()) {
            throw Refusal.of(Fault.MERGES, "");
        }
    }
}
