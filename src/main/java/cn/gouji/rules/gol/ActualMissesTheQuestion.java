package cn.gouji.rules.gol;

import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.rules.evaluation.AnswerKind;
import cn.gouji.rules.sco.FullMarksWithReason;
import java.util.stream.Stream;

/** The actual value answers another question than the target asks (实际完成值答非所问). */
public final class ActualMissesTheQuestion implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-02", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Answer.of(filing).map(ActualMissesTheQuestion::judge);
    }

    private static Verdict judge(Answer answer) {
        return AnswerKind.miss(answer.form(), answer.indicator())
                .<Verdict>map(miss -> new Verdict.Broken(answer.finding(INFO, miss)
                        .withConsequences(FullMarksWithReason.finding(answer.indicator()).stream()
                                .toList())))
                .orElseGet(() -> Verdict.holds(INFO, answer.actual().origin()));
    }
}
