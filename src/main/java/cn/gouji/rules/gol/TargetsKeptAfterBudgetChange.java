package cn.gouji.rules.gol;

import cn.gouji.check.Finding;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.rules.evaluation.BudgetChange;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.KeptTargets;
import cn.gouji.rules.sco.BudgetChangeUnexplained;
import java.util.Optional;
import java.util.stream.Stream;

/** The budget was changed by half or more, the targets were not (预算大改目标未调). Silent where SCO-09 tells it as well. */
public final class TargetsKeptAfterBudgetChange implements Rule.InspectionRule {

    @Override
    public RuleInfo info() {
        return KeptTargets.INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .flatMap(form -> form.moneyTotal().flatMap(BudgetChange::in).stream()
                        .filter(change -> !BudgetChangeUnexplained.isBroken(form, change))
                        .map(change -> verdict(form, change)));
    }

    private static Verdict verdict(Evaluation form, BudgetChange change) {
        Optional<Finding> kept = KeptTargets.finding(form, change);
        return kept.<Verdict>map(Verdict.Broken::new)
                .orElseGet(() -> Verdict.holds(KeptTargets.INFO, change.year().origin()));
    }
}
