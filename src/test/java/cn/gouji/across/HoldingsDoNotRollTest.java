package cn.gouji.across;

import static cn.gouji.across.HandedIn.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingsDoNotRollTest {

    private static final String THREE = "截至 2024 年 10 月，甲中心共有车辆 3 辆；单价 50 万元以上通用设备 2 台（套），单价 100 万元以上专用设备 0 台（套）。";
    private static final String NONE_PLANNED = "2025 年计划新增车辆 0 辆；新增单价 50 万元以上通用设备 0 台（套）；新增单价 100 万元以上专用设备 0 台（套）。";

    @Test
    void vehiclesThatNobodyPlannedOrExplainedAreToldAtBothPlaces() {
        assertThat(told(THREE, NONE_PLANNED, "截至 2025 年 10 月，甲中心共有车辆 5 辆。"))
                .containsExactly("WARNING DOC-11 甲中心2026 第1段 共有车辆5辆 甲中心2025 第1段 共有车辆3辆");
        assertThat(told(THREE, NONE_PLANNED, "截至 2025 年 10 月，甲中心共有车辆 2 辆。")).hasSize(1);
    }

    @Test
    void whatWasToBeBoughtMayHaveBeenBoughtOrNot() {
        String planned = "2025 年计划新增车辆 1 辆。";

        assertThat(told(THREE, planned, "截至 2025 年 10 月，甲中心共有车辆 4 辆。")).isEmpty();
        assertThat(told(THREE, planned, "截至 2025 年 10 月，甲中心共有车辆 3 辆。")).isEmpty();
        assertThat(told(THREE, planned, "截至 2025 年 10 月，甲中心共有车辆 5 辆。")).hasSize(1);
    }

    @Test
    void aStatedChangeMustLeadFromOneYearToTheOther() {
        assertThat(told(THREE, NONE_PLANNED, "截至 2025 年末，甲中心共有车辆 5 辆，比上年增加 1 辆。"))
                .containsExactly("WARNING DOC-11 甲中心2026 第1段 共有车辆5辆,比上年增加1辆 甲中心2025 第1段 共有车辆3辆");
        assertThat(told(THREE, NONE_PLANNED, "截至 2025 年末，甲中心共有车辆 5 辆，较2024年增加 2 辆。"))
                .isEmpty();
        assertThat(told(THREE, NONE_PLANNED, "单价 50 万元以上通用设备 4 台（套），比上年减少 2 台（套）。"))
                .singleElement()
                .asString()
                .contains("通用设备4台(套),比上年减少2台 甲中心2025 第1段 单价50万元以上通用设备2台");
    }

    @Test
    void equipmentOfAnotherPriceIsAnother() {
        assertThat(told(THREE, NONE_PLANNED, "单价 100 万元以上通用设备 7 台（套）。")).isEmpty();
        assertThat(told(THREE, NONE_PLANNED, "单价 100 万元（含）以上专用设备 7 台（套）。")).hasSize(1);
    }

    @Test
    void postsAreComparedOnlyWithTheChangeThatIsStated() {
        String posts = "甲中心行政编制数 17 人，实有在编人数 16 人；事业编制数 5 人。";

        assertThat(told(posts, "", "甲中心行政编制数 19 人，实有在编人数 12 人。")).isEmpty();
        assertThat(told(posts, "", "甲中心行政编制数 19 人，比上年增加 2 人。")).isEmpty();
        assertThat(told(posts, "", "甲中心行政编制数 19 人，比上年增加 1 人。")).hasSize(1);
        assertThat(told(posts, "", "甲中心事业编制数 19 人，比上年增加 2 名。")).hasSize(1);
    }

    @Test
    void whereThingsWereMovedOrAreCountedTwiceNothingIsTold() {
        assertThat(told(THREE, NONE_PLANNED, "截至 2025 年 10 月，甲中心共有车辆 2 辆。本年报废公务用车 1 辆。"))
                .isEmpty();
        assertThat(told(THREE, NONE_PLANNED, "甲中心共有车辆 5 辆。", "甲中心现有公务用车 6 辆。")).isEmpty();
        assertThat(told(THREE, NONE_PLANNED, "租用车辆 9 辆；借用的现有车辆 9 辆。")).isEmpty();
        assertThat(told(THREE, NONE_PLANNED, "截至 2024 年 12 月，甲中心共有车辆 5 辆。")).isEmpty();
    }

    @Test
    void withoutTheBudgetBeforeNothingIsCompared() {
        Document now = HandedIn.budget(2026, "甲中心共有车辆 5 辆，比上年增加 1 辆。");

        assertThat(HandedIn.told(new UnitDocuments(UNIT, List.of(now, HandedIn.budget(2024, THREE)))))
                .isEmpty();
    }

    private static List<String> told(String before, String planned, String... now) {
        Document last = HandedIn.budget(2025, before, planned);
        return HandedIn.told(new UnitDocuments(UNIT, List.of(HandedIn.budget(2026, now), last)));
    }
}
