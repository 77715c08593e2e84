package cn.gouji.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes {@code templates/units.xlsx}, the empty register. Run the main method from the root of the repository after changing
 * it here.
 */
final class RegisterTemplate {

    private static final int CHARACTER = 256;
    private static final int LINES = 5000;

    private static final List<String> COLUMNS =
            List.of("单位编码:14", "单位名称:36", "别名:40", "主管部门:26", "邮箱:30", "联系人:20", "应报材料:36", "备注:24");

    private static final List<String> GUIDE = List.of(
            "单位名册怎么填",
            "每个单位一行，填在“单位名册”表里，从第 2 行起。表头不要改；除单位名称外都可以不填。",
            "单位编码：按文字填，可以有前导零，例如 012001。",
            "单位名称：与报送材料里的名称一致（空格、全角半角不要紧）。一字之差就是另一个单位，系统不会猜。",
            "别名：材料里可能出现的其他写法，多个用顿号（、）分开，例如 市教育局、教育局（本级）。",
            "主管部门：所属的主管部门名称。",
            "邮箱：这个单位的收信邮箱，只能写一个。答复只会发到这里登记的邮箱。",
            "联系人：姓名、电话等，供经办人查看。",
            "应报材料：应当报送什么，可写 部门预算、绩效自评，前面可加年度，多项用顿号分开，例如 2026年部门预算、2025年绩效自评。催报名单按这一列列出。",
            "备注：随便写，系统不看。",
            "一个单位也不填：所有单位的材料都收，邮件草稿没有收件人。",
            "填了以后：名册里没有的单位，材料暂存在 held 文件夹并说明原因；补登后下次运行自动放回核对。");

    private RegisterTemplate() {}

    public static void main(String[] args) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(Path.of("templates", "units.xlsx"))) {
            Font font = workbook.createFont();
            font.setFontName("宋体");
            CellStyle text = workbook.createCellStyle();
            text.setFont(font);
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            CellStyle wrapped = workbook.createCellStyle();
            wrapped.setFont(font);
            wrapped.setWrapText(true);
            register(workbook.createSheet("单位名册"), head(workbook), text);
            guide(workbook.createSheet("填写说明"), wrapped);
            workbook.write(out);
        }
    }

    private static CellStyle head(XSSFWorkbook workbook) {
        Font bold = workbook.createFont();
        bold.setFontName("宋体");
        bold.setBold(true);
        CellStyle head = workbook.createCellStyle();
        head.setFont(bold);
        head.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7}, null));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return head;
    }

    private static void register(XSSFSheet sheet, CellStyle head, CellStyle text) {
        Row header = sheet.createRow(0);
        for (int at = 0; at < COLUMNS.size(); at++) {
            String[] column = COLUMNS.get(at).split(":");
            header.createCell(at).setCellValue(column[0]);
            header.getCell(at).setCellStyle(head);
            sheet.setColumnWidth(at, CHARACTER * Integer.parseInt(column[1]));
            sheet.setDefaultColumnStyle(at, text);
        }
        sheet.createFreezePane(2, 1);
        sheet.setAutoFilter(new org.apache.poi.ss.util.CellRangeAddress(0, LINES, 0, COLUMNS.size() - 1));
    }

    private static void guide(XSSFSheet sheet, CellStyle wrapped) {
        sheet.setColumnWidth(0, CHARACTER * 110);
        for (String line : GUIDE) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(line);
            row.getCell(0).setCellStyle(wrapped);
        }
    }
}
