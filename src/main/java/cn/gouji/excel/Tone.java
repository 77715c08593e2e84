package cn.gouji.excel;

import cn.gouji.sheet.Leaf;
import java.util.stream.Stream;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;

/**
 * The colours of a degree of severity: a light fill and a strong border that people who mix up red and green tell apart
 * (Okabe and Ito), and the nearest colours of the fixed palette of .xls.
 */
enum Tone {
    ERROR(0xFBE0D0, 0xD55E00, HSSFColorPredefined.TAN, HSSFColorPredefined.RED),
    WARNING(0xFFF2CC, 0xE69F00, HSSFColorPredefined.LIGHT_YELLOW, HSSFColorPredefined.LIGHT_ORANGE),
    INFO(0xDDEBF7, 0x0072B2, HSSFColorPredefined.PALE_BLUE, HSSFColorPredefined.ROYAL_BLUE),
    UNVERIFIABLE(0xEDEDED, 0x7F7F7F, HSSFColorPredefined.GREY_25_PERCENT, HSSFColorPredefined.GREY_50_PERCENT),
    HELD(0xD9F0E6, 0x009E73, HSSFColorPredefined.LIGHT_GREEN, HSSFColorPredefined.SEA_GREEN),
    HEADER(0xD9D9D9, 0x7F7F7F, HSSFColorPredefined.GREY_25_PERCENT, HSSFColorPredefined.GREY_50_PERCENT),
    INPUT(0xFFFFCC, 0x7F7F7F, HSSFColorPredefined.LEMON_CHIFFON, HSSFColorPredefined.GREY_50_PERCENT),
    NONE(0xFFFFFF, 0x7F7F7F, HSSFColorPredefined.WHITE, HSSFColorPredefined.GREY_50_PERCENT);

    private final int fill;
    private final int border;
    private final HSSFColorPredefined oldFill;
    private final HSSFColorPredefined oldBorder;

    Tone(int fill, int border, HSSFColorPredefined oldFill, HSSFColorPredefined oldBorder) {
        this.fill = fill;
        this.border = border;
        this.oldFill = oldFill;
        this.oldBorder = oldBorder;
    }

    int fill() {
        return fill;
    }

    int border() {
        return border;
    }

    short oldFill() {
        return oldFill.getIndex();
    }

    short oldBorder() {
        return oldBorder.getIndex();
    }

    /** Whether a border of that colour, six hexadecimal digits, may be one of ours on a marked cell. */
    static boolean isBorder(String rgb) {
        return marks().anyMatch(tone -> hex(tone.border).equals(rgb));
    }

    /** Whether a fill of that colour may be one of ours on a marked cell. */
    static boolean isFill(String rgb) {
        return marks().anyMatch(tone -> hex(tone.fill).equals(rgb));
    }

    /** The tones of marked cells. */
    static Stream<Tone> marks() {
        return Stream.of(ERROR, WARNING, INFO);
    }

    private static String hex(int color) {
        return String.format("%06X", color);
    }

    static Tone ofWeight(int weight) {
        return weight >= 3 ? ERROR : weight == 2 ? WARNING : INFO;
    }

    static Tone of(Leaf.Style style) {
        return switch (style) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> INFO;
            case UNVERIFIABLE -> UNVERIFIABLE;
            case HELD -> HELD;
            case HEADER -> HEADER;
            case INPUT -> INPUT;
            case TITLE, PLAIN, NUMBER -> NONE;
        };
    }
}
