package cn.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Verdict;
import cn.gouji.wording.Language;
import cn.gouji.wording.RulePage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A formula with a function we do not compute is said not to be checked; it is never passed. */
class FormulaNotComputedTest {

    @Test
    void itIsSaidAndNotPassed() {
        Example lookup = Example.of(
                        RulePage.load("INT-04", Language.CHINESE).orElseThrow().markdown())
                .stream()
                .filter(example -> example.title().contains("算不出"))
                .findFirst()
                .orElseThrow();

        List<Verdict> verdicts = AllRules.of(CodeLists.official(), RuleSettings.DEFAULT).stream()
                .filter(rule -> rule.info().id().equals("INT-04"))
                .flatMap(rule -> ((Rule.InspectionRule) rule).verdicts(lookup.filing()))
                .toList();

        assertThat(verdicts).singleElement().isInstanceOfSatisfying(Verdict.CannotTell.class, untold -> {
            assertThat(untold.message().variant()).isEqualTo("untold");
            assertThat(untold.message().values()).containsEntry("formula", "=VLOOKUP(A4,D5:D6,1)");
            assertThat(untold.origins()).hasSize(1);
        });
    }
}
