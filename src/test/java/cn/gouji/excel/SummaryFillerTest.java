package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SummaryFillerTest {

    private static final Path TEMPLATE = Path.of("templates", "汇总模板.xlsx");

    @Test
    void linesAreFilledUnderTheirHeadings() throws IOException {
        try (XSSFWorkbook workbook = filled(List.of(line("甲局", 3), line("乙局", 0)))) {
            XSSFSheet sheet = workbook.getSheet("单位情况");

            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("批次 20260118-100000");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("甲局");
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("乙局");
            assertThat(sheet.getRow(3).getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:L5");
        }
    }

    @Test
    void aTextIsDataWhateverItBeginsWith() throws IOException {
        try (XSSFWorkbook workbook = filled(List.of(line("=1+1", 0), line("{.单位}{日期}", 0)))) {
            Cell cell = workbook.getSheet("单位情况").getRow(3).getCell(1);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
            assertThat(workbook.getSheet("单位情况").getRow(4).getCell(1).getStringCellValue())
                    .isEqualTo("{.单位}{日期}");
        }
    }

    @Test
    void aSheetWithoutLinesShowsNoPlaceholders() throws IOException {
        try (XSSFWorkbook workbook = filled(List.of())) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.toString()).doesNotContain("{"))));
        }
    }

    @Test
    void aTemplateThatIsNoWorkbookIsSaidToBeNone() {
        assertThatIOException().isThrownBy(() -> new SummaryFiller(new byte[] {1, 2, 3}));
    }

    private static XSSFWorkbook filled(List<Map<String, Object>> units) throws IOException {
        Map<String, Object> head =
                Map.of("批次", "20260118-100000", "日期", "2026-01-18", "份数", 2, "退回数", 1, "通过数", 1, "无法读取数", 0);
        byte[] workbook = new SummaryFiller(Files.readAllBytes(TEMPLATE)).fill(head, Map.of("单位情况", units));
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static Map<String, Object> line(String unit, int errors) {
        Map<String, Object> line = new HashMap<>();
        for (String name : List.of("序号", "年度", "材料", "状态", "核实", "提示", "无法核对", "尾差", "文件", "校验码")) {
            line.put(name, "");
        }
        line.put("单位", unit);
        line.put("错误", errors);
        return line;
    }
}
