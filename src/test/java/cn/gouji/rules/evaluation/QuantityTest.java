package cn.gouji.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.rules.evaluation.Quantity.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QuantityTest {

    private static final List<String> NO_NUMBER = List.of(
            "通过验收",
            "2022年底前",
            "2022年",
            "12月31日前",
            "2022年11月20日",
            "2022-11-20",
            "10-15场",
            "80%~90%",
            "10场至15场",
            "12/15",
            "-5%",
            "8套、200本",
            "8套*10000元/套=80000",
            " ");

    @TestFactory
    Stream<DynamicTest> numbersAreReadWithTheirBoundAndUnit() {
        return Map.ofEntries(
                        Map.entry("举办15场", new Quantity(Operator.NONE, new BigDecimal("15"), "场")),
                        Map.entry("≥50个", new Quantity(Operator.AT_LEAST, new BigDecimal("50"), "个")),
                        Map.entry("≧50 个", new Quantity(Operator.AT_LEAST, new BigDecimal("50"), "个")),
                        Map.entry(">=50个", new Quantity(Operator.AT_LEAST, new BigDecimal("50"), "个")),
                        Map.entry("不少于1万套", new Quantity(Operator.AT_LEAST, new BigDecimal("10000"), "套")),
                        Map.entry(">90%", new Quantity(Operator.MORE, new BigDecimal("90"), "%")),
                        Map.entry("＞９０％", new Quantity(Operator.MORE, new BigDecimal("90"), "%")),
                        Map.entry("大于90%", new Quantity(Operator.MORE, new BigDecimal("90"), "%")),
                        Map.entry("对培训业务满意度达 90%以上", new Quantity(Operator.AT_LEAST, new BigDecimal("90"), "%")),
                        Map.entry("95%的居民满意", new Quantity(Operator.NONE, new BigDecimal("95"), "%")),
                        Map.entry("100百分比", new Quantity(Operator.NONE, new BigDecimal("100"), "%")),
                        Map.entry("≤30万元", new Quantity(Operator.AT_MOST, new BigDecimal("300000"), "元")),
                        Map.entry("控制在30万元以内", new Quantity(Operator.AT_MOST, new BigDecimal("300000"), "元")),
                        Map.entry("不超过1,200元", new Quantity(Operator.AT_MOST, new BigDecimal("1200"), "元")),
                        Map.entry("5个工作日内完成", new Quantity(Operator.AT_MOST, new BigDecimal("5"), "个工作日")),
                        Map.entry("完成3项内部审计", new Quantity(Operator.NONE, new BigDecimal("3"), "项内部审计")),
                        Map.entry("12.5公里", new Quantity(Operator.NONE, new BigDecimal("12.5"), "公里")),
                        Map.entry("500㎡", new Quantity(Operator.NONE, new BigDecimal("500"), "m")),
                        Map.entry("2022年度举办培训3期", new Quantity(Operator.NONE, new BigDecimal("3"), "期")),
                        Map.entry("2500.50万元", new Quantity(Operator.NONE, new BigDecimal("25005000"), "元")),
                        Map.entry("0起", new Quantity(Operator.NONE, BigDecimal.ZERO, "起")))
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Quantity read = Quantity.of(entry.getKey()).orElseThrow();

                    assertThat(read.number())
                            .isEqualByComparingTo(entry.getValue().number());
                    assertThat(read.unit()).isEqualTo(entry.getValue().unit());
                    assertThat(read.operator()).isEqualTo(entry.getValue().operator());
                }));
    }

    @TestFactory
    Stream<DynamicTest> datesRangesAndCalculationsAreNotGuessed() {
        return NO_NUMBER.stream()
                .map(text -> DynamicTest.dynamicTest(
                        "'" + text + "'", () -> assertThat(Quantity.of(text)).isEmpty()));
    }

    @Test
    void amongSeveralNumbersTheOneOfTheUnitAskedForIsTaken() {
        assertThat(Quantity.of("举办12场，共300人参加", "场").orElseThrow().number()).isEqualByComparingTo("12");
        assertThat(Quantity.of("举办12场宣传活动，300人参加", "场").orElseThrow().number()).isEqualByComparingTo("12");
        assertThat(Quantity.of("计划15场，实际12场", "场")).isEmpty();
    }

    @Test
    void peopleAndTurnsAreNotTheSame() {
        Quantity people = Quantity.of("300人").orElseThrow();
        Quantity turns = Quantity.of("300人次").orElseThrow();
        Quantity sessions = Quantity.of("12场次").orElseThrow();

        assertThat(people.countsLike(turns)).isFalse();
        assertThat(sessions.countsLike(Quantity.of("15场").orElseThrow())).isTrue();
        assertThat(sessions.countsLike(Quantity.of("15").orElseThrow())).isTrue();
    }

    @Test
    void deadlinesAreToldFromDates() {
        assertThat(List.of("2022年底前", "12月31日之前", "第四季度前完成", "12月底前")).allMatch(Deadline::isDeadline);
        assertThat(List.of("2022年11月20日提前完成", "已于日前完成", "2022年12月前期准备完成", "提前10天"))
                .noneMatch(Deadline::isDeadline);
    }
}
