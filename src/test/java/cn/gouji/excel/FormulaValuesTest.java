package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Cell;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a formula's cell is worth: what the file says, what can be computed, or nothing that is known. */
class FormulaValuesTest {

    @Test
    void aStoredResultIsTakenAsItIsEvenWhereItIsStale() {
        Cell cell = cell("<c r=\"A1\"><v>10</v></c><c r=\"B1\"><f>A1*2</f><v>999</v></c>", 1);

        assertThat(cell.value()).isEqualTo(new Value.Number(new BigDecimal("999")));
        assertThat(cell.formula()).contains("A1*2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM(A1:A1)*2 | 20",
                "ROUND(A1/3,2) | 3.33",
                "IF(A1>5,1,2) | 1",
                "SUMIF(A1:A1,\">5\") | 10",
                "VLOOKUP(10,A1:A1,1,FALSE) | 10",
                "0.1+0.2 | 0.3"
            })
    void aMissingResultIsComputed(String formula, String expected) {
        Cell cell = cell("<c r=\"A1\"><v>10</v></c><c r=\"B1\"><f>" + escaped(formula) + "</f></c>", 1);

        assertThat(cell.value()).isEqualTo(new Value.Number(new BigDecimal(expected)));
        assertThat(cell.formula()).contains(formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]表!A1",
                "'[他局.xlsx]表'!A1",
                "'\\\\server\\share\\[a.xlsx]表'!A1",
                "WEBSERVICE(\"http://127.0.0.1:9/\")",
                "INDIRECT(\"A1\")",
                "NOW()",
                "RAND()",
                "某名称+1",
                "没有的表!A1",
                "B1+1",
                "C1+1",
                "SUM(A1:XFD1048576)",
                "SUM(",
                "CALL(\"kernel32\",\"x\",\"J\")"
            })
    void whatDependsOnMoreThanItsCellsStaysUnknown(String formula) {
        String circle = "<c r=\"C1\"><f>B1</f></c>";

        Cell cell = cell("<c r=\"A1\"><v>10</v></c><c r=\"B1\"><f>" + escaped(formula) + "</f></c>" + circle, 1);

        assertThat(cell.value()).isEqualTo(new Value.NotComputed());
        assertThat(cell.text()).isEmpty();
        assertThat(cell.formula()).contains(formula);
    }

    @Test
    void whatReadsAnUnknownStaysUnknownAndWhatDoesNotIsComputed() {
        Sheet sheet = sheet("<c r=\"A1\"><f>NOW()</f></c><c r=\"B1\"><f>A1+1</f></c><c r=\"C1\"><f>1+1</f></c>");

        assertThat(sheet.cell(0, 1).value()).isEqualTo(new Value.NotComputed());
        assertThat(sheet.cell(0, 2).value()).isEqualTo(new Value.Number(BigDecimal.valueOf(2)));
    }

    @Test
    void errorsAreValues() {
        Sheet sheet = sheet("<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"B1\"><f>1/0</f></c>");

        assertThat(sheet.cell(0, 0).value()).isEqualTo(new Value.Fault("#DIV/0!"));
        assertThat(sheet.cell(0, 1).value()).isEqualTo(new Value.Fault("#DIV/0!"));
    }

    @Test
    void aTextOfNoCharactersIsNoNought() {
        Sheet sheet = sheet(
                "<c r=\"A1\" t=\"inlineStr\"><is><t></t></is></c><c r=\"B1\"><f>A1+1</f></c><c r=\"C1\"><f>SUM(A1)+1</f></c>");

        assertThat(sheet.cell(0, 1).value()).isEqualTo(new Value.Fault("#VALUE!"));
        assertThat(sheet.cell(0, 2).value()).isEqualTo(new Value.Number(BigDecimal.ONE));
    }

    @Test
    void aTableOfWhatIfValuesIsAFormulaInEveryCell() {
        Sheet sheet = sheet(
                "<c r=\"A1\"><f t=\"dataTable\" ref=\"A1:B1\" dt2D=\"1\" r1=\"C1\" r2=\"D1\"/><v>5</v></c><c r=\"B1\"><v>6</v></c>");

        assertThat(sheet.cell(0, 0).formula()).contains("TABLE(C1,D1)");
        assertThat(sheet.cell(0, 1).formula()).contains("TABLE(C1,D1)");
        assertThat(sheet.cell(0, 1).value()).isEqualTo(new Value.Number(BigDecimal.valueOf(6)));
    }

    @Test
    void nothingIsEverFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            Cell cell = cell(
                    "<c r=\"A1\"><f>WEBSERVICE(\"" + address + "\")</f></c>" + "<c r=\"B1\"><f>HYPERLINK(\"" + address
                            + "\",1)</f></c>",
                    0);

            assertThat(cell.value()).isEqualTo(new Value.NotComputed());
            assertThat(connected(server)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openpyxl.xlsx", "libreoffice.xlsx", "libreoffice.xls"})
    void whatOneProgramLeftOutAndAnotherComputedIsTheSame(String name) {
        Path file = Path.of("src", "test", "resources", "workbooks", name);
        Sheet sheet = Grids.workbook(name, Grids.bytes(file)).sheets().get(0);

        assertThat(sheet.cell(9, 2).value().number())
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("1295.45"));
        assertThat(sheet.cell(9, 2).formula())
                .hasValueSatisfying(text -> assertThat(text).startsWith("SUM(C4,C8:C9"));
        assertThat(sheet.isHidden(7, 0)).isTrue();
        assertThat(sheet.isHidden(0, 3)).isTrue();
    }

    private static boolean connected(ServerSocket server) {
        try {
            server.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException nobody) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Cell cell(String cells, int column) {
        return sheet(cells).cell(0, column);
    }

    private static Sheet sheet(String cells) {
        return Grids.workbook("a.xlsx", PlainBook.of("<row r=\"1\">" + cells + "</row>"))
                .sheets()
                .get(0);
    }

    private static String escaped(String formula) {
        return formula.replace("&", "&amp;").replace("<", "&lt;");
    }
}
