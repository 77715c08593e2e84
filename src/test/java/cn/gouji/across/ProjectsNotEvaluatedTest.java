package cn.gouji.across;

import static cn.gouji.across.HandedIn.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectsNotEvaluatedTest {

    private static final String ONE = "440307250000000000001";
    private static final String TWO = "440307250000000000002";

    private static final Document BUDGET =
            HandedIn.budget(UNIT, 2025, HandedIn.projects(2025, "元", ONE + ",网格管理,90000.00", TWO + ",宣传服务,90000.00"));

    @Test
    void aProjectWithoutAFormIsTold() {
        assertThat(told(BUDGET, form(ONE, "网格管理"))).containsExactly("WARNING DOC-06 甲中心2025 C5 90000.00 甲中心2025");
    }

    @Test
    void aFormOfTheSameNameAndAnotherCodeIsShownBesideIt() {
        assertThat(told(BUDGET, form(ONE, "网格管理"), form("440307250000000000077", "宣传服务")))
                .containsExactly("WARNING DOC-06 甲中心2025 C5 90000.00 甲中心2025 G3 440307250000000000077");
    }

    @Test
    void everyProjectEvaluatedAndOneAddedDuringTheYearIsSilent() {
        assertThat(told(BUDGET, form(ONE, "网格管理"), form(TWO, "宣传服务"), form("440307250000000000003", "追加项目")))
                .isEmpty();
    }

    @Test
    void noFormAtAllIsForTheListOfWhatIsMissing() {
        assertThat(told(BUDGET)).isEmpty();
    }

    @Test
    void wagesNeedNoEvaluation() {
        Document budget = HandedIn.budget(
                UNIT, 2025, HandedIn.projects(2025, "元", ONE + ",网格管理,90000.00", "51000021R000000000001,工资性支出,5.00"));

        assertThat(told(budget, form(ONE, "网格管理"))).isEmpty();
    }

    private static Document form(String code, String project) {
        return HandedIn.evaluation(2025, 2, HandedIn.form(2025, code, project, "90000.00", "90000.00", "0.00"));
    }

    private static List<String> told(Document... documents) {
        return HandedIn.told(new UnitDocuments(UNIT, new ArrayList<>(List.of(documents))));
    }
}
