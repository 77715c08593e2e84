package cn.gouji.excel;

import com.alibaba.excel.write.handler.CellWriteHandler;
import com.alibaba.excel.write.handler.context.CellWriteHandlerContext;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/**
 * Gives each line of a list the height its text needs (行高): programs do not agree on the height of a row that names none, so it
 * is computed from the text while the line is written.
 */
final class LineHeights implements CellWriteHandler {

    private static final int CHARACTER = 256;
    private static final int EDGES = 2;
    private static final int LINE_POINTS = 15;
    private static final int TALLEST_POINTS = 400;

    private final List<Integer> firsts;
    private @Nullable Row row;
    private int lines;

    /** Of these sheets, each with the row its list begins in; -1 where it has none. */
    LineHeights(List<Integer> firsts) {
        this.firsts = firsts;
    }

    /** After the cell has got its style. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void afterCellDispose(CellWriteHandlerContext context) {
        Cell cell = context.getCell();
        int first = firsts.get(context.getWriteSheetHolder().getSheetNo());
        if (first < 0 || cell.getRowIndex() < first) {
            return;
        }
        if (row == null
                || row.getRowNum() != cell.getRowIndex()
                || !row.getSheet().equals(cell.getSheet())) {
            row = cell.getRow();
            lines = 0;
        }
        int needed = needed(cell);
        if (needed > lines) {
            lines = needed;
            cell.getRow().setHeightInPoints(Math.min(TALLEST_POINTS, lines * LINE_POINTS));
        }
    }

    private static int needed(Cell cell) {
        if (cell.getCellType() != CellType.STRING || !cell.getCellStyle().getWrapText()) {
            return 1;
        }
        int width = cell.getSheet().getColumnWidth(cell.getColumnIndex()) / CHARACTER - EDGES;
        return Widths.lines(cell.getStringCellValue(), width);
    }
}
