package cn.gouji.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes {@code templates/汇总模板.xlsx}, the template of the summary, as it comes with the product. Run the main method from
 * the root of the repository after changing it here; a bureau changes its own copy in Excel.
 */
final class SummaryTemplate {

    private static final int TITLE = 0;
    private static final int NOTE = 1;
    private static final int HEADER = 2;
    private static final int LINES = 3;
    private static final int CHARACTER = 256;

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "单位情况",
            List.of(
                    "序号:6", "单位:30", "年度:8", "材料:20", "状态:12", "错误:8", "核实:8", "提示:8", "无法核对:10", "尾差:8", "文件:44",
                    "校验码:40"),
            "问题清单",
            List.of(
                    "序号:6", "单位:26", "级别:10", "规则:10", "规则名称:24", "文件:30", "位置:26", "现值:14", "应为:14", "说明:60", "建议值:26",
                    "连带:8"),
            "规则统计",
            List.of("序号:6", "规则:12", "规则名称:44", "条数:10", "单位数:10"),
            "无法读取",
            List.of("序号:6", "文件:50", "原因:90"));

    private SummaryTemplate() {}

    public static void main(String[] args) throws IOException {
        Path target = Path.of("templates", "汇总模板.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(target)) {
            Looks looks = new Looks(workbook);
            for (String name : List.of("单位情况", "问题清单", "规则统计", "无法读取")) {
                sheet(workbook.createSheet(name), COLUMNS.get(name), looks);
            }
            workbook.write(out);
        }
    }

    private static void sheet(XSSFSheet sheet, List<String> columns, Looks looks) {
        cell(sheet.createRow(TITLE), 0, "核对结果汇总：" + sheet.getSheetName(), looks.title);
        cell(sheet.createRow(NOTE), 0, "批次 {批次}  日期 {日期}  报送 {份数} 份：退回修改 {退回数}，通过 {通过数}；无法读取 {无法读取数} 个文件", looks.plain);
        Row header = sheet.createRow(HEADER);
        Row line = sheet.createRow(LINES);
        for (int at = 0; at < columns.size(); at++) {
            String name = columns.get(at).substring(0, columns.get(at).indexOf(':'));
            cell(header, at, name, looks.header);
            cell(line, at, "{." + name + "}", looks.line);
            sheet.setColumnWidth(
                    at, CHARACTER * Integer.parseInt(columns.get(at).substring(name.length() + 1)));
        }
        sheet.createFreezePane(0, HEADER + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADER, LINES, 0, columns.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, 0, 0));
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
    }

    private static void cell(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    /** The looks of the template. */
    private static final class Looks {

        private final CellStyle title;
        private final CellStyle plain;
        private final CellStyle header;
        private final CellStyle line;

        Looks(XSSFWorkbook workbook) {
            Font big = workbook.createFont();
            big.setBold(true);
            big.setFontHeightInPoints((short) 14);
            big.setFontName("宋体");
            Font bold = workbook.createFont();
            bold.setBold(true);
            bold.setFontName("宋体");
            Font normal = workbook.createFont();
            normal.setFontName("宋体");
            title = workbook.createCellStyle();
            title.setFont(big);
            plain = workbook.createCellStyle();
            plain.setFont(normal);
            header = bordered(workbook, bold);
            header.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7}, null));
            header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            line = bordered(workbook, normal);
        }

        private static CellStyle bordered(XSSFWorkbook workbook, Font font) {
            CellStyle style = workbook.createCellStyle();
            style.setFont(font);
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            return style;
        }
    }
}
