package cn.gouji;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.excel.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a workbook's formulas and hidden cells tell, from the file to the finding. */
class WorkingsTest {

    private static final Object[][] LINES = {
        {"2023年一般公共预算支出表"},
        {"编制部门：某局", "", "", "", "", "单位：万元"},
        {"预算单位", "科目编码", "科目名称", "合计", "基本支出", "项目支出"},
        {"某局", "", "", 1307, 454, 853},
        {"", "201", "一般公共服务支出", 1307, 454, 853},
        {"", "20136", "其他共产党事务支出", 1307, 454, 853},
        {"", "2013601", "行政运行", 454, 454, 0},
        {"", "2013602", "一般行政管理事务", 853, 0, 853},
    };

    private static XSSFWorkbook book() {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("表7");
        for (int at = 0; at < LINES.length; at++) {
            Row row = sheet.createRow(at);
            for (int column = 0; column < LINES[at].length; column++) {
                Object value = LINES[at][column];
                if (value instanceof Integer number) {
                    row.createCell(column).setCellValue(number);
                } else if (!value.equals("")) {
                    row.createCell(column).setCellValue((String) value);
                }
            }
        }
        return book;
    }

    private static Review review(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        Gouji gouji = Gouji.standard(new Documents(), RuleSettings.DEFAULT);
        Review review = gouji.check(List.of(gouji.read(new SourceFile("某局.xlsx", out.toByteArray()))));
        assertThat(review.crashed()).isEmpty();
        return review;
    }

    private static List<String> untold(XSSFWorkbook book) throws IOException {
        return review(book).cannotTell().stream()
                .filter(verdict -> verdict.rule().family().equals("REC"))
                .map(verdict -> verdict.rule().id() + " "
                        + verdict.origins().get(0).first().spot())
                .toList();
    }

    private static List<String> told(XSSFWorkbook book) throws IOException {
        return review(book).findings().stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.consequences().stream()))
                .filter(finding -> List.of("INT", "REC").contains(finding.rule().family())
                        || finding.rule().id().equals("FRM-06"))
                .map(finding -> finding.rule().id() + " " + finding.at().place().spot())
                .toList();
    }

    private static void formula(XSSFWorkbook book, int row, int column, String formula, double stored) {
        book.getSheetAt(0).getRow(row).getCell(column).setCellFormula(formula);
        book.getSheetAt(0).getRow(row).getCell(column).setCellValue(stored);
    }

    @Test
    void aSoundWorkbookIsSilent() throws IOException {
        XSSFWorkbook book = book();
        formula(book, 5, 3, "SUM(D7:D8)", 1307);
        formula(book, 4, 3, "D6", 1307);

        assertThat(told(book)).isEmpty();
    }

    @Test
    void staleAndPluggedFormulasAreTold() throws IOException {
        XSSFWorkbook book = book();
        formula(book, 5, 3, "SUM(D7:D8)", 1370);
        formula(book, 5, 4, "SUM(E7:E8)+3", 457);

        assertThat(told(book)).containsExactlyInAnyOrder("INT-04 D6", "INT-05 E6");
    }

    @Test
    void aFormulaAndTheSumItsResultBreaksAreOneCause() throws IOException {
        XSSFWorkbook book = book();
        formula(book, 5, 3, "SUM(D7:D8)", 1370);

        assertThat(review(book).findings())
                .filteredOn(finding -> finding.severity().compareTo(Severity.WARNING) <= 0)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("SUM-01");
                    assertThat(finding.at().place().spot()).isEqualTo("D6");
                    assertThat(finding.consequences())
                            .extracting(folded -> folded.rule().id())
                            .contains("INT-04");
                });
    }

    @Test
    void aSumThatSkipsALineAndAHiddenLineAreTold() throws IOException {
        XSSFWorkbook book = book();
        formula(book, 5, 3, "SUM(D7:D7)", 454);
        book.getSheetAt(0).getRow(7).setZeroHeight(true);

        assertThat(told(book)).contains("INT-02 D6", "REC-07 D8");
    }

    @Test
    void aPlaceholderIsToldOnceAndOtherWordsAsNoNumber() throws IOException {
        XSSFWorkbook book = book();
        book.getSheetAt(0).getRow(5).getCell(3).setCellValue("XX");
        book.getSheetAt(0).getRow(6).getCell(3).setCellValue("详见附件");

        assertThat(told(book)).containsExactlyInAnyOrder("FRM-06 D6", "REC-05 D7");
    }

    private static void secondPage(XSSFWorkbook book, String title, String unit, String project) {
        Sheet sheet = book.createSheet("表7续");
        Object[][] lines = {
            {title},
            {"编制部门：某局", "", "", "", "", unit},
            {"预算单位", "科目编码", "科目名称", "合计", "基本支出", project},
            {"", "2013650", "事业运行", 0, 0, 0},
        };
        for (int at = 0; at < lines.length; at++) {
            Row row = sheet.createRow(at);
            for (int column = 0; column < lines[at].length; column++) {
                if (lines[at][column] instanceof Integer number) {
                    row.createCell(column).setCellValue(number);
                } else {
                    row.createCell(column).setCellValue((String) lines[at][column]);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023年一般公共预算 支出表（续）,单位：万元,项目支出,",
        "一般公共预算支出表,单位：万元,项目支出,REC-10 A1",
        "2023年一般公共预算支出表,单位：元,项目支出,REC-10 F2",
        "2023年一般公共预算支出表,单位：万元,项目支出（元）,REC-10 F3"
    })
    void aPageThatGoesOnUnderAnotherHeadIsTold(String title, String unit, String project, String expected)
            throws IOException {
        XSSFWorkbook book = book();
        secondPage(book, title, unit, project);

        assertThat(told(book)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aHeadingOverTwoColumnsOfAmountsCannotBeRead() throws IOException {
        XSSFWorkbook book = book();
        assertThat(untold(book)).isEmpty();
        Sheet sheet = book.getSheetAt(0);
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 5, 6));
        sheet.getRow(5).createCell(6).setCellValue(12);

        assertThat(untold(book)).containsExactly("REC-03 F3");
    }

    @Test
    void aHeadingSaidTwiceCannotBeRead() throws IOException {
        XSSFWorkbook book = book();
        Sheet sheet = book.getSheetAt(0);
        sheet.getRow(2).createCell(6).setCellValue("项目支出");
        sheet.getRow(5).createCell(6).setCellValue(12);

        assertThat(untold(book)).containsExactly("REC-03 G3");
    }

    @Test
    void anErrorValueIsToldOnce() throws IOException {
        XSSFWorkbook book = book();
        book.getSheetAt(0)
                .getRow(5)
                .getCell(3)
                .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());

        assertThat(told(book)).containsExactly("INT-01 D6");
    }
}
