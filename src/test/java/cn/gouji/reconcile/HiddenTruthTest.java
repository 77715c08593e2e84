package cn.gouji.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Equation;
import cn.gouji.check.Finding;
import cn.gouji.check.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is rounded from a consistent truth is never called wrong; what is spoiled is found. More of them: {@code mvn test
 * -Dtest=HiddenTruthTest -Dhidden.sheets=1500}.
 */
class HiddenTruthTest {

    private static final int CONSISTENT = Integer.getInteger("hidden.sheets", 500);
    private static final int SPOILED = CONSISTENT / 5;

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.01"})
    void consistentSheetsHaveNoErrorAndHardlyAWarning(String step) {
        int equations = 0;
        int warnings = 0;
        for (int seed = 0; seed < CONSISTENT; seed++) {
            Printed sheet = new HiddenSheet(new Random(seed), step).print(-1, 0);

            assertThat(errors(sheet)).as("seed " + seed + ", step " + step).isEmpty();
            equations += sheet.equations.size();
            warnings += sheet.judge().findings().size();
        }
        assertThat(warnings * 100).as(warnings + " warnings of " + equations).isLessThan(equations);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.01"})
    void spoiledFigureIsInvolvedAndMostlyNamedFirst(String step) {
        int first = 0;
        for (int seed = 0; seed < SPOILED; seed++) {
            Random random = new Random(seed);
            HiddenSheet hidden = new HiddenSheet(random, step);
            int spoiled = random.nextInt(hidden.cells());
            Printed sheet = hidden.print(spoiled, 5 + random.nextInt(500));
            String name = HiddenSheet.name(spoiled / 3, spoiled % 3);

            List<Finding> errors = errors(sheet);

            assertThat(errors)
                    .as("seed " + seed + ", step " + step + ", spoiled " + name)
                    .hasSize(1)
                    .allMatch(finding -> finding.places()
                            .contains(sheet.figure(name).origin().first()));
            first += errors.get(0).at().item().equals(name) ? 1 : 0;
        }
        assertThat(first).as("named first of " + SPOILED).isGreaterThan(SPOILED * 3 / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.01"})
    void severalSpoiledFiguresAreAnsweredAlikeInAnyOrder(String step) {
        for (int seed = 0; seed < SPOILED; seed++) {
            Random random = new Random(seed);
            HiddenSheet hidden = new HiddenSheet(random, step);
            Map<Integer, Integer> off = new HashMap<>();
            for (int spoiled = 2 + random.nextInt(4); spoiled > 0; spoiled--) {
                off.put(random.nextInt(hidden.cells()), 5 + random.nextInt(500));
            }
            Printed sheet = hidden.print(off);
            Judgement judgement = sheet.judge();
            List<Equation> shuffled = new ArrayList<>(sheet.equations);
            Collections.shuffle(shuffled, random);

            assertThat(new Reconciler().judge(shuffled)).as("seed " + seed).isEqualTo(judgement);
            assertThat(errors(sheet).isEmpty()).as("seed " + seed).isFalse();
            judgement.findings().forEach(ReconcileWordsTest::assertFilled);
        }
    }

    private static List<Finding> errors(Printed sheet) {
        return sheet.judge().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
