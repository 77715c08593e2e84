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
import cn.gouji.reconcile.Reconciler;
import cn.gouji.wording.Language;
import cn.gouji.wording.RulePage;
import cn.gouji.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the examples of a page make a rule say can be said in both languages, and never more gravely than the rule may. */
class PageMessagesTest {

    private static final List<Rule> RULES = AllRules.of(CodeLists.official(), RuleSettings.DEFAULT);

    @TestFactory
    Stream<DynamicTest> everyFindingOfAnExampleCanBeSaid() {
        return RULES.stream()
                .map(rule -> rule.info().id())
                .distinct()
                .map(id -> DynamicTest.dynamicTest(id, () -> examples(id).forEach(example -> say(id, example))));
    }

    private static List<Example> examples(String id) {
        return Example.of(RulePage.load(id, Language.CHINESE).orElseThrow().markdown());
    }

    private static void say(String id, Example example) {
        Severity highest = AllRules.cards().stream()
                .filter(card -> card.id().equals(id))
                .map(card -> card.info().severity())
                .findFirst()
                .orElseThrow();
        List<Finding> findings = new ArrayList<>();
        List<Verdict.CannotTell> untold = new ArrayList<>();
        answers(id, example.filing(), findings, untold);
        for (Language language : Language.values()) {
            Wording wording = Wording.strict(language);
            findings.forEach(finding -> {
                assertThat(wording.message(finding)).isNotBlank().doesNotContain("{");
                assertThat(wording.remedy(finding)).isNotBlank();
                assertThat(finding.severity()).isGreaterThanOrEqualTo(highest);
            });
            untold.forEach(verdict -> assertThat(wording.message(verdict)).isNotBlank());
        }
    }

    private static void answers(String id, Filing filing, List<Finding> findings, List<Verdict.CannotTell> untold) {
        List<Equation> equations = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Rule rule : RULES) {
            if (!rule.info().id().equals(id)) {
                continue;
            }
            if (rule instanceof Rule.InspectionRule inspection) {
                verdicts.addAll(inspection.verdicts(filing).toList());
            } else {
                ((Rule.LinearRule) rule).equations(filing).forEach(statement -> {
                    if (statement instanceof Equation equation) {
                        equations.add(equation);
                    } else {
                        verdicts.add(((Rule.Unstated) statement).verdict());
                    }
                });
            }
        }
        findings.addAll(new Reconciler().judge(equations).findings());
        verdicts.stream()
                .filter(Verdict.Broken.class::isInstance)
                .map(verdict -> ((Verdict.Broken) verdict).finding())
                .flatMap(finding -> Stream.concat(Stream.of(finding), finding.consequences().stream()))
                .forEach(findings::add);
        verdicts.stream()
                .filter(Verdict.CannotTell.class::isInstance)
                .map(Verdict.CannotTell.class::cast)
                .forEach(untold::add);
    }
}
