package cn.gouji.excel;

/**
 * The box of a note: beside its cell, wide enough for a line of its text and as high as its lines (批注框). Numbers as a
 * drawing anchors it: column, pixels into it, row, pixels into it, of both corners.
 */
record NoteBox(int row, int column, int[] anchor) {

    private static final int LINE = 36;
    private static final int LONG_LINE = 60;
    private static final int MANY_LINES = 12;
    private static final int MOST_LINES = 24;
    private static final int CHARACTER_PIXELS = 7;
    private static final int LINE_PIXELS = 16;
    private static final int GAP = 12;

    static NoteBox of(int row, int column, String text, SheetFrame frame) {
        boolean much = Widths.lines(text, LINE) > MANY_LINES;
        int line = much ? LONG_LINE : LINE;
        int lines = Math.min(MOST_LINES, Widths.lines(text, line) + 1);
        int left = Math.min(column + 1, Reference.COLUMNS - 3);
        int[] right = right(left, line * CHARACTER_PIXELS + GAP, frame);
        int rows = Math.max(2, (lines * LINE_PIXELS + frame.rowPixels() - 1) / frame.rowPixels());
        int top = Math.max(0, Math.min(row - 1, Reference.ROWS - 1 - rows));
        return new NoteBox(row, column, new int[] {left, GAP, top, 2, right[0], right[1], top + rows, 4});
    }

    private static int[] right(int left, int pixels, SheetFrame frame) {
        int column = left;
        int rest = pixels;
        while (column < Reference.COLUMNS - 1 && rest >= frame.pixels(column)) {
            rest -= frame.pixels(column);
            column++;
        }
        return new int[] {column, Math.max(0, Math.min(rest, frame.pixels(column) - 1))};
    }

    /** How many rows more a box needs for so much more text. */
    static int moreRows(String more) {
        return Math.min(MOST_LINES, Widths.lines(more, LINE));
    }

    String anchored() {
        StringBuilder numbers = new StringBuilder();
        for (int number : anchor) {
            numbers.append(numbers.length() == 0 ? "" : ", ").append(number);
        }
        return numbers.toString();
    }
}
