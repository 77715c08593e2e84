package cn.gouji.excel;

/** How much room a text takes, in half-width characters; no machine's fonts are asked (字符宽度). */
final class Widths {

    private static final int FIRST_WIDE = 0x1100;

    private Widths() {}

    /** The width of one line of text; Chinese characters and full-width punctuation count two. */
    static int of(String line) {
        int width = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            at += Character.charCount(character);
            width += of(character);
        }
        return width;
    }

    /** The number of lines the text breaks into in a column of that width. */
    static int lines(String text, int width) {
        int room = Math.max(2, width);
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (of(line) + room - 1) / room);
        }
        return lines;
    }

    private static int of(int character) {
        // The dashes, quotation marks and geometric signs that Chinese fonts draw full width.
        boolean wide = character >= FIRST_WIDE || "×÷±·“”‘’—…".indexOf(character) >= 0;
        return wide ? 2 : 1;
    }
}
