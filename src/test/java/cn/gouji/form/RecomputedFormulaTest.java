package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Formula;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a formula comes to is what a spreadsheet makes of it: Apache POI's evaluator computes the same. */
class RecomputedFormulaTest {

    private static final Sheet SHEET =
            new Drawn().sheet("表", """
                    12.5 | 0 | 合计 | -3
                    7.25 | | '5 | 10
                    0.125 | 2 | | 1307
                    """).workbook().sheets().get(0);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(A1:A3)-B3*2",
                "MAX(A1:D3)",
                "MIN(A1:D3,-20)",
                "MAX(C1:C3)",
                "AVERAGE(A1:A3)",
                "PRODUCT(A1:A2,2)",
                "COUNT(A1:D3)",
                "SUBTOTAL(9,A1:A3)",
                "SUBTOTAL(109,D1:D3)",
                "ROUND(A3,2)",
                "ROUND(-A3,2)",
                "ROUNDUP(A3,1)",
                "ROUNDDOWN(A1/B3,0)",
                "ROUNDDOWN(D1*1.05,1)",
                "INT(A1)",
                "INT(D1/2)",
                "ABS(D1)",
                "IF(B1=0,A1,A2)",
                "IF(B1<>0,A1/B1,0)",
                "IF(A1>=12.5,IF(D2<10,1,2),3)",
                "IF(C1=\"合计\",D3,D2)",
                "IF(B2=\"\",A1,B2)",
                "IF(C3<>\"\",1,2)+SUM(D1,D2)%"
            })
    void aSpreadsheetComputesTheSame(String text) throws IOException {
        Optional<BigDecimal> ours = FormulaValues.of(Map.of("表", SHEET), SHEET, Formula.of(text));

        assertThat(ours.orElseThrow().doubleValue()).isEqualTo(evaluated(text));
    }

    /** What we cannot tell is never told wrongly. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "VLOOKUP(A1,A1:D3,2)",
                "AVERAGE(C1:C1)",
                "IF(A1,1,2)",
                "IF(C1>\"a\",1,2)",
                "SUBTOTAL(1,A1:A3)",
                "SUBTOTAL(9,A1)+C1",
                "SUM(缺表!A1:A3)",
                "ROUND(A1)",
                "IF(B1=1,2)",
                "MAX(A1:A3",
                "A1^2",
                "1/B1"
            })
    void theRestIsNotTold(String text) {
        assertThat(FormulaValues.of(Map.of("表", SHEET), SHEET, Formula.of(text)))
                .isEmpty();
    }

    private static double evaluated(String text) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            org.apache.poi.ss.usermodel.Sheet sheet = workbook.createSheet("表");
            for (int number : SHEET.rowNumbers()) {
                Row row = sheet.createRow(number);
                for (Cell cell : SHEET.row(number)) {
                    if (cell.value() instanceof Value.Number stored) {
                        row.createCell(cell.column())
                                .setCellValue(stored.exact().doubleValue());
                    } else if (!cell.isBlank()) {
                        row.createCell(cell.column()).setCellValue(cell.text());
                    }
                }
            }
            org.apache.poi.ss.usermodel.Cell formula = sheet.createRow(9).createCell(0);
            formula.setCellFormula(text);
            return workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluate(formula)
                    .getNumberValue();
        }
    }
}
