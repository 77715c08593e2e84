package cn.gouji.excel;

/** Counts what the sheets of one workbook hold together, and refuses more than the limits. */
final class Budget {

    private final Limits limits;
    private int cells;
    private int merges;

    Budget(Limits limits) {
        this.limits = limits;
    }

    void cell() {
        if (++cells > limits.cells()) {
            throw Refusal.tooLarge("more than " + limits.cells() + " cells");
        }
    }

    void merge() {
        if (++merges > limits.merges()) {
            throw Refusal.tooLarge("more than " + limits.merges() + " merged areas");
        }
    }
}
