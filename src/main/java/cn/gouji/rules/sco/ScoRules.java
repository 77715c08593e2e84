package cn.gouji.rules.sco;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import java.util.List;

/** The rules of the family SCO. */
public final class ScoRules {

    private ScoRules() {}

    /** Every rule of the family, by id. */
    public static List<Rule> all(CodeLists lists, RuleSettings settings) {
        return List.of(
                new ExecutionRateMisstated(),
                new TotalScoreDiffers(),
                new ScoreOutOfRange(),
                new WeightsDoNotAddUp(),
                new ScoreAboveFormula(settings),
                new ExecutionScoreAboveFormula(settings),
                new LostPointsUnexplained(),
                new MoneySpentWorkUndone(),
                new BudgetChangeUnexplained(settings),
                new FullMarksWithReason(),
                new LowExecutionUnexplained(settings),
                new WeightSplitUnusual(settings),
                new ScoreRateAboveExecution(settings),
                new GradeDoesNotFitScore(settings),
                new GradeOutsideBand(settings));
    }
}
