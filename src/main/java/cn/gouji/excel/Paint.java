package cn.gouji.excel;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;

/** Puts a tone on a cell style of an .xls workbook, which has a fixed set of colours. */
final class Paint {

    private Paint() {}

    static void fill(CellStyle style, Tone tone) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(tone.oldFill());
    }

    static void border(CellStyle style, Tone tone, BorderStyle line) {
        style.setBorderTop(line);
        style.setBorderBottom(line);
        style.setBorderLeft(line);
        style.setBorderRight(line);
        style.setTopBorderColor(tone.oldBorder());
        style.setBottomBorderColor(tone.oldBorder());
        style.setLeftBorderColor(tone.oldBorder());
        style.setRightBorderColor(tone.oldBorder());
    }

    /** A style made from another one of the same workbook. */
    static CellStyle copy(Workbook book, CellStyle style) {
        CellStyle copy = book.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }
}
