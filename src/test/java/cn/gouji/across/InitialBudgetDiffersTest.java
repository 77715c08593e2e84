package cn.gouji.across;

import static cn.gouji.across.HandedIn.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InitialBudgetDiffersTest {

    private static final String CODE = "440307250000000000001";

    @Test
    void anInitialBudgetThatIsNotTheBudgetIsToldAtBothPlaces() {
        assertThat(told(
                        HandedIn.projects(2025, "万元", CODE + ",网格管理,82.00", "440307250000000000002,培训,0.00"),
                        HandedIn.form(2025, CODE, "网格管理", "92000.00", "92000.00", "0.00")))
                .containsExactly("WARNING DOC-02 甲中心2025 C6 92000.00 甲中心2025 C4 82.00");
    }

    @Test
    void roundingToTheBudgetsUnitIsNoDifference() {
        assertThat(told(
                        HandedIn.projects(2025, "万元", CODE + ",网格管理,82.00"),
                        HandedIn.form(2025, CODE, "网格管理", "820049.99", "820049.99", "0.00")))
                .isEmpty();
        assertThat(told(
                        HandedIn.projects(2025, "万元", CODE + ",网格管理,82.00"),
                        HandedIn.form(2025, CODE, "网格管理", "820050.01", "820050.01", "0.00")))
                .hasSize(1);
    }

    @Test
    void aBudgetMayListTheTreasurysMoneyOnlyOrWhatIsNew() {
        assertThat(told(
                        HandedIn.projects(2025, "元", CODE + ",网格管理,820000.00"),
                        HandedIn.form(2025, CODE, "网格管理", "900000.00", "820000.00", "0.00")))
                .isEmpty();
        assertThat(told(
                        HandedIn.projects(2025, "元", CODE + ",网格管理,820000.00"),
                        HandedIn.form(2025, CODE, "网格管理", "900000.00", "900000.00", "80000.00")))
                .isEmpty();
    }

    @Test
    void anotherCodeIsAnotherProjectWhateverItIsCalled() {
        assertThat(told(
                        HandedIn.projects(2025, "万元", "440307250000000000009,网格管理,82.00"),
                        HandedIn.form(2025, CODE, "网格管理", "92000.00", "92000.00", "0.00")))
                .noneMatch(line -> line.contains("DOC-02"));
    }

    @Test
    void anotherYearIsAnotherBudget() {
        Document budget = HandedIn.budget(UNIT, 2026, HandedIn.projects(2026, "万元", CODE + ",网格管理,82.00"));
        Document form = HandedIn.evaluation(2025, 2, HandedIn.form(2025, CODE, "网格管理", "92000.00", "92000.00", "0.00"));

        assertThat(HandedIn.told(new UnitDocuments(UNIT, List.of(budget, form))))
                .isEmpty();
    }

    private static List<String> told(cn.gouji.form.Drawn budget, cn.gouji.form.Drawn form) {
        return HandedIn.told(new UnitDocuments(
                UNIT, List.of(HandedIn.budget(UNIT, 2025, budget), HandedIn.evaluation(2025, 2, form))));
    }
}
