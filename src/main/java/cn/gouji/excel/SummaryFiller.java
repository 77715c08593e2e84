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
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Fills a workbook template whose look the bureau may change (汇总模板): {name} is filled once, {.name} once for each line of
 * the list that belongs to the sheet of that name. The only class that knows how the template is filled.
 */
public final class SummaryFiller {

    private static final Pattern LISTED = Pattern.compile("\\{\\.([^{}]+)}");

    /** So many lines are handed on at a time; what is written is not kept. */
    private static final int AT_A_TIME = 500;

    private final byte[] template;
    private final List<Page> pages = new ArrayList<>();

    /**
     * A sheet of the template.
     *
     * @param first the row in which its list begins; -1 where it has none
     * @param nothing a line that shows nothing
     */
    private record Page(String name, int first, Map<String, Object> nothing) {

        static Page of(Sheet sheet) {
            Map<String, Object> nothing = new TreeMap<>();
            int first = -1;
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        Matcher listed = LISTED.matcher(cell.getStringCellValue());
                        while (listed.find()) {
                            nothing.put(listed.group(1), "");
                            first = first < 0 ? row.getRowNum() : first;
                        }
                    }
                }
            }
            return new Page(sheet.getSheetName(), first, nothing);
        }

        /** Without lines the placeholders would stay in sight. */
        List<Map<String, Object>> lines(Map<String, List<Map<String, Object>>> lists) {
            List<Map<String, Object>> lines = lists.getOrDefault(name, List.of());
            return lines.isEmpty() ? List.of(nothing) : ContinuedLine.all(lines);
        }
    }

    /** A filler of this template; an exception says why the template cannot be used. */
    public SummaryFiller(byte[] template) throws IOException {
        this.template = template.clone();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(template))) {
            workbook.forEach(sheet -> pages.add(Page.of(sheet)));
        } catch (RuntimeException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    /** The names of the template's sheets. */
    public Set<String> sheets() {
        return pages.stream().map(Page::name).collect(Collectors.toSet());
    }

    /**
     * The workbook filled. What is too long for a cell goes on in the lines below.
     *
     * @param head the values that stand once, on any sheet
     * @param lists the lines by the name of the sheet they stand on; values are texts or whole numbers
     */
    public byte[] fill(Map<String, ?> head, Map<String, List<Map<String, Object>>> lists) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ExcelWriter writer = EasyExcel.write(out)
                .withTemplate(new ByteArrayInputStream(withRoom(lists)))
                .registerWriteHandler(
                        new LineHeights(pages.stream().map(Page::first).toList()))
                .build()) {
            for (int at = 0; at < pages.size(); at++) {
                WriteSheet sheet = EasyExcel.writerSheet(at).build();
                writer.fill(new TreeMap<>(head), sheet);
                List<Map<String, Object>> lines = pages.get(at).lines(lists);
                for (int from = 0; from < lines.size(); from += AT_A_TIME) {
                    writer.fill(lines.subList(from, Math.min(lines.size(), from + AT_A_TIME)), sheet);
                }
            }
        }
        return out.toByteArray();
    }

    /** The template with its filters and print areas reaching down to where the last line will be. */
    private byte[] withRoom(Map<String, List<Map<String, Object>>> lists) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            for (int at = 0; at < pages.size(); at++) {
                Page page = pages.get(at);
                if (page.first() >= 0) {
                    int last = page.first() + page.lines(lists).size() - 1;
                    filterDownTo(workbook.getSheetAt(at), last);
                    printDownTo(workbook, at, last);
                }
            }
            workbook.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException("a workbook in memory cannot be read again", broken);
        }
        return out.toByteArray();
    }

    private static void filterDownTo(XSSFSheet sheet, int last) {
        if (sheet.getCTWorksheet().isSetAutoFilter()) {
            CellRangeAddress range = CellRangeAddress.valueOf(
                    sheet.getCTWorksheet().getAutoFilter().getRef());
            range.setLastRow(Math.max(range.getLastRow(), last));
            sheet.setAutoFilter(range);
        }
    }

    private static void printDownTo(XSSFWorkbook workbook, int sheet, int last) {
        String area = workbook.getPrintArea(sheet);
        if (area == null || area.contains(",")) {
            return;
        }
        AreaReference range = new AreaReference(area, workbook.getSpreadsheetVersion());
        CellReference from = range.getFirstCell();
        CellReference to = range.getLastCell();
        workbook.setPrintArea(sheet, from.getCol(), to.getCol(), from.getRow(), Math.max(to.getRow(), last));
    }
}
