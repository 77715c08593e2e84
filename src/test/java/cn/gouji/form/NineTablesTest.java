package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.Review;
import cn.gouji.check.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A budget of nine tables in 元, its codes split over columns: read as it is, and any broken figure found at its cell. */
class NineTablesTest {

    private static final String FUNCTIONAL = """
            项目|<|<|<|%s|<|<
            功能分类科目编码|<|<|功能分类科目名称|合计|基本支出|项目支出
            类|款|项|^|^|^|^
            """;

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("总表", """
                2026年部门财务收支预算总表|<|<|<
                编制部门：某市文化局        单位：元|||
                本年收入|<|本年支出|<
                项目|预算数|项目|预算数
                一、财政拨款收入|1,500,300.50|一、文化旅游体育与传媒支出|1,400,300.50
                1. 一般公共预算|1,400,300.50|二、社会保障和就业支出|120,000.00
                2. 政府性基金预算|100,000.00|三、城乡社区支出|100,000.00
                3. 国有资本经营预算|0.00||
                二、事业收入|100,000.00||
                三、事业单位经营收入|||
                四、其他收入|20,000.00||
                收入总计|1,620,300.50|支出总计|1,620,300.50
                """);
        tables.put("收入", """
                2026年部门收入预算总表|<|<|<|<|<|<|<|<
                编制部门：某市文化局        单位：元||||||||
                项目|<|<|<|收入预算|<|<|<|<
                功能分类科目编码|<|<|功能分类科目名称|合计|财政拨款收入|事业收入|事业单位经营收入|其他收入
                类|款|项|^|^|^|^|^|^
                '207|||文化旅游体育与传媒支出|1,400,300.50|1,280,300.50|100,000.00||20,000.00
                '207|'01||文化和旅游|1,400,300.50|1,280,300.50|100,000.00||20,000.00
                '207|'01|'01|行政运行|900,300.50|900,300.50|||
                '207|'01|'09|群众文化|500,000.00|380,000.00|100,000.00||20,000.00
                '208|||社会保障和就业支出|120,000.00|120,000.00|||
                '208|'05||行政事业单位养老支出|120,000.00|120,000.00|||
                '208|'05|'05|机关事业单位基本养老保险缴费支出|120,000.00|120,000.00|||
                '212|||城乡社区支出|100,000.00|100,000.00|||
                '212|'08||国有土地使用权出让收入安排的支出|100,000.00|100,000.00|||
                '212|'08|'99|其他国有土地使用权出让收入安排的支出|100,000.00|100,000.00|||
                合计|<|<|<|1,620,300.50|1,500,300.50|100,000.00|0.00|20,000.00
                """);
        tables.put(
                "支出", "2026年部门支出预算总表|<|<|<|<|<|<\n编制部门：某市文化局        单位：元||||||\n" + FUNCTIONAL.formatted("支出预算") + """
                '207|||文化旅游体育与传媒支出|1,400,300.50|900,300.50|500,000.00
                '207|'01||文化和旅游|1,400,300.50|900,300.50|500,000.00
                '207|'01|'01|行政运行|900,300.50|900,300.50|
                '207|'01|'09|群众文化|500,000.00||500,000.00
                '208|||社会保障和就业支出|120,000.00|120,000.00|
                '208|'05||行政事业单位养老支出|120,000.00|120,000.00|
                '208|'05|'05|机关事业单位基本养老保险缴费支出|120,000.00|120,000.00|
                '212|||城乡社区支出|100,000.00||100,000.00
                '212|'08||国有土地使用权出让收入安排的支出|100,000.00||100,000.00
                '212|'08|'99|其他国有土地使用权出让收入安排的支出|100,000.00||100,000.00
                合计|<|<|<|1,620,300.50|1,020,300.50|600,000.00
                """);
        tables.put("拨款", """
                2026年部门财政拨款收支预算总表|<|<|<|<|<|<
                编制部门：某市文化局        单位：元||||||
                财政拨款收入|<|财政拨款支出|<|<|<|<
                项目|预算数|项目|合计|一般公共预算|政府性基金预算|国有资本经营预算
                一、一般公共预算|1,400,300.50|一、文化旅游体育与传媒支出|1,280,300.50|1,280,300.50||
                二、政府性基金预算|100,000.00|二、社会保障和就业支出|120,000.00|120,000.00||
                三、国有资本经营预算|0.00|三、城乡社区支出|100,000.00||100,000.00|
                收入总计|1,500,300.50|支出总计|1,500,300.50|1,400,300.50|100,000.00|0.00
                """);
        tables.put(
                "一般",
                "2026年部门一般公共预算支出功能分类预算表|<|<|<|<|<|<\n编制部门：某市文化局        单位：元||||||\n"
                        + FUNCTIONAL.formatted("一般公共预算支出") + """
                207|||文化旅游体育与传媒支出|1,280,300.50|900,300.50|380,000.00
                |1||文化和旅游|1,280,300.50|900,300.50|380,000.00
                ||1|行政运行|900,300.50|900,300.50|
                ||9|群众文化|380,000.00||380,000.00
                208|||社会保障和就业支出|120,000.00|120,000.00|
                |5||行政事业单位养老支出|120,000.00|120,000.00|
                ||5|机关事业单位基本养老保险缴费支出|120,000.00|120,000.00|
                合计|<|<|<|1,400,300.50|1,020,300.50|380,000.00
                """);
        tables.put(
                "基金",
                "2026年部门政府性基金预算支出功能分类预算表|<|<|<|<|<|<\n编制部门：某市文化局        单位：元||||||\n"
                        + FUNCTIONAL.formatted("政府性基金预算支出") + """
                '212|||城乡社区支出|100,000.00||100,000.00
                '212|'08||国有土地使用权出让收入安排的支出|100,000.00||100,000.00
                '212|'08|'99|其他国有土地使用权出让收入安排的支出|100,000.00||100,000.00
                合计|<|<|<|100,000.00||100,000.00
                """);
        tables.put(
                "资本",
                "2026年部门国有资本经营预算支出功能分类预算表|<|<|<|<|<|<\n编制部门：某市文化局        单位：元||||||\n"
                        + FUNCTIONAL.formatted("国有资本经营预算支出")
                        + "|||||||\n合计|<|<|<|||\n注：本部门2026年无国有资本经营预算财政拨款安排的预算，故本表为空表。||||||\n");
        tables.put("经济", """
                2026年部门一般公共预算基本支出部门预算经济分类预算表|<|<|<|<|<
                编制部门：某市文化局        单位：元|||||
                项目|<|<|一般公共预算基本支出|<|<
                部门预算经济分类科目编码|<|经济分类科目名称|合计|人员经费|公用经费
                类|款|^|^|^|^
                '301||工资福利支出|800,000.00|800,000.00|
                '301|'01|基本工资|500,000.00|500,000.00|
                '301|'08|机关事业单位基本养老保险缴费|300,000.00|300,000.00|
                '302||商品和服务支出|220,300.50|0.00|220,300.50
                '302|'01|办公费|120,300.50||120,300.50
                '302|'11|差旅费|100,000.00||100,000.00
                合计|<|<|1,020,300.50|800,000.00|220,300.50
                """);
        tables.put("三公", """
                2026年部门“三公”经费和机关运行经费预算表|<|<|<|<|<|<
                编制部门：某市文化局        单位:万元||||||
                “三公”经费预算数|<|<|<|<|<|机关运行经费预算数
                合计|因公出国(境)费|公务接待费|公务用车购置及运行费|<|<|^
                ^|^|^|小计|购置费|运行费|^
                11.49|0.00|2.11|9.38|0.00|9.38|22.03
                """);
        return tables;
    }

    private static Drawn drawn(Map<String, String> tables) {
        Drawn drawn = new Drawn();
        tables.forEach(drawn::sheet);
        return drawn;
    }

    @Test
    void consistentFiguresGiveNoFinding() {
        Review review = drawn(tables()).review();

        assertThat(review.crashed()).isEmpty();
        assertThat(review.forms().stream().map(Review.SeenForm::form).distinct())
                .containsExactly(
                        "nine-overall",
                        "nine-income",
                        "nine-spending",
                        "nine-appropriations",
                        "nine-general",
                        "nine-fund",
                        "nine-capital",
                        "nine-basic-by-economic",
                        "nine-public-expenses");
        assertThat(review.identity().unit()).contains("某市文化局");
        assertThat(Drawn.shown(review, Severity.values())).isEmpty();
    }

    @Test
    void tableThatDoesNotNameItsUnitIsAskedAbout() {
        Map<String, String> tables = tables();
        tables.computeIfPresent("资本", (name, table) -> table.replace("编制部门：某市文化局 ", "编制部门： "));

        assertThat(Drawn.shown(drawn(tables).review(), Severity.values())).containsExactly("FRM-10 资本!A1");
    }

    @Test
    void ownLevelTitlesAreTheSameForms() {
        Map<String, String> tables = tables();
        tables.replaceAll((name, table) -> table.replace("2026年部门", "2026年预算单位"));

        Review review = drawn(tables).review();

        assertThat(review.forms().stream().map(Review.SeenForm::form).distinct())
                .hasSize(9);
        assertThat(Drawn.shown(review, Severity.values())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> brokenFigureIsFoundAtItsCell() {
        return Stream.of(
                        List.of("总表", "四、其他收入|20,000.00", "四、其他收入|25,000.00", "总表!B11"),
                        List.of("收入", "群众文化|500,000.00", "群众文化|560,000.00", "收入!E9"),
                        List.of("支出", "合计|<|<|<|1,620,300.50", "合计|<|<|<|1,620,800.50", "支出!E16"),
                        List.of("拨款", "城乡社区支出|100,000.00", "城乡社区支出|130,000.00", "拨款!D7"),
                        List.of("一般", "|1||文化和旅游|1,280,300.50", "|1||文化和旅游|1,281,300.50", "一般!E7"),
                        List.of("基金", "合计|<|<|<|100,000.00", "合计|<|<|<|190,000.00", "基金!E9"),
                        List.of("经济", "差旅费|100,000.00||100,000.00", "差旅费|100,000.00||10,000.00", "经济!F11"),
                        List.of("三公", "11.49", "11.94", "三公!A6"))
                .map(broken -> DynamicTest.dynamicTest(broken.get(3), () -> {
                    Map<String, String> tables = tables();
                    assertThat(tables.get(broken.get(0))).contains(broken.get(1));
                    tables.computeIfPresent(
                            broken.get(0), (name, table) -> table.replace(broken.get(1), broken.get(2)));

                    Review review = drawn(tables).review();

                    assertThat(Drawn.shown(review, Severity.ERROR))
                            .hasSize(1)
                            .allMatch(place -> place.endsWith(" " + broken.get(3)));
                }));
    }

    @Test
    void wrongPartOfACodeIsFoundWhereItStands() {
        Map<String, String> tables = tables();
        tables.computeIfPresent("经济", (name, table) -> table.replace("'302|'11|差旅费", "'302|'13|差旅费"));

        assertThat(drawn(tables).faults()).containsExactly("COD-02 经济!B11");
    }
}
