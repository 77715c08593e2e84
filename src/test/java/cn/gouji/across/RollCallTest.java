package cn.gouji.across;

import static cn.gouji.across.HandedIn.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.filing.Filing;
import cn.gouji.form.Drawn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of many submissions together: DOC-03, DOC-09 and DOC-13. */
class RollCallTest {

    private static final String REASON = "由于本年度多次强降雨天气影响，室外活动无法按照计划时间开展，部分场次推迟到下一年度";

    private final Comparison comparison = new Comparison(RuleSettings.DEFAULT);

    @Test
    void whatIsMissingComesTwiceOrIsOfAStrangerIsTold() {
        RollCall roll = new RollCall(
                List.of(
                        new Handed(UNIT, 2026, Filing.Kind.BUDGET, ""),
                        new Handed(UNIT, 0, Filing.Kind.SELF_EVALUATION, "")),
                List.of(List.of(budget("一.xlsx"), budget("二.xlsx"))),
                List.of(new Handed(HandedIn.owner("筹备组"), 2026, Filing.Kind.BUDGET, "三.xlsx")));

        List<Disagreement> told = comparison.of(roll);

        assertThat(HandedIn.told(told))
                .containsExactly(
                        "WARNING DOC-03 甲中心2026",
                        "WARNING DOC-03 甲中心0",
                        "WARNING DOC-03 甲中心2026 甲中心2026",
                        "WARNING DOC-03 筹备组2026");
        assertThat(told)
                .extracting(one -> one.message().variant())
                .containsExactly("", "missing-any-year", "twice", "stranger");
        assertThat(HandedIn.told(comparison.of(new RollCall(List.of(), List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void aReturnedErrorThatIsStillThereIsToldAtBothRounds() {
        List<Told> before =
                List.of(told(UNIT, "a", Severity.ERROR, "表3!D5", "100"), told(UNIT, "b", Severity.ERROR, "表3!D6", "7"));

        assertThat(HandedIn.told(comparison.of(
                        new StillWrong(before, List.of(told(UNIT, "a", Severity.ERROR, "表3!D9", "100"))))))
                .containsExactly("ERROR DOC-09 甲中心2026 D9 100 甲中心2026 D5 100");
    }

    @Test
    void whatWasMendedOrNeedsOnlyAnExplanationIsSilent() {
        List<Told> before = List.of(
                told(UNIT, "a", Severity.ERROR, "表3!D5", "100"), told(UNIT, "w", Severity.WARNING, "表3!D6", "7"));

        assertThat(comparison.of(new StillWrong(before, List.of(told(UNIT, "w", Severity.WARNING, "表3!D6", "7")))))
                .isEmpty();
    }

    @Test
    void aLongTextOfTwoUnitsIsTold() {
        assertThat(texts("宣传服务", REASON, REASON))
                .containsExactly("INFO DOC-13 甲中心2025 H13 " + REASON + " 乙中心2025 H13 " + REASON);
    }

    @Test
    void shortTextsOthersAndThoseOfCommonProjectsAreSilent() {
        assertThat(texts("宣传服务", "天气原因", "天气原因")).isEmpty();
        assertThat(texts("宣传服务", REASON, REASON + "，已经改进")).isEmpty();
        assertThat(texts("宣传经费（通用项目）", REASON, REASON)).isEmpty();
    }

    private List<String> texts(String project, String one, String other) {
        SameTexts texts = comparison.texts();
        for (UnitDocuments unit : List.of(unit("甲中心", project, one), unit("乙中心", project, other))) {
            texts.add(unit.owner(), comparison.of(unit).texts());
        }
        return HandedIn.told(comparison.of(texts));
    }

    private static UnitDocuments unit(String name, String project, String reason) {
        Drawn form = HandedIn.form(2025, "440307250000000000001", project, "1.00", "1.00", "0.00");
        String sheet = HandedIn.text(form).replace("≥12场|12场|90|90|", "≥12场|11场|90|80|" + reason);
        Document.Owner owner = HandedIn.owner(name);
        Document document =
                HandedIn.document(owner, 2025, Filing.Kind.SELF_EVALUATION, 1, 1, new Drawn().sheet("自评", sheet));
        return new UnitDocuments(owner, List.of(document));
    }

    private static Told told(Document.Owner owner, String fingerprint, Severity severity, String place, String shown) {
        Handed handed = new Handed(owner, 2026, Filing.Kind.BUDGET, "表.xlsx");
        String item = "spending/main/" + owner.key() + ":/total";
        return new Told(handed, fingerprint, "FRM-02", severity, "表.xlsx", item, place, shown, "", "");
    }

    private static Handed budget(String file) {
        return new Handed(UNIT, 2026, Filing.Kind.BUDGET, file);
    }
}
