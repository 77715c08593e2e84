package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The one-file XML of Excel 2003. */
class SpreadsheetMlReaderTest {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"%s\"?><?mso-application progid=\"Excel.Sheet\"?>"
                    + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\" xmlns:html=\"http://www.w3.org/TR/REC-html40\""
                    + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                    + "<Styles><Style ss:ID=\"Default\" ss:Name=\"Normal\"/>"
                    + "<Style ss:ID=\"m\"><NumberFormat ss:Format=\"#,##0.00\"/></Style>"
                    + "<Style ss:ID=\"k\" ss:Parent=\"m\"/><Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style>"
                    + "<Style ss:ID=\"d\"><NumberFormat ss:Format=\"Short Date\"/></Style></Styles>";

    @Test
    void whatLibreOfficeWritesIsRead() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/workbooks/libreoffice-2003.xml"));
        Workbook book = Grids.workbook("支出总表.xls", bytes);

        assertThat(values(book))
                .containsEntry("7!1", "2026年部门支出总表")
                .containsEntry("8!6", "单位：万元")
                .containsEntry("10!1", "201")
                .containsEntry("12!4", "1000.1")
                .containsEntry("13!2", "一般行政管理事务\n（项目）")
                .containsEntry("14!4", "-12.5")
                .containsEntry("19!3", "是");
        assertThat(book.sheets().get(0).merges()).extracting(Region::a1).contains("A7:H7", "B8:C8");
    }

    /** What stands in the first sheet by row and column; numbers as they are. */
    private static Map<String, String> values(Workbook book) {
        Map<String, String> values = new TreeMap<>();
        for (int row : book.sheets().get(0).rowNumbers()) {
            for (Cell cell : book.sheets().get(0).row(row)) {
                String text = cell.value()
                        .number()
                        .map(number -> number.stripTrailingZeros().toPlainString())
                        .orElse(cell.text());
                if (!text.isBlank()) {
                    values.put((row + 1) + "!" + (cell.column() + 1), text);
                }
            }
        }
        return values;
    }

    @Test
    void cellsStandWhereTheirIndexesSay() {
        Workbook book = read(
                "<Column ss:Hidden=\"1\" ss:Index=\"3\" ss:Span=\"1\"/>"
                        + "<Row ss:Index=\"2\"><Cell ss:MergeAcross=\"2\" ss:MergeDown=\"1\"><Data ss:Type=\"String\">表题</Data></Cell>"
                        + "<Cell><Data ss:Type=\"Number\">1</Data></Cell></Row>"
                        + "<Row ss:Hidden=\"1\" ss:Span=\"1\"/><Row><Cell ss:Index=\"5\"><Data ss:Type=\"String\">e</Data></Cell></Row>");

        assertThat(Grids.dump(book))
                .containsExactly(
                        "0 支出表 SHOWN [A2:C3]",
                        "支出表!A2 Text[text=表题] «表题» ",
                        "支出表!D2 1 «1»  hidden",
                        "支出表!E5 Text[text=e] «e» ");
        assertThat(book.sheets().get(0).isRowHidden(3)).isTrue();
    }

    @Test
    void valuesAreExactAndShownByTheirFormat() {
        Workbook book = read("<Row><Cell ss:StyleID=\"m\"><Data ss:Type=\"Number\">1307.125</Data></Cell>"
                + "<Cell ss:StyleID=\"k\"><Data ss:Type=\"Number\">2000</Data></Cell>"
                + "<Cell ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.865</Data></Cell>"
                + "<Cell ss:StyleID=\"d\"><Data ss:Type=\"DateTime\">2023-02-01T00:00:00.000</Data></Cell>"
                + "<Cell><Data ss:Type=\"Boolean\">1</Data></Cell><Cell><Data ss:Type=\"Error\">#DIV/0!</Data></Cell>"
                + "<Cell><Data ss:Type=\"Number\">440307231234567890123</Data></Cell></Row>"
                + "<Row ss:StyleID=\"m\"><Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">"
                + "一般<B>公共</B>服务&#10;支出</ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>"
                + "<Cell><Data ss:Type=\"Number\">3</Data></Cell></Row>");

        assertThat(Grids.dump(book))
                .contains(
                        "支出表!A1 1307.125 «1,307.13» ",
                        "支出表!B1 2000 «2,000.00» ",
                        "支出表!C1 0.865 «86.50%» ",
                        "支出表!D1 44958 «2023/2/1» ",
                        "支出表!E1 Truth[truth=true] «TRUE» ",
                        "支出表!F1 Fault[code=#DIV/0!] «#DIV/0!» ",
                        "支出表!A2 Text[text=一般公共服务\n支出] «一般公共服务\n支出» ",
                        "支出表!B2 3 «3.00» ");
        assertThat(Grids.dump(book)).anyMatch(line -> line.startsWith("支出表!G1 440307231234567890123 "));
    }

    @Test
    void formulasReadAsPeopleSeeThem() {
        Workbook book = read(
                "<Row><Cell><Data ss:Type=\"Number\">1</Data></Cell><Cell><Data ss:Type=\"Number\">2</Data></Cell>"
                        + "<Cell ss:Formula=\"=SUM(RC[-2]:RC[-1])+R1C1&amp;&quot;RC&quot;\"><Data ss:Type=\"String\">41</Data></Cell>"
                        + "<Cell ss:StyleID=\"m\" ss:Formula=\"=SUM(RC[-3]:RC[-2])\"/><Cell ss:Formula=\"=NOW()\"/></Row>");

        assertThat(Grids.dump(book))
                .contains(
                        "支出表!C1 Text[text=41] «41» SUM(A1:B1)+$A$1&\"RC\"",
                        "支出表!D1 3 «3.00» SUM(A1:B1)",
                        "支出表!E1 NotComputed[] «» NOW()");
    }

    @Test
    void theEncodingIsTheOneItDeclares() throws Exception {
        byte[] chinese = page("GB2312", "<Row><Cell><Data ss:Type=\"String\">行政运行</Data></Cell></Row>")
                .getBytes("GBK");

        assertThat(Grids.dump(Grids.workbook("a.xls", chinese))).contains("支出表!A1 Text[text=行政运行] «行政运行» ");
    }

    @Test
    void brokenOnesAreDamaged() {
        for (String rows : new String[] {
            "<Row ss:Index=\"0\"/>",
            "<Row ss:Index=\"x\"/>",
            "<Row><Cell ss:Index=\"16385\"><Data ss:Type=\"String\">x</Data></Cell></Row>",
            "<Row><Cell>",
            "<Row ss:Index=\"5\"/><Row ss:Index=\"2\"/>"
        }) {
            assertThat(new Documents().open("a.xls", page("UTF-8", rows).getBytes(StandardCharsets.UTF_8)))
                    .as(rows)
                    .isInstanceOfSatisfying(
                            Opened.Unreadable.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Opened.Reason.DAMAGED));
        }
    }

    private static Workbook read(String rows) {
        return Grids.workbook("a.xls", page("UTF-8", rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String encoding, String rows) {
        return String.format(HEAD, encoding) + "<Worksheet ss:Name=\"支出表\"><Table>" + rows
                + "</Table><WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\"><Selected/>"
                + "</WorksheetOptions></Worksheet></Workbook>";
    }
}
