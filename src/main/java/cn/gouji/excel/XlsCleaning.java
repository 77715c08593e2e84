package cn.gouji.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;

/** Takes our sheets, notes and highlights off an .xls workbook. */
final class XlsCleaning {

    private final HSSFWorkbook book;
    private boolean changed;

    XlsCleaning(HSSFWorkbook book) {
        this.book = book;
    }

    /** Whether there was anything to take off. */
    boolean run(Set<String> ownSheets) {
        for (int at = book.getNumberOfSheets() - 1; at >= 0; at--) {
            if (ownSheets.contains(book.getSheetName(at)) && book.getNumberOfSheets() > 1) {
                book.removeSheetAt(at);
                changed = true;
            }
        }
        for (int at = 0; at < book.getNumberOfSheets(); at++) {
            notes(book.getSheetAt(at));
        }
        return changed;
    }

    private void notes(HSSFSheet sheet) {
        List.copyOf(sheet.getCellComments().entrySet()).forEach(noted -> {
            HSSFComment note = noted.getValue();
            Optional<String> rest = OwnNotes.withoutOurs(note.getString().getString());
            Row row = sheet.getRow(noted.getKey().getRow());
            HSSFCell cell =
                    row == null ? null : (HSSFCell) row.getCell(noted.getKey().getColumn());
            if (rest.isPresent() && cell != null) {
                changed = true;
                restore(cell);
                take(cell, note, rest.get());
            }
        });
    }

    private static void take(HSSFCell cell, HSSFComment note, String rest) {
        if (rest.isEmpty()) {
            cell.removeCellComment();
            return;
        }
        HSSFRichTextString before = note.getString();
        HSSFRichTextString text = new HSSFRichTextString(before.getString().substring(0, rest.length()));
        for (int at = 0; at < before.numFormattingRuns(); at++) {
            int from = before.getIndexOfFormattingRun(at);
            if (from < text.length()) {
                text.applyFont(from, text.length(), before.getFontOfFormattingRun(at));
            }
        }
        note.setString(text);
    }

    private void restore(HSSFCell cell) {
        HSSFCellStyle own = cell.getCellStyle();
        if (!isOurs(own)) {
            return;
        }
        Map<Short, Integer> uses = uses(cell);
        Optional<HSSFCellStyle> twin = Optional.empty();
        for (int at = 0; at < book.getNumCellStyles(); at++) {
            HSSFCellStyle other = book.getCellStyleAt(at);
            int used = uses.getOrDefault(other.getIndex(), 0);
            boolean better = used
                    > twin.map(found -> uses.getOrDefault(found.getIndex(), 0)).orElse(0);
            if (better && !hasOurBorder(other) && sameButColours(own, other)) {
                twin = Optional.of(other);
            }
        }
        cell.setCellStyle(twin.orElseGet(() -> plain(own)));
    }

    /** How often each style is used, in the cell's column and, far less weighty, in the sheet. */
    private static Map<Short, Integer> uses(HSSFCell cell) {
        Map<Short, Integer> uses = new HashMap<>();
        for (Row row : cell.getSheet()) {
            for (Cell other : row) {
                int weight = other.getColumnIndex() == cell.getColumnIndex() ? 1 << 16 : 1;
                uses.merge(other.getCellStyle().getIndex(), weight, Integer::sum);
            }
        }
        return uses;
    }

    private HSSFCellStyle plain(HSSFCellStyle own) {
        HSSFCellStyle plain = book.createCellStyle();
        plain.cloneStyleFrom(own);
        if (!hasOurBorder(own)) {
            plain.setFillPattern(FillPatternType.NO_FILL);
            return plain;
        }
        plain.setBorderTop(BorderStyle.NONE);
        plain.setBorderBottom(BorderStyle.NONE);
        plain.setBorderLeft(BorderStyle.NONE);
        plain.setBorderRight(BorderStyle.NONE);
        return plain;
    }

    private static boolean sameButColours(HSSFCellStyle one, HSSFCellStyle other) {
        boolean colours = hasOurBorder(one)
                ? other.getFillPattern() == one.getFillPattern()
                        && other.getFillForegroundColor() == one.getFillForegroundColor()
                : other.getFillPattern() == FillPatternType.NO_FILL
                        && other.getBorderTop() == one.getBorderTop()
                        && other.getBorderBottom() == one.getBorderBottom()
                        && other.getBorderLeft() == one.getBorderLeft()
                        && other.getBorderRight() == one.getBorderRight();
        return colours
                && one.getDataFormat() == other.getDataFormat()
                && one.getFontIndex() == other.getFontIndex()
                && one.getAlignment() == other.getAlignment()
                && one.getVerticalAlignment() == other.getVerticalAlignment()
                && one.getWrapText() == other.getWrapText()
                && one.getLocked() == other.getLocked()
                && one.getIndention() == other.getIndention();
    }

    private static boolean isOurs(HSSFCellStyle style) {
        return hasOurBorder(style) || hasOurFill(style);
    }

    private static boolean hasOurBorder(HSSFCellStyle style) {
        BorderStyle line = style.getBorderTop();
        return line == BorderStyle.THICK
                && line == style.getBorderBottom()
                && line == style.getBorderLeft()
                && line == style.getBorderRight()
                && Tone.marks().anyMatch(tone -> tone.oldBorder() == style.getTopBorderColor());
    }

    private static boolean hasOurFill(HSSFCellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && Tone.marks().anyMatch(tone -> tone.oldFill() == style.getFillForegroundColor());
    }
}
