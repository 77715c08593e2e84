package cn.gouji.across;

import static cn.gouji.across.HandedIn.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.form.Drawn;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedProjectCodeTest {

    private static final String ONE = "440307250000000000001";
    private static final String TWO = "440307250000000000002";

    @Test
    void oneCodeForTwoProjectsIsToldAtBothForms() {
        Document first = HandedIn.evaluation(2025, 1, form(ONE, "网格管理"));
        Document second = HandedIn.evaluation(2025, 1, form(ONE, "宣传服务"));

        assertThat(told(first, second)).containsExactly("ERROR DOC-07 甲中心2025 G3 " + ONE + " 甲中心2025 G3 " + ONE);
    }

    @Test
    void oneProjectTwiceInOneFileIsAnErrorAndInTwoMayBeVersions() {
        Drawn twice = HandedIn.form(form(ONE, "网格管理"), 2025, ONE, "网格管理", "甲中心", "1.00", "1.00", "0.00");

        assertThat(told(HandedIn.evaluation(2025, 1, twice)))
                .singleElement()
                .asString()
                .startsWith("ERROR DOC-07");
    }

    @Test
    void aNameCutShortOrWithBracketsIsTheSame() {
        Document first = HandedIn.evaluation(2025, 1, form(ONE, "住房租赁市场发展专项（中央直达）"));
        Document second = HandedIn.evaluation(2025, 2, form(ONE, "住房租赁市场发展专项（中央直"));

        assertThat(told(first, second)).noneMatch(line -> line.startsWith("ERROR"));
    }

    @Test
    void aProjectOfSeveralBodiesHasAFormForEach() {
        Drawn drawn = HandedIn.form(form(ONE, "网格管理"), 2025, ONE, "网格管理", "甲中心一所", "1.00", "1.00", "0.00");

        assertThat(told(HandedIn.evaluation(2025, 1, drawn))).isEmpty();
    }

    @Test
    void aFormHandedInAnewWithTheRightCodeReplacesTheWrongOne() {
        Document wrong = HandedIn.evaluation(2025, 1, form(ONE, "宣传服务"));
        Document other = HandedIn.evaluation(2025, 1, form(ONE, "网格管理"));
        Document right = HandedIn.evaluation(2025, 2, form(TWO, "宣传服务"));

        assertThat(told(wrong, other)).hasSize(1);
        assertThat(told(wrong, other, right)).isEmpty();
    }

    @Test
    void aCodeWithTwoNamesInABudgetIsToBeExplained() {
        Document budget =
                HandedIn.budget(UNIT, 2025, HandedIn.projects(2025, "万元", ONE + ",网格管理,82.00", ONE + ",宣传服务,5.00"));

        assertThat(told(budget)).containsExactly("WARNING DOC-07 甲中心2025 A4 " + ONE + " 甲中心2025 A5 " + ONE);
    }

    private static Drawn form(String code, String project) {
        return HandedIn.form(2025, code, project, "1.00", "1.00", "0.00");
    }

    private static List<String> told(Document... documents) {
        return HandedIn.told(new UnitDocuments(UNIT, List.of(documents)));
    }
}
