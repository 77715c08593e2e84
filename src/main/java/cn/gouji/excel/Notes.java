package cn.gouji.excel;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

/** Sets notes on the cells of an .xls workbook (批注), each with a box that its text fits in; a note that was there keeps its text above ours. */
final class Notes {

    private static final int LINE = 36;
    private static final int MOST_ROWS = 12;
    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 5;
    private static final int LINES_PER_COLUMN = 4;

    private final Workbook book;
    private final Font font;

    Notes(Workbook book) {
        this.book = book;
        font = book.createFont();
        font.setFontName(NoteText.FONT);
        font.setFontHeightInPoints((short) NoteText.FONT_POINTS);
    }

    void set(Cell cell, String note) {
        Comment before = cell.getCellComment();
        String author = before == null ? NoteText.AUTHOR : String.valueOf(before.getAuthor());
        boolean visible = before != null && before.isVisible();
        RichTextString text = before == null ? plain(note) : joined(before.getString(), NoteText.SEPARATOR + note);
        if (before != null) {
            cell.removeCellComment();
        }
        Drawing<?> drawing = cell.getSheet().createDrawingPatriarch();
        Comment comment = drawing.createCellComment(anchor(cell, text.getString()));
        comment.setString(text);
        comment.setAuthor(author);
        comment.setVisible(visible);
        cell.setCellComment(comment);
    }

    private RichTextString plain(String note) {
        RichTextString text = book.getCreationHelper().createRichTextString(CellLimits.fitting(note));
        text.applyFont(font);
        return text;
    }

    private RichTextString joined(RichTextString before, String more) {
        String ours = CellLimits.fitting(before.getString() + more).substring(before.length());
        HSSFRichTextString old = (HSSFRichTextString) before;
        HSSFRichTextString text = new HSSFRichTextString(old.getString() + ours);
        for (int at = 0; at < old.numFormattingRuns(); at++) {
            int end = at + 1 < old.numFormattingRuns() ? old.getIndexOfFormattingRun(at + 1) : old.length();
            text.applyFont(old.getIndexOfFormattingRun(at), end, old.getFontOfFormattingRun(at));
        }
        text.applyFont(old.length(), text.length(), font);
        return text;
    }

    private ClientAnchor anchor(Cell cell, String text) {
        int lines = Widths.lines(text, LINE);
        int height = Math.min(MOST_ROWS, lines + 1);
        int width = Math.min(MOST_COLUMNS, FEWEST_COLUMNS + lines / LINES_PER_COLUMN);
        SpreadsheetVersion version = book.getSpreadsheetVersion();
        int column = Math.min(cell.getColumnIndex() + 1, version.getLastColumnIndex() - width);
        int row = Math.min(freeRow(cell.getSheet(), cell.getRowIndex(), column), version.getLastRowIndex() - height);
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setCol1(column);
        anchor.setRow1(row);
        anchor.setCol2(column + width);
        anchor.setRow2(row + height);
        return anchor;
    }

    /** POI takes the box's first cell for the note's until told better, and refuses where that one has a note. */
    private static int freeRow(Sheet sheet, int row, int column) {
        int free = row;
        while (sheet.getCellComment(new CellAddress(free, column)) != null) {
            free++;
        }
        return free;
    }
}
