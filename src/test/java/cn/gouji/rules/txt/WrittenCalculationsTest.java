package cn.gouji.rules.txt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calculations the budget seed writes hold; each is found once one of its figures is another. */
class WrittenCalculationsTest {

    /** The words, a figure in them, and what it is changed to. */
    record Written(String words, String figure, String other) {}

    static Stream<Written> seed() {
        return Stream.of(
                new Written("制作画册 50 元/本×1000 本=50000 元。", "1000 本", "1200 本"),
                new Written("套件 8 套*10000 元/套=80000 元；", "80000", "8000"),
                new Written("记录本 20 元/本*200 本=4000 元；", "200 本", "210 本"),
                new Written("值班记录本 20 元/本 200 本=4000 元；", "4000 元", "4400 元"),
                new Written("工作笔记本 10 元/本*1200 本=12000 元）。", "12000", "21000"),
                new Written("8 套*10000 元/套=80000、20 元/本*200 本=4000 元、", "80000", "90000"),
                new Written("成交金额 669.765825 万元（5505 套*1216.65 元/年/套）。", "5505", "5550"),
                new Written("经费为 669.765825 万元（5505 套*1216.65 元/年/套）。", "669.765825", "669.756825"),
                new Written("拍摄制作费 10 节课（60 分左右/节）*7000 元/节=70000 元。", "70000", "77000"),
                new Written("管理费 21 人*75 元*12 月=1.89 万元/年，", "1.89", "1.98"),
                new Written("月租金 12.8 万元，年租金 153.6 万元。", "153.6", "163.6"),
                new Written("现有公务车辆 1 台，每台费用 4 万元，合计 4 万元。", "合计 4", "合计 5"),
                new Written("建设费用为1239万，按照总费用的3.1%作系统的升级维护费共计38.4万元。", "38.4", "34.8"),
                new Written(STAFF, "238.946", "283.946"),
                new Written(STAFF, "123600", "126300"));
    }

    private static final String STAFF = "实有职员 21 人（19 人已过渡，2 人未过渡），其中，5 人是三级 22 档，财政年保障经费为 126400 元/人；"
            + "9 人是三级 21 档，财政年保障经费为 123600 元/人；3 人是四级 13 档，财政年保障经费 106320 元/人；"
            + "2 人是五级财政年保障经费 81600 元/人；2 人是三级财政年保障经费 72000 元/人(未过渡)，"
            + "管理费 21 人*75 元*12 月=1.89 万元/年，由财政拨款，合计 238.946 万元。";

    @ParameterizedTest
    @MethodSource("seed")
    void holdsAsItStandsAndNotWithAnotherFigure(Written written) {
        List<Calculation> asItStands = calculations(written.words());
        List<Calculation> changed = calculations(written.words().replace(written.figure(), written.other()));

        assertThat(asItStands).isNotEmpty().allMatch(Calculation::holds);
        assertThat(changed).anyMatch(calculation -> !calculation.holds());
    }

    @Test
    void estimatesAndRangesAreNoCalculations() {
        assertThat(calculations("预计 10 人*100 元左右=1200 元；约 1.3 万元/月。合计 16.6 万/年"))
                .isEmpty();
        assertThat(calculations("2023 年 6 月 24 日，深龙[2018]74号，满意度 90%—95%，3-5 天"))
                .isEmpty();
    }

    @Test
    void amountsOfNumberedItemsMakeUpTheTask() {
        List<Calculation.Range> possible = TaskAmount.of(
                TaskAmount.bare(
                        "<p>1、考核租车等活动经费 4.4 万元。</p> <p>2、租赁价格为 5000 元/月，合计 15.6 万/年。</p> <p>3、视频制作费 15 万元。</p> <p>4、操作手册等 10 万元。</p>"));

        assertThat(possible)
                .anyMatch(range ->
                        range.low().intValue() <= 450000 && range.high().intValue() >= 450000);
        assertThat(possible)
                .noneMatch(range ->
                        range.low().intValue() <= 470000 && range.high().intValue() >= 470000);
    }

    private static List<Calculation> calculations(String text) {
        String compact = Words.compact(text);
        List<Calculation> all = new ArrayList<>(WrittenCalculations.of(compact));
        all.addAll(SpokenCalculations.of(compact));
        return all;
    }
}
