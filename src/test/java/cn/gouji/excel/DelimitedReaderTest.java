package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables kept as text: every encoding, every delimiter, codes whole; prose is not taken for a table. */
class DelimitedReaderTest {

    private static final String TABLE = "收支总表,,\r\n科目编码,科目名称,支出总计\r\n2013601,行政运行,\"1,307.50\"\r\n";

    static Stream<byte[]> encodings() {
        return Stream.of(
                TABLE.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8),
                TABLE.getBytes(Charset.forName("GBK")),
                TABLE.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16BE),
                TABLE.getBytes(StandardCharsets.UTF_16LE),
                TABLE.getBytes(StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void everyEncodingReadsTheSame(byte[] content) {
        assertThat(rows("a.csv", content)).containsExactly("收支总表", "科目编码|科目名称|支出总计", "2013601|行政运行|1,307.50");
    }

    @Test
    void theDelimiterIsTheOneThatDividesEvenly() {
        assertThat(rows("a.txt", bytes("编码\t名称\t金额\n201\t服务,其他\t1,307\n202\t外交\t12,000,000\n")))
                .containsExactly("编码|名称|金额", "201|服务,其他|1,307", "202|外交|12,000,000");
        assertThat(rows("a.csv", bytes("编码;名称;金额\n201;服务,其他;1307,5\n202;外交;12\n")))
                .containsExactly("编码|名称|金额", "201|服务,其他|1307,5", "202|外交|12");
    }

    @Test
    void cellsAreTextsAndCodesKeepEveryDigit() {
        Sheet sheet = sheet(
                "a.csv",
                bytes("项目编码,金额\n'440307231234567890123,1\n\"=\"\"440307231234567890124\"\"\",2\n"
                        + "\t440307231234567890125\t,-3\n"));

        assertThat(sheet.cell(1, 0).value()).isEqualTo(new Value.Text("440307231234567890123"));
        assertThat(sheet.cell(2, 0).text()).isEqualTo("440307231234567890124");
        assertThat(sheet.cell(3, 0).text()).isEqualTo("440307231234567890125");
        assertThat(sheet.cell(3, 1).value()).isEqualTo(new Value.Text("-3"));
    }

    @Test
    void emptyLinesKeepTheirRowAndLineBreaksInsideCellsStay() {
        Sheet sheet = sheet("a.csv", bytes("编码,名称\n\n201,\"一般\n服务\"\n202,x\n"));

        assertThat(sheet.rowNumbers()).containsExactly(0, 2, 3);
        assertThat(sheet.cell(2, 1).text()).isEqualTo("一般\n服务");
    }

    @Test
    void aQuotationMarkThatNeverClosesIsNone() {
        assertThat(rows("a.csv", bytes("编码,名称\n201,\"一般\n202,外交\n203,国防\n")))
                .containsExactly("编码|名称", "201|\"一般", "202|外交", "203|国防");
    }

    @Test
    void theTabIsNamedAfterTheFile() {
        assertThat(sheet("城管局:支出表.csv", bytes("a,b\nc,d\n")).name()).isEqualTo("城管局_支出表");
    }

    @Test
    void proseIsNoTable() {
        for (String prose : List.of("第一部分 部门概况\n一、主要职能, 内设机构\n二、预算编制范围\n三、其他\n", "一行, 只有一行", "没有任何分隔\n没有任何分隔\n")) {
            assertThat(new Documents().open("a.txt", bytes(prose))).isInstanceOf(Opened.Unreadable.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Sheet sheet(String name, byte[] content) {
        return Grids.workbook(name, content).sheets().get(0);
    }

    private static List<String> rows(String name, byte[] content) {
        Sheet sheet = sheet(name, content);
        return sheet.rowNumbers().stream()
                .map(row -> sheet.row(row).stream().map(cell -> cell.text()).collect(Collectors.joining("|")))
                .toList();
    }
}
