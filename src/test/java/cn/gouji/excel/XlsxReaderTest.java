package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Workbook;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of .xlsx against POI's usermodel, which is slow and loses what we need but agrees on what both can say. */
class XlsxReaderTest {

    private static final DataFormatter FORMATTER = new DataFormatter(Locale.US);

    static List<Path> samples() {
        return Grids.samples("workspace/inbox", ".xlsx");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesReadAsPoiReadsThem(Path sample) throws IOException {
        sameAsPoi(Grids.bytes(sample));
    }

    @Test
    void samplesExist() {
        assertThat(samples()).hasSize(2);
    }

    @Test
    void everyKindOfCellReadsAsPoiReadsIt() throws IOException {
        try (XSSFWorkbook book = SampleBooks.everyKind()) {
            sameAsPoi(Grids.bytes(book));
        }
    }

    @Test
    void datesFrom1904ReadAsPoiReadsThem() throws IOException {
        try (XSSFWorkbook book = SampleBooks.everyKind()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            sameAsPoi(Grids.bytes(book));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0",
                "0.00",
                "#,##0",
                "#,##0.00",
                "0%",
                "0.00%",
                "0.0",
                "0.000",
                "#,##0.0",
                "0.00_ ",
                "#,##0.00_ ",
                "#,##0.00;[Red]-#,##0.00",
                "#,##0.00_ ;[Red]\\-#,##0.00\\ ",
                "0.00;-0.00",
                "#,##0;[Red]-#,##0",
                "#,##0.00_);[Red]\\(#,##0.00\\)",
                "0.00_ ;[Red]\\-0.00\\ ",
                "0.0%",
                "[$-804]yyyy/m/d",
                "000000",
                "#,##0.00\"元\"",
                "yyyy年m月d日",
                "0.00E+00"
            })
    void numbersShowWhatPoiShows(String code) {
        long seed = 20260118;
        Random random = new Random(seed);
        NumberTexts texts = new NumberTexts(false);
        for (int round = 0; round < 3000; round++) {
            BigDecimal number = number(random, code);
            String expected = FORMATTER
                    .formatRawCellContents(number.doubleValue(), 164, code, false)
                    .strip();

            assertThat(texts.text(164, code, number))
                    .as("%s in %s, seed %s", number, code, seed)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0       | _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ | -",
                "-1307.6 | _ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ | -1,307.60",
                "-1307.6 | _ [$¥-804]* #,##0.00_ ;_ [$¥-804]* \\-#,##0.00_       | ¥-1,307.60",
                "-3      | #,##0.00_);(#,##0.00)                               | (3.00)",
                "0       | #,##0.00;-#,##0.00;                                 | ''",
                "0       | 0;-0;\"无\"                                          | 无",
                "1.005   | 0.00                                                | 1.01",
                "13070000| #,##0.00,\"千元\"                                    | 13,070.00千元",
                "45000   | yyyy\"年\"m\"月\"d\"日\"                              | 2023年3月15日",
                "12.5    | 0.##                                                | 12.5",
                "0.5     | #.00                                                | .50",
                "20136   | \"编码\"General                                     | 编码20136",
                "1234567890123456 | 0                                          | 1234567890123460"
            })
    void numbersShowWhatExcelShows(BigDecimal number, String code, String expected) {
        String text = new NumberTexts(false).text(164, code, number);

        assertThat(text).isEqualTo(expected);
    }

    @Test
    void sharedFormulaMovesReferencesAndNothingElse() {
        SharedFormula first =
                new SharedFormula("SUM(a1:$B2)+'表 A1'!C$3+表1!D4&\"E5\"+3:$4+$F:G+LOG10(H6)+RATE_1+TAX2023(I7)", 0, 0);

        assertThat(first.at(2, 1))
                .isEqualTo("SUM(B3:$B4)+'表 A1'!D$3+表1!E6&\"E5\"+5:$4+$F:H+LOG10(I8)+RATE_1+TAX2023(J9)");
    }

    @ParameterizedTest
    @CsvSource({
        "1307.6500000000001, 1307.65",
        "0.30000000000000004, 0.3",
        "3.3000000000000003, 3.3",
        "12345678901234567, 12345678901234567",
        "10000000000000001, 10000000000000001",
        "440307220441500300039, 440307220441500300039",
        "1.3E3, 1300",
        "1307.00, 1307.00",
        "-0, 0",
        "0.1234567890123456789, 0.1234567890123456789"
    })
    void numbersKeepWhatTheFileMeans(String written, String exact) {
        assertThat(Numbers.written(written).map(BigDecimal::toPlainString)).contains(exact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1E999999999", "1E-999999999", "NaN", "0x10", "1,307"})
    void whatIsNoNumberIsNone(String written) {
        assertThat(Numbers.written(written)).isEmpty();
    }

    private static BigDecimal number(Random random, String code) {
        int digits = code.contains("yy") ? 4 : 1 + random.nextInt(14);
        BigDecimal number = BigDecimal.ZERO;
        for (int at = 0; at < digits; at++) {
            number = number.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(random.nextInt(10)));
        }
        BigDecimal scaled = code.contains("yy") ? number : number.movePointLeft(random.nextInt(8));
        return random.nextBoolean() && !code.contains("yy") ? scaled.negate() : scaled;
    }

    private static void sameAsPoi(byte[] content) throws IOException {
        Workbook read = Grids.workbook(PoiGrid.NAME, content);

        assertThat(Grids.dump(read)).isEqualTo(Grids.dump(PoiGrid.of(content)));
    }
}
