package cn.gouji.excel;

/** Counts what the sheets of one workbook hold together, and refuses more than the limits. */
final class Budget {

    private final Limits limits;
    private int cells;
    private long characters;
    private int merges;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** @param length the characters the cell shows */
    void cell(int length) {
        characters += length;
        if (characters > limits.characters()) {
            throw Refusal.of(Fault.CHARACTERS, "");
        }
        if (++cells > limits.cells()) {
            throw Refusal.of(Fault.CELLS, "");
        }
    }

    void merge() {
        if (++merges > limits.merges()) {
            throw Refusal.of(Fault.MERGES, "");
        }
    }
}
