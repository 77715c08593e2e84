package cn.gouji.excel;

/** What our notes say besides their text, and how a note that was there is kept with ours (批注文字). */
final class NoteText {

    static final String AUTHOR = "Gouji 勾稽";

    /** The line between a note of the unit's and ours. */
    static final String SEPARATOR = "\n────────\n";

    static final String FONT = "宋体";
    static final int FONT_POINTS = 9;

    private NoteText() {}
}
