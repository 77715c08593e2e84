package cn.gouji.form.layouts;

import static cn.gouji.form.layouts.DrawnTables.BODY;
import static cn.gouji.form.layouts.DrawnTables.HEAD;
import static cn.gouji.form.layouts.DrawnTables.OWNER;
import static cn.gouji.form.layouts.DrawnTables.PLAIN;
import static cn.gouji.form.layouts.DrawnTables.TITLE;
import static cn.gouji.form.layouts.DrawnTables.records;
import static cn.gouji.form.layouts.DrawnTables.shifted;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.excel.Documents;
import cn.gouji.sheet.Opened;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each layout that was seen, by its name: the records read are those of the plain layout, cell by cell. */
class NamedLayoutsTest {

    @Test
    void plainLayoutIsReadAsItStands() {
        assertThat(records(PLAIN))
                .isEqualTo(Map.of(
                        "general-by-economic/main#1",
                        List.of(
                                "TOTAL total:2300000~10000 basic:1300000~10000 project:1000000~10000",
                                "ENTRY @某市民政局 code=301 name=工资福利支出 total:1000000~10000 basic:1000000~10000 project:0",
                                "ENTRY @某市民政局 code=30101 name=基本工资 total:1000000~10000 basic:1000000~10000 project:0",
                                "ENTRY @某市民政局 code=302 name=商品和服务支出 total:1300000~10000 basic:300000~10000 project:1000000~10000",
                                "ENTRY @某市民政局 code=30201 name=办公费 total:600000~10000 basic:300000~10000 project:300000~10000",
                                "ENTRY @某市民政局 code=30211 name=差旅费 total:700000~10000 basic:0 project:700000~10000")));
    }

    private static Map<String, String> layouts() {
        Map<String, String> layouts = new LinkedHashMap<>();
        layouts.put("table anywhere on the sheet", shifted(PLAIN, 7, 4));
        layouts.put("title in one cell, not merged", PLAIN.replace(TITLE, "一般公共预算支出表（按经济分类）|||||\n"));
        layouts.put("title broken over two rows", PLAIN.replace(TITLE, "一般公共预算支出表|<|<|<|<|<\n（按经济分类）|<|<|<|<|<\n"));
        layouts.put("table number above and year in the title", "表8|||||\n" + PLAIN.replace("一般公共", "2023年一般公共"));
        layouts.put(
                "half-width brackets and inner spaces",
                PLAIN.replace("一般公共预算支出表（按经济分类）", "一般公共预算支出表 (按 经 济 分 类)")
                        .replace("科目名称", "科 目 名 称")
                        .replace("支出总计", "支出　总计"));
        layouts.put(
                "serial numbers and a remark",
                PLAIN.replace(HEAD, "序号|" + HEAD.replace("\n", "|备注\n"))
                        .replace("某市民政局|||230", "1|某市民政局|||230")
                        .replaceAll("(?m)^\\|'30", "2||'30"));
        layouts.put("columns in another order", TITLE + OWNER + """
                科目编码|科目名称|预算单位|项目支出|基本支出|合计
                ||某市民政局|100|130|230
                '301|工资福利支出||0|100|100
                '30101|基本工资||0|100|100
                '302|商品和服务支出||100|30|130
                '30201|办公费||30|30|60
                '30211|差旅费||70|0|70
                """);
        layouts.put("two heading rows merged", PLAIN.replace(HEAD, "预算单位|科目|<|支出预算|<|<\n^|科目编码|科目名称|合计|基本支出|项目支出\n"));
        layouts.put(
                "two heading rows, nothing merged", PLAIN.replace(HEAD, "预算单位|科目||支出预算||\n|科目编码|科目名称|合计|基本支出|项目支出\n"));
        layouts.put("three heading rows and the numbers of the columns", PLAIN.replace(HEAD, """
                预算单位|2023年支出预算|<|<|<|<
                ^|科目|<|支出总计|其中|<
                ^|科目编码|科目名称|^|基本支出|项目支出
                栏次|||1|2|3
                """));
        layouts.put("four heading rows", PLAIN.replace(HEAD, """
                预算单位|2023年部门预算|<|<|<|<
                ^|科目|<|支出预算|<|<
                ^|^|<|支出总计|其中|<
                ^|科目编码|科目名称|^|基本支出|项目支出
                """));
        layouts.put("four heading rows, nothing merged", PLAIN.replace(HEAD, """
                预算单位|2023年部门预算||||
                |科目||支出预算||
                ||||其中|
                |科目编码|科目名称|支出总计|基本支出|项目支出
                """));
        layouts.put(
                "headings broken by line ends", PLAIN.replace("支出总计", "支出~总计").replace("科目编码", "科目~编码"));
        layouts.put(
                "names numbered",
                PLAIN.replace("工资福利支出", "一、工资福利支出")
                        .replace("基本工资", "（一）基本工资")
                        .replace("商品和服务支出", "二、商品和服务支出")
                        .replace("办公费", "1.办公费")
                        .replace("差旅费", "2．差旅费"));
        layouts.put("names after 其中", PLAIN.replace("基本工资", "其中：基本工资").replace("办公费", "其中：办公费"));
        layouts.put(
                "names wrapped into the next row",
                PLAIN.replace("|'302|商品和服务支出|130|30|100\n", "|'302|商品和服|130|30|100\n||务支出|||\n"));
        layouts.put(
                "paragraph tags in names", PLAIN.replace("办公费", "<p>办公费</p>").replace("差旅费", "<p>差旅费"));
        layouts.put(
                "rest of a list of contents in the title",
                PLAIN.replace("（按经济分类）", "（按经济分类） PAGEREF _Toc129350437 \\h 12"));
        layouts.put("unit at the foot", PLAIN.replace("单位：万元", "") + "|||||单位：万元\n");
        layouts.put("unit below the headings", PLAIN.replace("单位：万元", "").replace(HEAD, HEAD + "|||||单位：万元\n"));
        layouts.put("unit in the title", PLAIN.replace("单位：万元", "").replace("（按经济分类）", "（按经济分类）（单位：万元）"));
        layouts.put("unit above the title", "|||||单位：万元\n" + PLAIN.replace("单位：万元", ""));
        layouts.put("a note with a page number glued to it", PLAIN + "注：无。 18|||||\n");
        layouts.put("a line displaced by one column", PLAIN.replace("|'30201|办公费|60|30|30", "||'30201|办公费|60|30|30"));
        layouts.put(
                "a line displaced to the left",
                PLAIN.replace("预算单位|科目编码", "预算单位||科目编码")
                        .replaceAll("(?m)^(某市民政局)?\\|", "$1||")
                        .replace("单位：万元", "|单位：万元")
                        .replace("||'30201|办公费|60|30|30", "|'30201|办公费|60|30|30|"));
        layouts.put("text behind a figure's apostrophe", PLAIN.replace("|230|130|100", "|'230 |' 130|'100"));
        layouts.put("codes split over columns", TITLE.replace("\n", "|<|<\n") + OWNER + """
                预算单位|科目编码|<|科目名称|支出总计|基本支出|项目支出
                ^|类|款|^|^|^|^
                某市民政局||||230|130|100
                |'301||工资福利支出|100|100|0
                |'301|'01|基本工资|100|100|0
                |'302||商品和服务支出|130|30|100
                |'302|'01|办公费|60|30|30
                |'302|'11|差旅费|70|0|70
                """);
        layouts.put("codes as numbers", PLAIN.replace("|'", "|"));
        layouts.put(
                "codes with an apostrophe and blanks",
                PLAIN.replace("|'30201", "|''30201 ").replace("|'301|", "|' 301　|"));
        layouts.put(
                "code and name in one cell",
                PLAIN.replace("科目编码|科目名称", "科目编码及名称|备注").replaceAll("'(\\d+)\\|(\\S+?)\\|", "[$1]$2||"));
        layouts.put(
                "code and name in one cell, parted by a blank",
                PLAIN.replace("科目编码|科目名称", "功能分类科目|备注").replaceAll("'(\\d+)\\|(\\S+?)\\|", "$1 $2||"));
        layouts.put("names indented", PLAIN.replace("基本工资", "　　基本工资").replace("|办公费", "|'    办公费"));
        layouts.put("unit on every line", PLAIN.replaceAll("(?m)^\\|'", "某市民政局|'"));
        layouts.put("unit merged down", PLAIN.replaceAll("(?m)^\\|'", "^|'"));
        layouts.put(
                "total called so, at the end",
                TITLE + OWNER + HEAD + BODY.replace("某市民政局|||230|130|100\n", "").replaceFirst("(?m)^\\|'", "某市民政局|'")
                        + "合计|<|<|230|130|100\n");
        layouts.put("total first and last", PLAIN + "合计|||230|130|100\n");
        layouts.put("notes, signatures and a page number", PLAIN + """
                注：本表反映本年支出。|||||
                2.金额单位见表头。|||||
                制表人：张三||审核人：李四|||
                第 8 页|||||
                """);
        layouts.put(
                "unit in the headings",
                PLAIN.replace("单位：万元", "")
                        .replace("支出总计", "支出总计（万元）")
                        .replace("基本支出", "基本支出（万元）")
                        .replace("项目支出\n", "项目支出(万元)\n"));
        layouts.put("unit beside the owner", PLAIN.replace(OWNER, "部门名称：某市民政局　　金额单位：万元|||||\n"));
        layouts.put(
                "hundred million yuan",
                PLAIN.replace("单位：万元", "单位：亿元")
                        .replaceAll("\\|(\\d{2,3})(?=\\||\n)", "|0.0$1")
                        .replaceAll("0\\.0(\\d{3})", "0.0$1")
                        .replaceAll("0\\.0(\\d{2})(?=\\||\n)", "0.00$1"));
        layouts.put("zeros as dashes", PLAIN.replaceAll("\\|0(?=\\||\n)", "|-"));
        layouts.put("zeros as long dashes", PLAIN.replaceAll("\\|0(?=\\||\n)", "|—"));
        layouts.put("zeros as strokes", PLAIN.replaceAll("\\|0(?=\\||\n)", "|／"));
        layouts.put("zeros left blank", PLAIN.replaceAll("\\|0(?=\\||\n)", "|"));
        layouts.put("numbers as text", PLAIN.replaceAll("\\|(\\d{2,3})(?=\\||\n)", "|'$1"));
        layouts.put("numbers in full width with a currency sign", PLAIN.replace("|230|130|100", "|'￥２３０|'¥ 130|'100 "));
        layouts.put("numbers with their unit", PLAIN.replaceAll("\\|(\\d{2,3})(?=\\||\n)", "|'$1万元"));
        return layouts;
    }

    @TestFactory
    Stream<DynamicTest> layoutGivesTheSameRecords() {
        Map<String, List<String>> plain = records(PLAIN);
        return layouts().entrySet().stream()
                .map(layout -> DynamicTest.dynamicTest(
                        layout.getKey(),
                        () -> assertThat(records(layout.getValue()))
                                .as(layout.getValue())
                                .isEqualTo(plain)));
    }

    @Test
    void thousandsOfYuanAreReadWithTheirStep() {
        String thousands = PLAIN.replace("单位：万元", "单位：千元").replaceAll("\\|([1-9]\\d{1,2})(?=\\||\n)", "|$10");

        Map<String, List<String>> expected = new LinkedHashMap<>();
        records(PLAIN)
                .forEach((block, lines) -> expected.put(
                        block,
                        lines.stream()
                                .map(line -> line.replace("~10000", "~1000"))
                                .toList()));
        assertThat(records(thousands)).isEqualTo(expected);
    }

    @Test
    void accountingFormatsShowNothingAsADash() {
        Truth truth = new Truth(
                "general-by-economic",
                "一般公共预算支出表（按经济分类）",
                "某市民政局",
                4,
                List.of(
                        new Truth.Row("301", "工资福利支出", 100, 0),
                        new Truth.Row("30101", "基本工资", 100, 0),
                        new Truth.Row("302", "商品和服务支出", -30, 100),
                        new Truth.Row("30201", "办公费", -30, 100)));
        String format = "_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* \"-\"_ ;_ @_ ";
        Sketch sketch = new Sketch();
        List<List<Object>> rows = new ArrayList<>(List.of(
                List.of("一般公共预算支出表（按经济分类）"), List.of("单位：万元"), List.of("科目编码", "科目名称", "支出总计", "基本支出", "项目支出")));
        rows.add(List.of("合计", "", number(170, format), number(70, format), number(100, format)));
        truth.rows()
                .forEach(row -> rows.add(List.of(
                        row.code(),
                        row.name(),
                        number(row.basic() + row.project(), format),
                        number(row.basic(), format),
                        number(row.project(), format))));
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sketch.put(row, column, rows.get(row).get(column));
            }
        }

        for (boolean old : new boolean[] {true, false}) {
            Opened opened = new Documents().open(old ? "a.xls" : "a.xlsx", Books.bytes(Map.of("表8", sketch), old));

            assertThat(Records.of(((Opened.Readable) opened).document()))
                    .isEqualTo(Map.of("general-by-economic/main#1", truth.records(false)));
        }
    }

    private static Sketch.Number number(long number, String format) {
        return new Sketch.Number(BigDecimal.valueOf(number), format);
    }

    @Test
    void textUnderAnAmountIsNoDisplacedLine() {
        assertThat(records(PLAIN.replace("|'30201|办公费|60|30|30", "|'30201|办公费|待定|30|30"))
                        .get("general-by-economic/main#1"))
                .anyMatch(line -> line.contains("code=30201 name=办公费 total:unknown NOT_A_NUMBER basic:300000"));
    }

    @Test
    void captionWithoutFiguresIsNoRestOfAName() {
        assertThat(records(PLAIN.replace("|'30201|办公费", "||其中：人员经费|||\n|'30201|办公费"))
                        .get("general-by-economic/main#1"))
                .anyMatch(line -> line.contains("name=商品和服务支出 "));
    }

    @Test
    void missingUnitIsSaidAndNotGuessed() {
        Map<String, List<String>> read = records(PLAIN.replace("单位：万元", ""));

        assertThat(read.get("general-by-economic/main#1")).first().asString().contains("total:230~1?");
    }

    @Test
    void impliedParentsAreSimplyAbsent() {
        Map<String, List<String>> read = records(PLAIN.replaceAll("(?m)^\\|'30[12]\\|.*\n", ""));

        assertThat(read.get("general-by-economic/main#1"))
                .hasSize(4)
                .noneMatch(line -> line.contains("code=301 ") || line.contains("code=302 "));
    }
}
