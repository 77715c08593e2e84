package cn.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gouji.check.Finding;
import cn.gouji.check.RuleSetting;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.rules.sco.ExecutionScoreAboveFormula;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bureau that scores the execution rate by steps (分档打分) gets no errors for it. */
class ScoresInStepsTest {

    private static final RuleSettings FROM_NINETY = RuleSettings.DEFAULT.with(
            "SCO-06", new RuleSetting(true, Optional.empty(), "", Map.of("full-marks-rate", "90")));

    @Test
    void fullMarksFromTheStepOnAreLawful() {
        assertThat(findings(RuleSettings.DEFAULT, "92000.00", "92", "10"))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(findings(FROM_NINETY, "92000.00", "92", "10")).isEmpty();
        assertThat(findings(FROM_NINETY, "92000.00", "92", "9.2")).isEmpty();
    }

    @Test
    void belowTheStepAnotherStepMayExplainTheScore() {
        assertThat(findings(FROM_NINETY, "85000.00", "85", "10"))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    private static List<Finding> findings(RuleSettings settings, String spent, String rate, String score) {
        Filing filing = Example.of(String.join(
                        "\n",
                        "## 应报告",
                        "类型：自评",
                        "单位：元",
                        "表：self-evaluation/money",
                        "| key | item | year-budget | executed | weight | execution-rate | score |",
                        "|---|---|---|---|---|---|---|",
                        "| total | 年度资金总额 | 100000.00 | " + spent + " | 10 | " + rate + " | " + score + " |"))
                .get(0)
                .filing();
        return new ExecutionScoreAboveFormula(settings)
                .verdicts(filing)
                .filter(Verdict.Broken.class::isInstance)
                .map(verdict -> ((Verdict.Broken) verdict).finding())
                .toList();
    }
}
