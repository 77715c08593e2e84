package cn.gouji.excel;

import cn.gouji.sheet.Opened.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.CellType;

/**
 * The formulas of an .xls workbook whose result was never stored. The format has no way to store none: programs that do
 * not calculate write a zero and ask for calculation on load, which a program that calculates does not.
 */
final class Uncomputed {

    private static final int CALCULATE_ON_LOAD = 2;

    private record Spot(int sheet, int row, int column) {}

    private final Set<Spot> spots = new HashSet<>();

    private Uncomputed() {}

    /** Reads the records once over; POI's cells do not tell. */
    static Uncomputed of(DirectoryNode root) throws IOException {
        Uncomputed uncomputed = new Uncomputed();
        String stream = HSSFWorkbook.getWorkbookDirEntryName(root);
        try (InputStream in = root.createDocumentInputStream(stream)) {
            RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
            // The first substream holds what is common to all; charts have one of their own inside their sheet's.
            int sheet = -2;
            int depth = 0;
            for (Record each = records.nextRecord(); each != null; each = records.nextRecord()) {
                if (each instanceof BOFRecord) {
                    sheet += depth++ == 0 ? 1 : 0;
                } else if (each instanceof EOFRecord) {
                    depth--;
                } else if (each instanceof FormulaRecord) {
                    uncomputed.take(sheet, (FormulaRecord) each);
                }
            }
            if (depth > 0) {
                throw new Refusal(Reason.TRUNCATED, "sheet " + sheet + " has no end");
            }
        }
        return uncomputed;
    }

    private void take(int sheet, FormulaRecord formula) {
        boolean onLoad = (formula.getOptions() & CALCULATE_ON_LOAD) != 0;
        if (onLoad && formula.getCachedResultTypeEnum() == CellType.NUMERIC && formula.getValue() == 0) {
            spots.add(new Spot(sheet, formula.getRow(), formula.getColumn()));
        }
    }

    boolean contains(int sheet, int row, int column) {
        return spots.contains(new Spot(sheet, row, column));
    }
}
