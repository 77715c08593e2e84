package cn.gouji.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.filing.Figure;
import cn.gouji.filing.Label;
import cn.gouji.filing.Statement;
import cn.gouji.money.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reader over the whole text of the budget seed, and over wordings it must understand or leave alone. */
class NarrativeReaderTest {

    private static final Narrative SEED = new NarrativeReader().read(SeedProse.budget());

    @Test
    void titleBrokenOverLinesGivesUnitAndYear() {
        assertThat(SEED.unit().map(Label::text)).contains("深圳市龙岗区社区网格管理办公室");
        assertThat(SEED.year()).hasValue(2023);
    }

    @Test
    void titleWithTheUnitInFrontIsUnderstood() {
        Narrative other = read("深圳市某某局", "2024年部门预算");

        assertThat(other.unit().map(Label::text)).contains("深圳市某某局");
        assertThat(other.year()).hasValue(2024);
    }

    @Test
    void contentsAnnounceTwelveTables() {
        assertThat(SEED.contents())
                .extracting(Label::text)
                .hasSize(12)
                .startsWith("收支总表", "收入总表", "支出总表")
                .contains("一般公共预算支出表（按经济分类）")
                .endsWith("单位整体支出绩效目标表");
        assertThat(SEED.contents().get(0).origin().item()).isEqualTo("目录/收支总表");
    }

    @Test
    void contentsInOtherWordsAreRecognisedToo() {
        Narrative other = read(
                "目  录",
                "第一部分 单位概况……1",
                "第二部分 2024年部门预算公开表……3",
                "一、收支总表……3",
                "二、“三公”经费预算表……5",
                "第三部分 情况说明……6",
                "第一部分 单位概况",
                "我局贯彻执行各项规定。");

        assertThat(other.contents()).extracting(Label::text).containsExactly("收支总表", "“三公”经费预算表");
    }

    @Test
    void everyGrowthOfTheSeedIsFoundWithItsFigures() {
        assertThat(of(SEED, Statement.Growth.class).map(NarrativeReaderTest::growth))
                .containsExactly(
                        "部门预算收入 1,307 万元 减少 237 万元 下降 15%",
                        "部门预算支出 1,307 万元 减少 237 万元 下降 15%",
                        "一般管理事务 4 万元 减少 13 万元 下降 77%",
                        "信息化建设（通用项目） 71 万元 增加 40 万元 增长 130%",
                        "网格管理事务 715 万元 减少 74 万元 下降 9%",
                        "培训经费（通用项目） 12 万元 增加 6 万元 增长 50%",
                        "办公用房修缮与维护（通用项目） 15 万元 减少 3 万元 下降 25%",
                        "宣传经费（通用项目） 21 万元 减少 4 万元 下降 24%",
                        "出租屋管理 15 万元 减少 5 万元 下降 50%",
                        "“三公”经费 4 万元 增加 0 万元 增长 0%",
                        "公务接待费 0 万元 增加 0 万元",
                        "公务用车购置费 0 万元 增加 0 万元",
                        "公务用车运行维护费 4 万元 增加 0 万元",
                        "机关运行经费 454 万元 减少 123 万元 下降 21%");
        assertThat(of(SEED, Statement.Growth.class))
                .allSatisfy(growth -> assertThat(growth.reason()).isPresent());
    }

    @Test
    void everyCompositionOfTheSeedIsFound() {
        assertThat(of(SEED, Statement.Composition.class)
                        .filter(composition -> composition.parts().size() > 1)
                        .map(NarrativeReaderTest::composition))
                .containsExactly(
                        "预算 1,307 万元 = 人员支出 244 万元 + 公用支出 210 万元 + 对个人和家庭的补助支出 0 万元 + 项目支出 853 万元",
                        "公用支出 210 万元 ≥ 公车运维 4 万 + 水费 2 万元 + 电费 25 万 + 公用经费定额 25 万元 + 租赁费 154 万元",
                        "项目支出 853 万元 = 一般管理事务 4 万元 + 信息化建设（通用项目） 71 万元 + 网格管理事务 715 万元"
                                + " + 培训经费（通用项目） 12 万元 + 办公用房修缮与维护（通用项目） 15 万元"
                                + " + 宣传经费（通用项目） 21 万元 + 出租屋管理 15 万元",
                        "政府采购项目 670 万元 = 货物采购 0 万元 + 工程采购 0 万元 + 服务采购 670 万元");
    }

    @Test
    void countsAreNotMoney() {
        assertThat(of(SEED, Statement.Count.class)
                        .map(count ->
                                count.subject().text() + " " + count.count().shown()))
                .contains("车辆 3 辆", "雇员编制数（含老工勤） 5人", "单价 50 万元以上通用设备 2 台(套)")
                .noneMatch(count -> count.contains("楼栋长"));
    }

    @Test
    void amountsCarryUnitStepAndAddress() {
        Statement.Amounts water = of(SEED, Statement.Amounts.class)
                .filter(amount -> amount.subject().text().equals("电费"))
                .findFirst()
                .orElseThrow();
        Figure.Known figure = water.amount().known().orElseThrow();

        assertThat(figure.amount().unit()).isEqualTo(Unit.WAN);
        assertThat(figure.amount().step()).isEqualByComparingTo("1");
        assertThat(figure.shown()).isEqualTo("25 万");
        assertThat(figure.origin().item()).isEqualTo("第三部分/深圳市龙岗区社区网格管理办公室/电费/amount");
    }

    @Test
    void figuresOfABrokenLinePointToTheirOwnParagraph() {
        List<String> spots = of(SEED, Statement.Composition.class).findFirst().orElseThrow().parts().stream()
                .map(part -> part.amount().origin().first().spot())
                .toList();

        assertThat(spots).containsExactly("第46段", "第46段", "第47段", "第47段");
    }

    @Test
    void yearsNumbersOfDocumentsPricesAndEstimatesAreNoAmounts() {
        Narrative other = read(
                "根据深财〔2022〕74号和LGCG2022000127号合同，涉及6万多名楼栋长，采购5505套，每套1216.65元/年，约需 10 万元，单价 50 万元以上设备，计算 75元*12月。");

        assertThat(of(other, Statement.Amounts.class)).isEmpty();
    }

    @Test
    void fullWidthDigitsDecimalsAndOtherUnitsAreRead() {
        Narrative other = read("收入１，３０７．５０ 万元；支出13,075,000.25元；其他收入 1.2 亿元。");

        assertThat(of(other, Statement.Amounts.class)
                        .map(amount ->
                                amount.amount().known().orElseThrow().amount().textWithUnit()))
                .containsExactly("1,307.50 万元", "13,075,000.25 元", "1.2 亿元");
    }

    @Test
    void lastYearsFigureKeepsItsYearInTheSubject() {
        Narrative other = read("2023 年办公费预算 5 万元，2022 年办公费预算 4 万元。");

        assertThat(of(other, Statement.Amounts.class)
                        .map(amount -> amount.subject().text()))
                .containsExactly("办公费", "2022 年办公费");
    }

    @Test
    void changeWithSeveralPossibleBasesAndAPercentageIsLeftOut() {
        Narrative other = read("2023 年收入 1,307 万元，其中财政拨款 1,200 万元，比上年增加 100 万元，增长 8%。");

        assertThat(of(other, Statement.Growth.class)).isEmpty();
    }

    @Test
    void changeOfAPartNamedInTheReasonIsNoGrowthOfTheSubject() {
        Narrative other = read("2023 年办公费 12 万元，主要原因是印刷费较上年增加 6 万元，增长 50%。");

        assertThat(of(other, Statement.Growth.class)).isEmpty();
    }

    @Test
    void lastYearsFigureIsNeverTheCurrentOne() {
        Narrative other = read(
                "2022 年办公费预算 12 万元，2023 年比 2022 年减少 3 万元，下降 25%。",
                "上年印刷费预算 12 万元，比上年减少 3 万元，下降 25%。",
                "项目支出 100 万元，占总支出 200 万元的 50%，比上年增加 10 万元，增长 1%。",
                "收入 100 万元，支出 100 万元，比上年分别增加 10 万元，增长 1%。");

        assertThat(of(other, Statement.Growth.class)).isEmpty();
    }

    @Test
    void reducedToIsNotReducedBy() {
        Narrative other = read("2023 年办公费 12 万元，比 2022 年减少至 12 万元，下降 50%。");

        assertThat(of(other, Statement.Growth.class)).isEmpty();
    }

    @Test
    void percentageInFrontOfTheAmountIsFound() {
        Narrative other = read("2023 年办公费 12 万元，比 2022 年增长 100%，增加 6 万元。");

        assertThat(of(other, Statement.Growth.class).map(NarrativeReaderTest::growth))
                .containsExactly("办公费 12 万元 增加 6 万元 增长 100%");
    }

    @Test
    void lastYearsFigureInsideTheComparisonIsNotTheSubjects() {
        Narrative other = read("2023 年办公费 15 万元，较 2022 年 18 万元减少 3 万元，下降 17%。");

        assertThat(of(other, Statement.Growth.class).map(NarrativeReaderTest::growth))
                .containsExactly("办公费 15 万元 减少 3 万元 下降 17%");
        assertThat(of(other, Statement.Amounts.class)).hasSize(1);
    }

    @Test
    void subtotalsAndOpenListsAreNotComplete() {
        Stream.of(
                        "项目支出 853 万元，其中：甲 670 万元、乙 10 万元。",
                        "项目支出 853 万元，包括甲 670 万元、乙 10 万元等。",
                        "项目支出 853 万元，包括甲 670 万元、乙、丙 10 万元。",
                        "项目支出 853 万元，包括甲 670 万元，其中子项 100 万元，乙 10 万元。")
                .forEach(text -> assertThat(of(read(text), Statement.Composition.class))
                        .noneMatch(Statement.Composition::complete));
    }

    @Test
    void contentsWithoutSpacesAndWithFieldCodesAreRead() {
        Narrative other = read(
                "目录",
                "五、部门预算表 ……………………",
                "1. 2026年部门收入预算总表 ……………………",
                "2．2026年部门财政拨款收支预算总表 ……………………",
                "六、 公务用车情况表 PAGEREF _Toc1 h 22",
                "我局负责有关工作。");

        assertThat(other.contents())
                .extracting(Label::text)
                .containsExactly("2026年部门收入预算总表", "2026年部门财政拨款收支预算总表", "公务用车情况表");
    }

    @Test
    void shareBetweenAmountAndChangeDoesNotHideTheBase() {
        Narrative other = read("1. 基本支出预算 881300.39 元,占一般公共预算支出的96.74%,同比减少 166271.4 元,下降 15.87 %。其中:");

        assertThat(of(other, Statement.Growth.class).map(NarrativeReaderTest::growth))
                .containsExactly("基本支出 881300.39 元 减少 166271.4 元 下降 15.87 %");
    }

    @Test
    void lastYearsFigureBesideAPartIsNoPart() {
        Narrative other = read("支出 2 万元,其中:接待费 1 万元,年初预算为 2 万元,差值为 1 万元。");

        assertThat(of(other, Statement.Composition.class).map(NarrativeReaderTest::composition))
                .containsExactly("支出 2 万元 ≥ 接待费 1 万元");
    }

    @Test
    void bracketedDetailsBelongToTheirPart() {
        Narrative other = read("支出 100 万元，包括：甲 60 万元（其中子项 20 万元）；乙 40 万元，比上年减少 3 万元。");

        assertThat(of(other, Statement.Composition.class)
                        .filter(Statement.Composition::complete)
                        .map(NarrativeReaderTest::composition))
                .containsExactly("支出 100 万元 = 甲 60 万元 + 乙 40 万元");
    }

    private static Narrative read(String... lines) {
        return new NarrativeReader().read(SeedProse.of(List.of(lines)));
    }

    private static <S extends Statement> Stream<S> of(Narrative narrative, Class<S> kind) {
        return narrative.statements().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static String growth(Statement.Growth growth) {
        return growth.subject().text() + " " + growth.current().shown() + " "
                + growth.directionWord().text() + " " + growth.change().shown()
                + growth.percentWord().map(word -> " " + word.text()).orElse("")
                + growth.percent().map(percent -> " " + percent.shown()).orElse("");
    }

    private static String composition(Statement.Composition composition) {
        List<String> parts = composition.parts().stream()
                .map(part -> part.subject().text() + " " + part.amount().shown())
                .toList();
        return composition.subject().text() + " " + composition.total().shown()
                + (composition.complete() ? " = " : " ≥ ") + String.join(" + ", parts);
    }
}
