package cn.gouji.excel;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelWriter;
import com.alibaba.excel.write.metadata.WriteSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Fills a workbook template whose look the bureau may change (汇总模板): {name} is filled once, {.name} once for each line of
 * the list that belongs to the sheet of that name. The only class that knows how the template is filled.
 */
public final class SummaryFiller {

    private static final Pattern LISTED = Pattern.compile("\\{\\.([^{}]+)}");

    private static final int CHARACTER = 256;
    private static final int EDGES = 2;
    private static final int LINE_POINTS = 15;
    private static final int TALLEST_POINTS = 400;

    private final byte[] template;
    private final List<Page> pages = new ArrayList<>();

    /** A sheet of the template: its name, and a line of it that shows nothing. */
    private record Page(String name, Map<String, Object> nothing) {}

    /** A filler of this template; an exception says why the template cannot be used. */
    public SummaryFiller(byte[] template) throws IOException {
        this.template = template.clone();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(template))) {
            workbook.forEach(sheet -> pages.add(new Page(sheet.getSheetName(), nothing(sheet))));
        } catch (RuntimeException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    /** The names of the template's sheets. */
    public Set<String> sheets() {
        return pages.stream().map(Page::name).collect(Collectors.toSet());
    }

    /**
     * The workbook filled.
     *
     * @param head the values that stand once, on any sheet
     * @param lists the lines by the name of the sheet they stand on; values are texts or whole numbers
     */
    public byte[] fill(Map<String, ?> head, Map<String, List<Map<String, Object>>> lists) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExcelWriter writer = EasyExcel.write(out)
                .withTemplate(new ByteArrayInputStream(template))
                .build()) {
            for (int at = 0; at < pages.size(); at++) {
                Page page = pages.get(at);
                WriteSheet sheet = EasyExcel.writerSheet(at).build();
                List<Map<String, Object>> lines = lists.getOrDefault(page.name(), List.of());
                writer.fill(lines.isEmpty() ? List.of(page.nothing()) : lines, sheet);
                writer.fill(new TreeMap<>(head), sheet);
            }
        }
        return fitted(out.toByteArray());
    }

    /** Lines get the height their text needs, and filters reach down to the last of them. */
    private static byte[] fitted(byte[] filled) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
                XSSFSheet sheet = workbook.getSheetAt(at);
                if (sheet.getCTWorksheet().isSetAutoFilter()) {
                    CellRangeAddress range = CellRangeAddress.valueOf(
                            sheet.getCTWorksheet().getAutoFilter().getRef());
                    range.setLastRow(Math.max(range.getLastRow(), sheet.getLastRowNum()));
                    sheet.setAutoFilter(range);
                    for (int row = range.getFirstRow() + 1; row <= sheet.getLastRowNum(); row++) {
                        Optional.ofNullable(sheet.getRow(row)).ifPresent(SummaryFiller::fit);
                    }
                }
            }
            workbook.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException("a workbook in memory cannot be read again", broken);
        }
        return out.toByteArray();
    }

    /** Programs do not agree on the height of a row that names none, so it is computed from the text. */
    private static void fit(Row row) {
        int lines = 1;
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText()) {
                int width = row.getSheet().getColumnWidth(cell.getColumnIndex()) / CHARACTER - EDGES;
                lines = Math.max(lines, Widths.lines(cell.getStringCellValue(), width));
            }
        }
        row.setHeightInPoints(Math.min(TALLEST_POINTS, lines * LINE_POINTS));
    }

    /** Without lines the placeholders would stay in sight. */
    private static Map<String, Object> nothing(Sheet sheet) {
        Map<String, Object> nothing = new TreeMap<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    Matcher listed = LISTED.matcher(cell.getStringCellValue());
                    while (listed.find()) {
                        nothing.put(listed.group(1), "");
                    }
                }
            }
        }
        return nothing;
    }
}
