package cn.gouji.excel;

/** What one cell can hold. */
final class CellLimits {

    /** Of so many characters Excel shows all. */
    static final int LONGEST = 32_767;

    private CellLimits() {}

    /** The text, cut with an ellipsis where no cell could hold it. */
    static String fitting(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
