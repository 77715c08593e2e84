package cn.gouji.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
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
    private static final int LAST_COLOURED = 99_999;

    /** Name and width; a number's column ends with #, one that is not printed with ~. */
    private static final Map<String, List<String>> SHEETS = new LinkedHashMap<>();

    static {
        SHEETS.put(
                "总览",
                List.of(
                        "年度:8#",
                        "材料:24",
                        "已报:9#",
                        "通过:9#",
                        "退回修改:10#",
                        "其他:9#",
                        "未报:9#",
                        "错误:9#",
                        "核实:9#",
                        "提示:9#",
                        "无法核对:10#",
                        "尾差:9#"));
        SHEETS.put(
                "单位情况",
                List.of(
                        "序号:8#",
                        "编码:10",
                        "单位:28",
                        "主管部门:18",
                        "年度:7#",
                        "材料:18",
                        "轮次:6#",
                        "状态:12",
                        "错误:7#",
                        "核实:7#",
                        "提示:7#",
                        "无法核对:10#",
                        "尾差:7#",
                        "答复时间:17",
                        "批次:17",
                        "文件:36",
                        "校验码:68~"));
        SHEETS.put(
                "问题清单",
                List.of(
                        "序号:8#", "编码:10", "单位:22", "级别:9", "规则:9", "规则名称:18", "位置:20", "现值:13", "应为:13", "说明:48",
                        "建议值:20", "连带:8#", "单位说明:18", "文件:30~"));
        SHEETS.put("规则统计", List.of("序号:8#", "级别:10", "规则:10", "规则名称:56", "条数:10#", "单位数:10#"));
        SHEETS.put(
                "未报催报",
                List.of(
                        "序号:8#",
                        "编码:10",
                        "单位:30",
                        "主管部门:22",
                        "年度:8#",
                        "材料:20",
                        "联系人:22",
                        "邮箱:26",
                        "逾期天数:10#",
                        "催报次数:10#",
                        "最近催报:13"));
        SHEETS.put(
                "共性问题",
                List.of(
                        "序号:8#", "级别:9", "规则:9", "规则名称:22", "单位数:10#", "相同之处:10", "位置:24", "现值:14", "应为:14", "说明:48",
                        "主管部门:18", "单位:40"));
        SHEETS.put(
                "文档间核对",
                List.of(
                        "序号:8#", "级别:9", "规则:9", "规则名称:20", "单位:22", "说明:48", "文件:22", "位置:20", "现值:14", "对照文件:22",
                        "对照位置:20", "对照值:14", "应为:14"));
        SHEETS.put("无法读取", List.of("序号:8#", "文件:50", "原因:80", "批次:18"));
        SHEETS.put(
                "处理记录",
                List.of(
                        "序号:8#",
                        "批次:18",
                        "开始:17",
                        "完成:17",
                        "收到文件:10#",
                        "其中材料:10#",
                        "通过:8#",
                        "退回修改:10#",
                        "待认领:8#",
                        "重复:8#",
                        "出错:8#",
                        "无法读取:10#",
                        "写信:8#",
                        "已发信:8#",
                        "程序版本:14"));
    }

    private SummaryTemplate() {}

    public static void main(String[] args) throws IOException {
        Path target = Path.of("templates", "汇总模板.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(target)) {
            Looks looks = new Looks(workbook);
            SHEETS.forEach((name, columns) -> sheet(workbook.createSheet(name), columns, looks));
            workbook.write(out);
        }
    }

    private static void sheet(XSSFSheet sheet, List<String> columns, Looks looks) {
        cell(sheet.createRow(TITLE), 0, "{财政部门}核对结果汇总：" + sheet.getSheetName(), looks.title);
        cell(
                sheet.createRow(NOTE),
                0,
                "截至批次 {批次}（{日期}）  单位 {单位数} 家  已报 {份数} 份：通过 {通过数}，退回修改 {退回数}  未报 {未报数} 份  无法读取 {无法读取数} 个文件",
                looks.plain);
        sheet.getRow(TITLE).setHeightInPoints(26);
        sheet.getRow(NOTE).setHeightInPoints(20);
        Row header = sheet.createRow(HEADER);
        header.setHeightInPoints(22);
        Row line = sheet.createRow(LINES);
        int printed = 0;
        for (int at = 0; at < columns.size(); at++) {
            String[] column = columns.get(at).split(":");
            boolean number = column[1].endsWith("#");
            printed += column[1].endsWith("~") ? 0 : 1;
            cell(header, at, column[0], number ? looks.numberHeader : looks.header);
            cell(line, at, "{." + column[0] + "}", number ? looks.number : looks.line);
            sheet.setColumnWidth(at, CHARACTER * Integer.parseInt(column[1].replaceAll("[#~]", "")));
            colours(sheet, at, column[0], looks);
        }
        sheet.createFreezePane(frozen(columns), HEADER + 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADER, LINES, 0, columns.size() - 1));
        print(sheet, printed);
    }

    /** Up to the column that says whose line it is, so that it stays in sight. */
    private static int frozen(List<String> columns) {
        for (int at = 0; at < 3; at++) {
            if (columns.get(at).startsWith("单位:")) {
                return at + 1;
            }
        }
        return 0;
    }

    private static void print(XSSFSheet sheet, int columns) {
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, 0, 0));
        sheet.getWorkbook().setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, columns - 1, TITLE, LINES);
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.6);
        sheet.setMargin(PageMargin.BOTTOM, 0.6);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setCenter("第 &P 页 共 &N 页");
        sheet.getFooter().setRight("&D");
    }

    /** Severity and state by colour too, beside their words. */
    private static void colours(XSSFSheet sheet, int column, String name, Looks looks) {
        Map<String, byte[]> words = switch (name) {
            case "级别" -> looks.severities;
            case "状态" -> looks.states;
            default -> Map.of();
        };
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        CellRangeAddress[] range = {new CellRangeAddress(LINES, LAST_COLOURED, column, column)};
        String first = range[0].formatAsString().split(":")[0];
        words.forEach((word, colour) -> {
            XSSFConditionalFormattingRule rule =
                    formatting.createConditionalFormattingRule("$" + first + "=\"" + word + "\"");
            XSSFPatternFormatting fill = rule.createPatternFormatting();
            fill.setFillBackgroundColor(new XSSFColor(colour, null));
            fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
            formatting.addConditionalFormatting(range, rule);
        });
    }

    private static void cell(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static byte[] rgb(int colour) {
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }

    /** The looks of the template. */
    private static final class Looks {

        private final Map<String, byte[]> severities = new LinkedHashMap<>();
        private final Map<String, byte[]> states = new LinkedHashMap<>();
        private final CellStyle title;
        private final CellStyle plain;
        private final CellStyle header;
        private final CellStyle numberHeader;
        private final CellStyle line;
        private final CellStyle number;

        Looks(XSSFWorkbook workbook) {
            severities.put("错误", rgb(0xFBE0D0));
            severities.put("核实", rgb(0xFFF2CC));
            severities.put("提示", rgb(0xDDEBF7));
            severities.put("无法核对", rgb(0xE8E4F1));
            states.put("退回修改", rgb(0xFBE0D0));
            states.put("通过", rgb(0xD9F0E6));
            title = workbook.createCellStyle();
            title.setFont(font(workbook, 16, true, IndexedColors.AUTOMATIC));
            title.setVerticalAlignment(VerticalAlignment.CENTER);
            plain = workbook.createCellStyle();
            plain.setFont(font(workbook, 10, false, IndexedColors.GREY_80_PERCENT));
            Font bold = font(workbook, 10, true, IndexedColors.AUTOMATIC);
            header = bordered(workbook, bold);
            numberHeader = bordered(workbook, bold);
            for (CellStyle head : List.of(header, numberHeader)) {
                head.setFillForegroundColor(new XSSFColor(rgb(0xE4ECEE), null));
                head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                head.setVerticalAlignment(VerticalAlignment.CENTER);
            }
            numberHeader.setAlignment(HorizontalAlignment.RIGHT);
            numberHeader.setIndention((short) 1);
            Font normal = font(workbook, 10, false, IndexedColors.AUTOMATIC);
            line = bordered(workbook, normal);
            line.setDataFormat(workbook.createDataFormat().getFormat("@"));
            number = bordered(workbook, normal);
            number.setAlignment(HorizontalAlignment.RIGHT);
            number.setIndention((short) 1);
            number.setDataFormat(workbook.createDataFormat().getFormat("0"));
        }

        private static Font font(XSSFWorkbook workbook, int points, boolean bold, IndexedColors colour) {
            Font font = workbook.createFont();
            font.setFontName("宋体");
            font.setFontHeightInPoints((short) points);
            font.setBold(bold);
            font.setColor(colour.getIndex());
            return font;
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
            short grey = IndexedColors.GREY_40_PERCENT.getIndex();
            style.setTopBorderColor(grey);
            style.setBottomBorderColor(grey);
            style.setLeftBorderColor(grey);
            style.setRightBorderColor(grey);
            return style;
        }
    }
}
