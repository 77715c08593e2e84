package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SummaryFillerTest {

    private static final Path TEMPLATE = Path.of("templates", "汇总模板.xlsx");
    private static final int UNIT = 2;
    private static final int ERRORS = 8;
    private static final int HASHES = 16;
    private static final Map<String, Object> HEAD = Map.of(
            "财政部门",
            "某市财政局",
            "批次",
            "20260118-100000",
            "日期",
            "2026-01-18",
            "单位数",
            2,
            "份数",
            2,
            "退回数",
            1,
            "通过数",
            1,
            "未报数",
            0,
            "无法读取数",
            0);

    @Test
    void linesAreFilledUnderTheirHeadings() throws IOException {
        try (XSSFWorkbook workbook = filled(List.of(line("甲局", 3), line("乙局", 0)))) {
            XSSFSheet sheet = workbook.getSheet("单位情况");

            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("批次 20260118-100000");
            assertThat(sheet.getRow(3).getCell(UNIT).getStringCellValue()).isEqualTo("甲局");
            assertThat(sheet.getRow(4).getCell(UNIT).getStringCellValue()).isEqualTo("乙局");
            assertThat(sheet.getRow(3).getCell(ERRORS).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:Q5");
            assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet))).endsWith("!$A$1:$P$5");
        }
    }

    @Test
    void aLineIsAsHighAsItsTextNeeds() throws IOException {
        try (XSSFWorkbook workbook = filled(List.of(line("甲局", 3), line("很长的单位名称".repeat(10), 0), line("乙局", 0)))) {
            XSSFSheet sheet = workbook.getSheet("单位情况");

            assertThat(sheet.getRow(3).getHeightInPoints()).isEqualTo(15);
            assertThat(sheet.getRow(4).getHeightInPoints()).isGreaterThan(60);
            assertThat(sheet.getRow(5).getHeightInPoints()).isEqualTo(15);
        }
    }

    @Test
    void whatIsPrintedFitsTheWidthOfAPageUnderItsHeadings() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(TEMPLATE))) {
            workbook.forEach(sheet -> {
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 3);
            });
        }
    }

    @Test
    void aSheetThatTheBureauTookOutIsLeftOut() throws IOException {
        ByteArrayOutputStream older = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(TEMPLATE))) {
            workbook.removeSheetAt(workbook.getSheetIndex("总览"));
            workbook.write(older);
        }
        SummaryFiller filler = new SummaryFiller(older.toByteArray());

        byte[] filled = filler.fill(HEAD, Map.of("总览", List.of(Map.of("年度", 2026)), "单位情况", List.of(line("甲局", 1))));

        assertThat(filler.sheets()).doesNotContain("总览").contains("单位情况");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            assertThat(workbook.getSheet("总览")).isNull();
            assertThat(workbook.getSheet("单位情况").getRow(3).getCell(UNIT).getStringCellValue())
                    .isEqualTo("甲局");
        }
    }

    @Test
    void aTextIsDataWhateverItBeginsWith() throws IOException {
        try (XSSFWorkbook workbook = filled(List.of(line("=1+1", 0), line("{.单位}{日期}", 0)))) {
            Cell cell = workbook.getSheet("单位情况").getRow(3).getCell(UNIT);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
            assertThat(workbook.getSheet("单位情况").getRow(4).getCell(UNIT).getStringCellValue())
                    .isEqualTo("{.单位}{日期}");
        }
    }

    /** A submission of a thousand files by someone who wants the list of their hashes to break. */
    @Test
    void whatNoCellCanHoldGoesOnInLinesBelow() throws IOException {
        Random random = new Random(3);
        String hashes = Stream.generate(
                        () -> String.format("%016x", random.nextLong() | 0xf).repeat(4))
                .limit(1_200)
                .collect(Collectors.joining("\n"));
        String name = random.ints(40_000, 0x20000, 0x2A000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        Map<String, Object> line = line(name, 7);
        line.put("校验码", hashes);

        try (XSSFWorkbook workbook = filled(List.of(line("甲局", 1), line, line("乙局", 2)))) {
            XSSFSheet sheet = workbook.getSheet("单位情况");

            List<String> names = column(sheet, UNIT);
            assertThat(names.get(0)).isEqualTo("甲局");
            assertThat(names.get(names.size() - 1)).isEqualTo("乙局");
            assertThat(whole(names.subList(1, names.size() - 1))).isEqualTo(name);
            assertThat(whole(column(sheet, HASHES))).isEqualTo(hashes);
            assertThat(column(sheet, HASHES))
                    .filteredOn(part -> part.endsWith(" ↓"))
                    .isNotEmpty()
                    .allSatisfy(part -> assertThat(part).endsWith("f\n ↓"));
            assertThat(column(sheet, ERRORS))
                    .filteredOn(cell -> !cell.isEmpty())
                    .containsExactly("1.0", "7.0", "2.0");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A3:Q" + (names.size() + 3));
        }
    }

    /** What stands in a column from its first line on. */
    private static List<String> column(XSSFSheet sheet, int column) {
        return IntStream.rangeClosed(3, sheet.getLastRowNum())
                .mapToObj(row -> sheet.getRow(row).getCell(column))
                .map(cell -> cell == null ? "" : cell.toString())
                .toList();
    }

    private static String whole(List<String> parts) {
        return parts.stream()
                .map(part -> part.replaceFirst("^↑ ", "").replaceFirst(" ↓$", ""))
                .collect(Collectors.joining());
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
        byte[] workbook = new SummaryFiller(Files.readAllBytes(TEMPLATE)).fill(HEAD, Map.of("单位情况", units));
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static Map<String, Object> line(String unit, int errors) {
        Map<String, Object> line = new HashMap<>();
        for (String name : List.of(
                "序号", "编码", "主管部门", "年度", "材料", "轮次", "状态", "核实", "提示", "无法核对", "尾差", "答复时间", "批次", "文件", "校验码")) {
            line.put(name, "");
        }
        line.put("单位", unit);
        line.put("错误", errors);
        return line;
    }
}
