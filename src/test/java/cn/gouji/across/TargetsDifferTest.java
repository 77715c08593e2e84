package cn.gouji.across;

import static cn.gouji.across.HandedIn.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.form.Drawn;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsDifferTest {

    private static final String CODE = "440307250000000000001";
    private static final String LIST_HEAD = """
            2025年项目支出绩效目标表|<|<|<|<|<|<|<|<
            单位名称：甲中心||||||||单位：万元
            项目编码|项目名称|预算数|年度绩效目标|一级指标|二级指标|三级指标|指标值|度量单位
            """;

    @Test
    void aTargetThatIsNotTheBudgetsGoalIsToldAtBothPlaces() {
        assertThat(told(goals("产出指标|数量指标|服务场次|≥15场")))
                .containsExactly("WARNING DOC-08 甲中心2025 D13 ≥12场 甲中心2025 D7 ≥15场");
    }

    @Test
    void anotherWordingOfTheSameTargetIsNone() {
        assertThat(told(goals("产出指标|数量指标|服务场次|不少于12场次"))).isEmpty();
    }

    @Test
    void aListOfAllProjectsIsComparedTooAndItsUnitStandsInAColumn() {
        String other = "'440307250000000000002|宣传|5.00|做好宣传|产出指标|数量指标|服务场次|≥90|场\n";
        String wrong = "'" + CODE + "|网格管理|9.00|服务居民|产出指标|数量指标|服务场次|≥15|场\n";
        String right = "'" + CODE + "|网格管理|9.00|服务居民|产出指标|数量指标|服务场次|≥12|场\n^|^|^|^|^|质量指标|合格率|≥95|%\n";

        assertThat(told(new Drawn().sheet("绩效目标", LIST_HEAD + other + wrong)))
                .containsExactly("WARNING DOC-08 甲中心2025 D13 ≥12场 甲中心2025 H5 ≥15");
        assertThat(told(new Drawn().sheet("绩效目标", LIST_HEAD + other + right))).isEmpty();
    }

    @Test
    void whereNoIndicatorIsInBothItCannotBeTold() {
        assertThat(told(goals("产出指标|数量指标|巡查次数|≥15次")))
                .containsExactly("UNVERIFIABLE DOC-08 甲中心2025 D13 ≥12场 甲中心2025 D7 ≥15次");
    }

    @Test
    void anotherProjectAnotherYearAndAnIndicatorInTwoKindsAreNotCompared() {
        assertThat(told(goals("440307250000000000009", "产出指标|数量指标|服务场次|≥15场"))).isEmpty();
        assertThat(told(goals("效益指标|社会效益指标|服务场次|≥15场\n满意度指标|满意度指标|服务场次|≥16场")))
                .noneMatch(line -> line.startsWith("WARNING"));
        assertThat(told(2026, goals("产出指标|数量指标|服务场次|≥15场"))).isEmpty();
    }

    @Test
    void theSameNameInTwoKindsIsComparedInItsOwn() {
        assertThat(told(goals("产出指标|数量指标|服务场次|≥15场\n产出指标|成本指标|服务场次|≤3万元")))
                .containsExactly("WARNING DOC-08 甲中心2025 D13 ≥12场 甲中心2025 D7 ≥15场");
    }

    @Test
    void goalsOfTheUnitAsAWholeAreNoProjects() {
        Drawn whole = new Drawn().sheet("整体目标", """
                单位整体支出绩效目标表|<|<|<|<|<
                2025年度|||||单位：万元
                单位名称|甲中心||主管部门|某局|
                |任务名称|主要内容|预算金额|<|<
                |^|^|总额|财政拨款|其他资金
                年度主要任务|网格管理|服务|9.00|9.00|0.00
                |金额合计||9.00|9.00|0.00
                年度绩效指标|一级指标|二级指标|三级指标|目标值|
                |产出指标|数量指标|服务场次|≥15场|
                """);

        assertThat(told(whole)).isEmpty();
    }

    private static Drawn goals(String indicators) {
        return goals(CODE, indicators);
    }

    private static Drawn goals(String code, String indicators) {
        return new Drawn().sheet("绩效目标", """
                项目支出绩效目标申报表|<|<|<
                （2025年度）|<|<|<
                项目名称|网格管理|项目编码|'%s
                主管部门|某局|实施单位|甲中心
                年度总体目标|做好网格管理，服务居民|<|<
                一级指标|二级指标|三级指标|指标值
                %s
                """.formatted(code, indicators));
    }

    private static List<String> told(Drawn budget) {
        return told(2025, budget);
    }

    private static List<String> told(int year, Drawn budget) {
        Drawn form = HandedIn.form(2025, CODE, "网格管理", "90000.00", "90000.00", "0.00");
        return HandedIn.told(new UnitDocuments(
                UNIT, List.of(HandedIn.budget(UNIT, year, budget), HandedIn.evaluation(2025, 2, form))));
    }
}
