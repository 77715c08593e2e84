package cn.gouji.excel;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;

/** Puts a tone on a cell style of either file format. */
final class Paint {

    private Paint() {}

    static void fill(CellStyle style, Tone tone) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        if (style instanceof XSSFCellStyle modern) {
            modern.setFillForegroundColor(color(tone.fill()));
        } else {
            style.setFillForegroundColor(tone.oldFill());
        }
    }

    static void border(CellStyle style, Tone tone, BorderStyle line) {
        style.setBorderTop(line);
        style.setBorderBottom(line);
        style.setBorderLeft(line);
        style.setBorderRight(line);
        if (style instanceof XSSFCellStyle modern) {
            for (BorderSide side :
                    new BorderSide[] {BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT}) {
                modern.setBorderColor(side, color(tone.border()));
            }
        } else {
            style.setTopBorderColor(tone.oldBorder());
            style.setBottomBorderColor(tone.oldBorder());
            style.setLeftBorderColor(tone.oldBorder());
            style.setRightBorderColor(tone.oldBorder());
        }
    }

    /** A style made from another one of the same workbook. */
    static CellStyle copy(Workbook book, CellStyle style) {
        CellStyle copy = book.createCellStyle();
        copy.cloneStyleFrom(style);
        return copy;
    }

    private static XSSFColor color(int rgb) {
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
