package cn.gouji.excel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.sheet.Opened;
import cn.gouji.sheet.Region;
import cn.gouji.sheet.Sheet;
import cn.gouji.sheet.Value;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pages saved as .xls, as report servers, Excel and LibreOffice write them. */
class HtmlReaderTest {

    private static final String TWO = "<table><tr><td>编码<td>名称<tr><td>201<td>服务</table>";

    @Test
    void spansAreMergedAndPushOthersAside() {
        Sheet sheet = sheet("<table><tr><td colspan=3>收支总表</td></tr>"
                + "<tr><th rowspan=2>科目</th><th colspan='2'>支出</th></tr><tr><th>基本</th><th>项目</th></tr>"
                + "<tr><td rowspan=0>201<td>1<td>2<tr><td>3<td>4</table>");

        assertThat(sheet.merges())
                .containsExactly(
                        new Region(0, 0, 0, 2), new Region(1, 0, 2, 0), new Region(1, 1, 1, 2), new Region(3, 0, 4, 0));
        assertThat(rows(sheet)).containsExactly("A1收支总表", "A2科目 B2支出", "B3基本 C3项目", "A4201 B41 C42", "B53 C54");
    }

    @Test
    void theExactNumberIsReadBesideTheOneShown() {
        Sheet sheet = sheet("<table xmlns:x=x><tr><td x:num='1307.456'>1,307<td x:num>2,000.50<td x:str>012"
                + "<tr><td sdval=\"0.865\" sdnum=\"2052;0;0%\">87%<td x:err='#REF!'>#REF!<td x:num=3 x:fmla='=SUM(A1:A2)'>3"
                + "<tr><td>1,307<td>a<td>b</table>");

        assertThat(sheet.cell(0, 0).value()).isEqualTo(new Value.Number(new BigDecimal("1307.456")));
        assertThat(sheet.cell(0, 0).text()).isEqualTo("1,307");
        assertThat(sheet.cell(0, 1).value()).isEqualTo(new Value.Number(new BigDecimal("2000.50")));
        assertThat(sheet.cell(0, 2).value()).isEqualTo(new Value.Text("012"));
        assertThat(sheet.cell(1, 0).value()).isEqualTo(new Value.Number(new BigDecimal("0.865")));
        assertThat(sheet.cell(1, 1).value()).isEqualTo(new Value.Fault("#REF!"));
        assertThat(sheet.cell(1, 2).formula()).contains("SUM(A1:A2)");
        assertThat(sheet.cell(2, 0).value()).isEqualTo(new Value.Text("1,307"));
    }

    @Test
    void textReadsAsItIsShown() {
        Sheet sheet = sheet("<table><tr><td>一般<br>公共  服务\n 支出<td>&nbsp;&nbsp;行政&lt;运行&gt;&nbsp;<td><p>一</p><p>二</p>"
                + "<tr><td><b>收</b> <i>入</i><td>x<span style='display:none'>藏</span></table>");

        assertThat(sheet.cell(0, 0).text()).isEqualTo("一般\n公共 服务 支出");
        assertThat(sheet.cell(0, 1).text()).isEqualTo("  行政<运行>");
        assertThat(sheet.cell(0, 2).text()).isEqualTo("一\n二");
        assertThat(sheet.cell(1, 0).text()).isEqualTo("收 入");
        assertThat(sheet.cell(1, 1).text()).isEqualTo("x");
    }

    @Test
    void whatIsHiddenIsKnownToBe() {
        Sheet sheet = sheet("<table><col><col style='display:none'><tr style='height:0;display:none'><td>1<td>2"
                + "<tr><td>3<td style='display:none'>covered<td>4<tr><td>5<td>6</table>");

        assertThat(sheet.isRowHidden(0)).isTrue();
        assertThat(sheet.isHidden(2, 1)).isTrue();
        assertThat(sheet.isHidden(2, 0)).isFalse();
        assertThat(sheet.cell(1, 1).text()).isEqualTo("4");
    }

    @Test
    void textsAndTablesStandOneUnderAnother() {
        Sheet sheet = sheet("<h1>收支总表</h1><div>单位：万元</div>" + TWO + "<p>注：无</p>" + TWO);

        assertThat(rows(sheet))
                .containsExactly("A1收支总表", "A2单位：万元", "A3编码 B3名称", "A4201 B4服务", "A5注：无", "A6编码 B6名称", "A7201 B7服务");
    }

    @Test
    void aTableThatArrangesTablesIsLookedThrough() {
        assertThat(rows(sheet("<table><tr><td>表题</td></tr><tr><td>" + TWO + "</td></tr></table>")))
                .containsExactly("A1表题", "A2编码 B2名称", "A3201 B3服务");
        assertThat(rows(sheet("<table><tr><td>a<td>b<tr><td>c<td><table><tr><td>内<td>表</table></table>")))
                .containsExactly("A1a B1b", "A2c B2内\n表");
    }

    @Test
    void theEncodingItNamesIsBelievedWhereItFits() {
        for (String head :
                List.of("<meta charset=gb2312>", "<meta http-equiv=x content='text/html; charset=GBK'>", "")) {
            byte[] chinese = ("<html>" + head + TWO + "镕").getBytes(Charset.forName("GBK"));
            assertThat(rows(sheet(chinese))).containsExactly("A1编码 B1名称", "A2201 B2服务", "A3镕");
        }
        byte[] lying = ("<html><meta charset=gb2312>" + TWO + "三个汉字。").getBytes(StandardCharsets.UTF_8);
        byte[] wide = ("\uFEFF<html><meta charset=utf-8>" + TWO).getBytes(StandardCharsets.UTF_16LE);

        assertThat(rows(sheet(wide))).containsExactly("A1编码 B1名称", "A2201 B2服务");
        assertThat(rows(sheet(lying)).get(0)).contains("编码");
    }

    @Test
    void theTabHasTheNameExcelGaveIt() {
        String excel =
                "<html><head><!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>支出表</x:Name></x:ExcelWorksheet></xml>"
                        + "<![endif]--></head><body>" + TWO;

        assertThat(sheet(excel).name()).isEqualTo("支出表");
        assertThat(sheet(TWO).name()).isEqualTo("报表");
    }

    @Test
    void aPageWithoutATableIsForeign() {
        for (String page : List.of("<html><body>登录超时</body>", "<html><table><tr><td>请重新登录</table>")) {
            assertThat(new Documents().open("报表.xls", page.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(
                            Opened.Unreadable.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Opened.Reason.MISNAMED));
        }
    }

    private static Sheet sheet(String html) {
        return sheet(html.getBytes(StandardCharsets.UTF_8));
    }

    private static Sheet sheet(byte[] html) {
        return Grids.workbook("报表.xls", html).sheets().get(0);
    }

    private static List<String> rows(Sheet sheet) {
        return sheet.rowNumbers().stream()
                .map(row -> sheet.row(row).stream()
                        .map(cell -> cell.place().spot() + cell.text())
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
