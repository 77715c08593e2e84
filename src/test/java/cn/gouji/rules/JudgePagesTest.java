package cn.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.reconcile.Reconciler;
import cn.gouji.sheet.Place;
import cn.gouji.wording.Language;
import cn.gouji.wording.RulePage;
import cn.gouji.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages of what the judge says of the equations of several rules: exactly the marked cells are reported. */
class JudgePagesTest {

    private static final List<Rule> RULES = AllRules.of(CodeLists.official(), RuleSettings.DEFAULT);

    @TestFactory
    Stream<DynamicTest> marksAndFindingsAreTheSame() {
        return Stream.of("SUM-02", "SUM-10", "SUM-11", "UNI-02")
                .flatMap(id -> Example.of(RulePage.load(id, Language.CHINESE)
                                .orElseThrow()
                                .markdown())
                        .stream()
                        .map(example -> DynamicTest.dynamicTest(id + " " + example.title(), () -> check(id, example))));
    }

    private static void check(String id, Example example) {
        List<Equation> equations = RULES.stream()
                .filter(Rule.LinearRule.class::isInstance)
                .flatMap(rule -> ((Rule.LinearRule) rule).equations(example.filing()))
                .filter(Equation.class::isInstance)
                .map(Equation.class::cast)
                .toList();

        List<Finding> findings = new Reconciler().judge(equations).findings();

        Map<Place, Severity> reported = findings.stream()
                .filter(finding -> finding.rule().id().equals(id))
                .collect(Collectors.toMap(
                        finding -> finding.at().place(), Finding::severity, (a, b) -> a, TreeMap::new));
        assertThat(reported).isEqualTo(example.expected());
        assertThat(findings).hasSize(example.expected().size());
        assertThat(example.expected().isEmpty()).isEqualTo(!example.mustReport());
        for (Language language : Language.values()) {
            Wording wording = Wording.strict(language);
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(wording.message(finding))
                            .doesNotContain("{")
                            .contains(finding.actual()));
        }
    }
}
