package cn.gouji.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A summary as a reader sees it: lines under their headings. */
public final class SummaryBook {

    private static final int HEADINGS = 2;

    private final Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();

    public SummaryBook(byte[] content) throws IOException {
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook) {
                List<Map<String, String>> lines = new ArrayList<>();
                Row headings = Objects.requireNonNull(sheet.getRow(HEADINGS));
                for (int at = HEADINGS + 1; at <= sheet.getLastRowNum(); at++) {
                    Map<String, String> line = new LinkedHashMap<>();
                    for (Cell heading : headings) {
                        Cell cell = sheet.getRow(at).getCell(heading.getColumnIndex());
                        if (cell != null && cell.getCellType() == CellType.FORMULA) {
                            throw new AssertionError("a formula in " + sheet.getSheetName() + "!" + cell.getAddress());
                        }
                        line.put(heading.getStringCellValue(), cell == null ? "" : shown.formatCellValue(cell));
                    }
                    lines.add(line);
                }
                sheets.put(sheet.getSheetName(), lines);
            }
        }
    }

    /** The lines of a sheet by heading; one that shows nothing is none. */
    public List<Map<String, String>> lines(String sheet) {
        return Objects.requireNonNull(sheets.get(sheet), sheet).stream()
                .filter(line -> line.values().stream().anyMatch(text -> !text.isEmpty()))
                .toList();
    }

    /** What stands in that line, from 1, under that heading. */
    public String cell(String sheet, int line, String heading) {
        return Objects.requireNonNull(lines(sheet).get(line - 1).get(heading), heading);
    }
}
