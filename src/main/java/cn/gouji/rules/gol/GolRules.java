package cn.gouji.rules.gol;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleSettings;
import java.util.List;

/** The rules of the family GOL. */
public final class GolRules {

    private GolRules() {}

    /** Every rule of the family, by id. */
    public static List<Rule> all(CodeLists lists, RuleSettings settings) {
        return List.of(
                new ActualIsNoValue(),
                new ActualMissesTheQuestion(),
                new GoalCopied(),
                new TargetNotMeasurable(),
                new IndicatorOfWrongKind(),
                new TargetRepeatsName(),
                new IndicatorListedTwice(),
                new CostTargetsOffBudget(settings),
                new GroupWithoutIndicator(),
                new TargetsKeptAfterBudgetChange(),
                new ActualCopied(),
                new UnitsOfTargetAndActualDiffer(),
                new GoalWithoutIndicator(),
                new SatisfactionWithoutEvidence());
    }
}
