package cn.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Origin;
import cn.gouji.reconcile.Judgement;
import cn.gouji.reconcile.Reconciler;
import cn.gouji.sheet.Place;
import cn.gouji.wording.Language;
import cn.gouji.wording.RulePage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule's page is its test: exactly the marked cells are reported, at the marked severity. What a rule folds under a
 * finding of its own may be marked too.
 */
class RulePageTest {

    private static final List<Rule> RULES = AllRules.of(CodeLists.official(), RuleSettings.DEFAULT);

    @TestFactory
    Stream<DynamicNode> marksAndFindingsAreTheSame() {
        return RULES.stream().map(rule -> rule.info().id()).distinct().flatMap(RulePageTest::examples);
    }

    private static Stream<DynamicNode> examples(String id) {
        RulePage page =
                RulePage.load(id, Language.CHINESE).orElseThrow(() -> new AssertionError(id + " has no Chinese page"));
        return Example.of(page.markdown()).stream()
                .map(example -> DynamicTest.dynamicTest(id + " " + example.title(), () -> check(id, example)));
    }

    private static void check(String id, Example example) {
        Map<Place, Severity> reported = reported(id, example.filing(), example.expected());

        assertThat(readable(reported)).isEqualTo(readable(example.expected()));
        assertThat(example.expected().isEmpty())
                .as("an example under 应报告 marks a cell")
                .isEqualTo(!example.mustReport());
    }

    private static Map<String, Severity> readable(Map<Place, Severity> places) {
        return places.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().sheet() + "!" + entry.getKey().spot(),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<Place, Severity> reported(String id, Filing filing, Map<Place, Severity> expected) {
        Map<Place, Severity> reported = new TreeMap<>();
        List<Rule> rules =
                RULES.stream().filter(rule -> rule.info().id().equals(id)).toList();
        Stream<Verdict> verdicts = rules.stream()
                .filter(Rule.InspectionRule.class::isInstance)
                .flatMap(rule -> ((Rule.InspectionRule) rule).verdicts(filing));
        List<Rule.Statement> statements = rules.stream()
                .filter(Rule.LinearRule.class::isInstance)
                .flatMap(rule -> ((Rule.LinearRule) rule).equations(filing))
                .toList();
        Stream<Verdict> unstated = statements.stream()
                .filter(Rule.Unstated.class::isInstance)
                .map(statement -> ((Rule.Unstated) statement).verdict());
        List<Equation> equations = statements.stream()
                .filter(Equation.class::isInstance)
                .map(Equation.class::cast)
                .toList();
        Stream.concat(verdicts, unstated).forEach(verdict -> {
            if (verdict instanceof Verdict.Broken broken) {
                Finding finding = broken.finding();
                add(reported, finding);
                finding.consequences().stream()
                        .filter(folded -> folded.rule().equals(finding.rule())
                                && expected.containsKey(folded.at().place()))
                        .forEach(folded -> add(reported, folded));
            } else if (verdict instanceof Verdict.CannotTell cannot) {
                cannot.origins().stream()
                        .map(Origin::first)
                        .forEach(place -> reported.put(place, Severity.UNVERIFIABLE));
            }
        });
        Judgement judgement = new Reconciler().judge(equations);
        judgement.findings().forEach(finding -> add(reported, finding));
        return reported;
    }

    private static void add(Map<Place, Severity> reported, Finding finding) {
        reported.merge(
                finding.at().place(), finding.severity(), (one, other) -> one.compareTo(other) < 0 ? one : other);
    }
}
