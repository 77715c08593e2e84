package cn.gouji.form.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.form.Drawn;
import cn.gouji.sheet.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each layout that was seen, by its name: the records read are those of the plain layout, cell by cell. */
class NamedLayoutsTest {

    private static final String HEAD = "预算单位|科目编码|科目名称|支出总计|基本支出|项目支出\n";
    private static final String BODY = """
            某市民政局|||230|130|100
            |'301|工资福利支出|100|100|0
            |'30101|基本工资|100|100|0
            |'302|商品和服务支出|130|30|100
            |'30201|办公费|60|30|30
            |'30211|差旅费|70|0|70
            """;
    private static final String TITLE = "一般公共预算支出表（按经济分类）|<|<|<|<|<\n";
    private static final String OWNER = "部门名称：某市民政局|||||单位：万元\n";
    private static final String PLAIN = TITLE + OWNER + HEAD + BODY;

    private static final String FUND = """
            政府性基金预算支出表|<|<|<|<|<
            部门名称：某市民政局|||||单位：万元
            预算单位|科目编码|科目名称|支出总计|基本支出|项目支出
            某市民政局|||50|0|50
            |'229|其他支出|50|0|50
            |'22960|彩票公益金安排的支出|50|0|50
            """;

    private static Map<String, List<String>> records(String... sheets) {
        Drawn drawn = new Drawn();
        for (String sheet : sheets) {
            drawn.sheet("Sheet" + sheet.hashCode(), sheet);
        }
        return Records.of(drawn.workbook());
    }

    private static String shifted(String drawing, int rows, int columns) {
        return ("x|\n").repeat(rows).replace("x", "") + drawing.replaceAll("(?m)^", "|".repeat(columns));
    }

    private static String beside(String left, String right, int gap) {
        List<String> one = left.lines().toList();
        List<String> other = right.lines().toList();
        int width = one.stream()
                .mapToInt(line -> line.split("\\|", -1).length)
                .max()
                .orElse(0);
        StringBuilder both = new StringBuilder();
        for (int row = 0; row < Math.max(one.size(), other.size()); row++) {
            String own = row < one.size() ? one.get(row) : "";
            int missing = width - own.split("\\|", -1).length + gap;
            both.append(own)
                    .append("|".repeat(missing + 1))
                    .append(row < other.size() ? other.get(row) : "")
                    .append('\n');
        }
        return both.toString();
    }

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
        layouts.put("names indented", PLAIN.replace("基本工资", "　　基本工资").replace("办公费", "    办公费"));
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

    @TestFactory
    Stream<DynamicTest> twoFormsGiveTheSameRecordsWhereverTheyStand() {
        Map<String, List<String>> plain = records(PLAIN, FUND);
        Map<String, Map<String, List<String>>> read = new LinkedHashMap<>();
        read.put("one under the other", records(PLAIN + "|||||\n" + FUND));
        read.put("side by side", records(beside(PLAIN, FUND, 1)));
        read.put("side by side without a gap", records(beside(PLAIN, FUND, 0)));
        read.put(
                "side by side, titles not merged",
                records(beside(PLAIN, FUND, 2).replace("|<", "|")));
        read.put("side by side under a third", records(beside(FUND, PLAIN, 1)));
        read.put("in the other order", records(FUND, PLAIN));
        read.put(
                "behind a cover and a list of contents",
                records("某市民政局|<|<\n2023年部门预算|<|<\n二〇二三年三月||", """
                目录||
                一、一般公共预算支出表（按经济分类）||
                二、政府性基金预算支出表||
                填报说明：金额单位为万元，保留整数。||
                """, PLAIN, FUND));
        return read.entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(
                        way.getKey(), () -> assertThat(way.getValue()).isEqualTo(plain)));
    }

    @TestFactory
    Stream<DynamicTest> pagesOfOneTableAreOneTable() {
        Map<String, List<String>> plain = records(PLAIN);
        String first =
                TITLE + OWNER + HEAD + String.join("\n", BODY.lines().toList().subList(0, 3)) + "\n";
        String rest = String.join("\n", BODY.lines().toList().subList(3, 6)) + "\n";
        Map<String, Map<String, List<String>>> read = new LinkedHashMap<>();
        read.put("heading repeated in the middle", records(first + HEAD + rest));
        read.put("title and heading repeated below", records(first + "|||||\n" + TITLE + OWNER + HEAD + rest));
        read.put("on a second sheet", records(first, TITLE.replace("\n", "\n续表|||||\n") + OWNER + HEAD + rest));
        read.put(
                "total at the end of the second page",
                records(
                        TITLE + OWNER + HEAD + "某市民政局|'301|工资福利支出|100|100|0\n|'30101|基本工资|100|100|0\n",
                        TITLE + OWNER + HEAD + rest + "合计|||230|130|100\n"));
        return read.entrySet().stream()
                .map(way -> DynamicTest.dynamicTest(
                        way.getKey(), () -> assertThat(way.getValue()).isEqualTo(plain)));
    }

    @Test
    void hiddenSheetIsReadWhereNoOtherHasTheForm() {
        Drawn drawn = new Drawn().sheet("封面", "某市民政局|").sheet("表8", Sheet.Visibility.HIDDEN, PLAIN);

        assertThat(Records.of(drawn.workbook())).isEqualTo(records(PLAIN));
    }

    @Test
    void hiddenOldCopyIsLeftAlone() {
        Drawn drawn = new Drawn().sheet("表8", PLAIN).sheet("旧", Sheet.Visibility.HIDDEN, PLAIN.replace("230", "999"));

        assertThat(Records.of(drawn.workbook())).isEqualTo(records(PLAIN));
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

    @Test
    void twoTablesWithTheSameHeadingsUnderTitlesOfTheirOwnAreNotGlued() {
        String other = FUND.replace("政府性基金预算支出表", "某专项资金情况表");

        assertThat(records(beside(PLAIN, other, 1)).get("general-by-economic/main#1"))
                .isEqualTo(records(PLAIN).get("general-by-economic/main#1"));
    }

    @Test
    void oneTableFoldedIntoTwoHalvesIsOneTable() {
        String folded = beside(
                TITLE + OWNER + HEAD + String.join("\n", BODY.lines().toList().subList(0, 3)) + "\n",
                "|||||\n|||||\n" + HEAD
                        + String.join("\n", BODY.lines().toList().subList(3, 6)) + "\n",
                0);

        assertThat(records(folded)).isEqualTo(records(PLAIN));
    }
}
