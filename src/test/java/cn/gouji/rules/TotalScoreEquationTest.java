package cn.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Equation;
import cn.gouji.check.Rule;
import cn.gouji.rules.sco.TotalScoreDiffers;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalScoreEquationTest {

    private static final String MONEY = """
            ## 应通过
            类型：自评
            单位：元
            表：self-evaluation/money
            | key | year-budget | executed | weight | execution-rate | score |
            | total | 100.00 | 100.00 | 10 | 100 | 10 |
            表：self-evaluation/indicators
            | key | level-one | level-two | level-three | target | actual | weight | score | reason |
            """;

    @Test
    void theExecutionRateIsOneOfTheScores() {
        Equation equation = only("""
                | | 产出 | 数量 | 场次 | 15场 | 12场 | 50 | 40 | |
                | | 效益 | 社会效益 | 稳定 | 促进 | 促进 | 40 | 40 | |
                | score-total | | | | | | 100 | 91 | — |
                """);

        assertThat(equation.total().amount().value()).isEqualByComparingTo("91");
        assertThat(equation.printedParts()).isEqualByComparingTo("90");
        assertThat(equation.parts()).hasSize(3);
        assertThat(equation.totalFromPrinted()).isTrue();
    }

    @Test
    void aTotalThatLeavesTheExecutionRateOutIsReadSo() {
        Equation equation = only("""
                | | 产出 | 数量 | 场次 | 15场 | 12场 | 60 | 50 | |
                | | 效益 | 社会效益 | 稳定 | 促进 | 促进 | 40 | 40 | |
                | score-total | | | | | | 100 | 91 | — |
                """);

        assertThat(equation.printedParts()).isEqualByComparingTo("90");
        assertThat(equation.parts()).hasSize(2);
    }

    @Test
    void aWholeTotalOfDecimalsMayHaveBeenRounded() {
        Equation equation = only("""
                | | 产出 | 数量 | 场次 | 15场 | 12场 | 50 | 39.6 | |
                | | 效益 | 社会效益 | 稳定 | 促进 | 促进 | 40 | 40 | |
                | score-total | | | | | | 100 | 90 | — |
                """);

        assertThat(equation.totalFromPrinted()).isFalse();
        assertThat(equation.total().amount().interval().contains(equation.printedParts()))
                .isTrue();
    }

    @Test
    void withoutATotalLineNothingCanBeAdded() {
        List<Rule.Statement> statements = statements("""
                | | 产出 | 数量 | 场次 | 15场 | 12场 | 50 | 40 | |
                """);

        assertThat(statements).hasSize(1).allMatch(Rule.Unstated.class::isInstance);
    }

    private static Equation only(String rows) {
        return (Equation) statements(rows).get(0);
    }

    private static List<Rule.Statement> statements(String rows) {
        Example example = Example.of(MONEY + rows).get(0);
        return new TotalScoreDiffers().equations(example.filing()).toList();
    }
}
