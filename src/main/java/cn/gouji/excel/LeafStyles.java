package cn.gouji.excel;

import cn.gouji.sheet.Leaf;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of the cells of an added sheet, each made once per workbook. */
final class LeafStyles {

    private record Look(Leaf.Style style, boolean link) {}

    private final Workbook book;
    private final Map<Look, CellStyle> styles = new HashMap<>();

    LeafStyles(Workbook book) {
        this.book = book;
    }

    CellStyle of(Leaf.Style style, boolean link) {
        return styles.computeIfAbsent(new Look(style, link), this::made);
    }

    private CellStyle made(Look look) {
        CellStyle style = book.createCellStyle();
        style.setFont(font(look));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(
                look.style() == Leaf.Style.HEADER || look.style() == Leaf.Style.NUMBER
                        ? HorizontalAlignment.CENTER
                        : HorizontalAlignment.LEFT);
        if (look.style() == Leaf.Style.TITLE) {
            return style;
        }
        Tone tone = Tone.of(look.style());
        if (tone != Tone.NONE) {
            Paint.fill(style, tone);
        }
        Paint.border(style, Tone.NONE, BorderStyle.THIN);
        return style;
    }

    private Font font(Look look) {
        Font font = book.createFont();
        boolean title = look.style() == Leaf.Style.TITLE;
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) (title ? 16 : LeafFrame.FONT_POINTS));
        font.setBold(title || look.style() == Leaf.Style.HEADER);
        if (look.link()) {
            font.setUnderline(Font.U_SINGLE);
            font.setColor(IndexedColors.BLUE.getIndex());
        }
        return font;
    }
}
