package cn.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSetting;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.sheet.CellPlace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is wrong in the three real forms is found, and nothing else is. */
class SelfEvaluationSeedTest {

    private static final Set<String> FAMILIES = Set.of("SCO", "GOL");
    private static final Filing FILING = SelfEvaluationSeed.filing();

    @Test
    void theSeedIsReadWhole() {
        assertThat(FILING.tables()).hasSize(9);
        assertThat(FILING.tables().stream().map(table -> table.lines().size()))
                .containsExactly(4, 1, 11, 4, 1, 12, 4, 1, 11);
    }

    @Test
    void exactlyTheKnownFaultsAreReported() {
        List<String> findings = findings(RuleSettings.DEFAULT)
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(SelfEvaluationSeedTest::line)
                .toList();

        assertThat(findings)
                .containsExactlyInAnyOrder(
                        "E1 SCO-05 WARNING 10",
                        "E1 SCO-07 WARNING 因做2022年预算时预计一社一",
                        "E1 SCO-08 WARNING 举办12场",
                        "E1 GOL-02 WARNING 进行心理训练与团建",
                        "E1 GOL-03 WARNING 5/5",
                        "E2 GOL-01 WARNING 不少于1万套",
                        "E2 GOL-01 WARNING 2022年底前",
                        "E2 GOL-03 WARNING 2/2",
                        "E2 SCO-09 WARNING 55626.00",
                        "E3 GOL-01 WARNING >1",
                        "E3 GOL-03 WARNING 1/1",
                        "E3 GOL-02 WARNING 有所提高",
                        "E3 GOL-04 WARNING >1",
                        "E3 SCO-09 WARNING 13860.00",
                        "E3 FRM-08 WARNING 培训经费");
    }

    @Test
    void hintsAreFoldedIntoOneEachForm() {
        List<String> hints = findings(RuleSettings.DEFAULT)
                .filter(finding -> finding.severity() == Severity.INFO)
                .map(finding -> line(finding) + " " + finding.message().values().getOrDefault("copied", ""))
                .toList();

        assertThat(hints)
                .containsExactlyInAnyOrder(
                        "E2 FRM-08 INFO 住房租赁市场发展专项（中央直 ",
                        "E1 GOL-13 INFO 通过物业管理管理督促各物业服务 ",
                        "E3 GOL-13 INFO 培训项目预算执行率过99%以上 ",
                        "E1 GOL-14 INFO 95% ",
                        "E2 GOL-14 INFO 92% ",
                        "E3 GOL-14 INFO 92% ",
                        "E1 SCO-15 INFO 进行心理训练与团建 ",
                        "E2 SCO-15 INFO 通过验收 ",
                        "E3 SCO-15 INFO 良好 ",
                        "E1 GOL-11 INFO 及时 4",
                        "E2 GOL-11 INFO 通过验收 4",
                        "E3 GOL-11 INFO 良好 3");
    }

    @Test
    void whatFollowsFromACauseIsFoldedUnderIt() {
        List<String> folded = findings(RuleSettings.DEFAULT)
                .filter(finding -> finding.severity() != Severity.INFO)
                .flatMap(finding -> finding.consequences().stream()
                        .map(child -> line(finding) + " > " + child.rule().id()))
                .toList();

        assertThat(folded)
                .containsExactlyInAnyOrder(
                        "E1 GOL-02 WARNING 进行心理训练与团建 > SCO-10", "E2 SCO-09 WARNING 55626.00 > GOL-10");
    }

    @Test
    void onlyTheBoundsCannotBeScored() {
        List<String> unverifiable = verdicts(RuleSettings.DEFAULT)
                .filter(Verdict.CannotTell.class::isInstance)
                .map(verdict -> verdict.rule().id()
                        + " "
                        + ((Verdict.CannotTell) verdict).message().values().get("actual"))
                .toList();

        assertThat(unverifiable).containsExactlyInAnyOrder("SCO-05 不少于1万套", "SCO-05 >1");
    }

    @Test
    void twelveOfFifteenSessionsEarnNinePointSix() {
        Finding finding = findings(RuleSettings.DEFAULT)
                .filter(each -> each.rule().id().equals("SCO-05"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.expected()).isEqualTo("9.60");
        assertThat(finding.repairs().get(0).hypothesis()).isEqualTo("score-by-formula");
        assertThat(finding.repairs().get(0).changes().get(0).to()).isEqualTo("9.60");
        assertThat(finding.message().variant()).isEqualTo("rounded-total");
        assertThat(finding.message().values()).containsEntry("total", "98").containsEntry("corrected", "97.60");
    }

    @Test
    void aPrescribedStepMakesItAnError() {
        RuleSettings twoDecimals = RuleSettings.DEFAULT.withScoreStep(new BigDecimal("0.01"));

        List<String> errors = findings(twoDecimals)
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(SelfEvaluationSeedTest::line)
                .toList();

        assertThat(errors).containsExactly("E1 SCO-05 ERROR 10");
    }

    @Test
    void aPrescribedSplitOfWeightsIsAskedFor() {
        RuleSettings split = RuleSettings.DEFAULT.with(
                "SCO-12", new RuleSetting(true, Optional.empty(), "", Map.of("weight-split", "20-40-30-10")));

        assertThat(findings(split).filter(finding -> finding.rule().id().equals("SCO-12")))
                .hasSize(3)
                .allMatch(finding -> finding.severity() == Severity.WARNING);
        assertThat(findings(RuleSettings.DEFAULT).map(finding -> finding.rule().id()))
                .doesNotContain("SCO-12");
    }

    @Test
    void theTotalScoresAddUp() {
        List<Equation> totals = rules(RuleSettings.DEFAULT)
                .filter(rule -> rule.info().id().equals("SCO-02"))
                .flatMap(rule -> ((Rule.LinearRule) rule).equations(FILING))
                .map(Equation.class::cast)
                .toList();

        assertThat(totals).hasSize(3).allMatch(Equation::totalFromPrinted);
        assertThat(totals)
                .allSatisfy(equation -> assertThat(equation.printedParts())
                        .isEqualByComparingTo(equation.total().amount().value()));
        assertThat(totals.get(0).parts()).hasSize(11);
    }

    @Test
    void everyRuleOfTheFormsIsExercised() {
        List<String> holding = verdicts(RuleSettings.DEFAULT)
                .filter(Verdict.Holds.class::isInstance)
                .map(verdict -> verdict.rule().id())
                .distinct()
                .toList();

        assertThat(holding).contains("SCO-01", "SCO-03", "SCO-04", "SCO-05", "SCO-06", "SCO-09", "GOL-01", "FRM-08");
    }

    private static Stream<Rule> rules(RuleSettings settings) {
        return AllRules.of(CodeLists.official(), settings).stream()
                .filter(rule -> FAMILIES.contains(rule.info().family())
                        || rule.info().id().equals("FRM-08"));
    }

    private static Stream<Verdict> verdicts(RuleSettings settings) {
        return rules(settings)
                .filter(Rule.InspectionRule.class::isInstance)
                .flatMap(rule -> ((Rule.InspectionRule) rule).verdicts(FILING));
    }

    private static Stream<Finding> findings(RuleSettings settings) {
        return verdicts(settings)
                .filter(Verdict.Broken.class::isInstance)
                .map(verdict -> ((Verdict.Broken) verdict).finding());
    }

    private static String line(Finding finding) {
        int form = ((CellPlace) finding.at().place()).sheetIndex() / 3 + 1;
        String actual =
                finding.actual().substring(0, Math.min(15, finding.actual().length()));
        return "E" + form + " " + finding.rule().id() + " " + finding.severity() + " " + actual;
    }
}
