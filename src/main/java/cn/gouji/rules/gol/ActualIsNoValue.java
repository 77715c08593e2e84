package cn.gouji.rules.gol;

import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.rules.evaluation.Deadline;
import java.util.stream.Stream;

/** The actual value of a quantity or a date is only a bound, such as 不少于1万套 or 2022年底前 (实际完成值不是实际值). */
public final class ActualIsNoValue implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-01", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Answer.of(filing).filter(ActualIsNoValue::isMeasured).map(ActualIsNoValue::judge);
    }

    private static boolean isMeasured(Answer answer) {
        return answer.indicator().plannedQuantity().isPresent()
                || Deadline.isDate(answer.target().text());
    }

    private static Verdict judge(Answer answer) {
        if (!answer.indicator().actualIsBound()) {
            return Verdict.holds(INFO, answer.actual().origin());
        }
        boolean copied = answer.actual().compact().equals(answer.target().compact());
        boolean dated = answer.indicator().plannedQuantity().isEmpty();
        String variant = dated ? "deadline" : "";
        if (copied) {
            variant = dated ? "deadline-copied" : "copied";
        }
        return new Verdict.Broken(answer.finding(INFO, variant));
    }
}
