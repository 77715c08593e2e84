package cn.gouji.rules.gol;

import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.rules.evaluation.Quantity;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Target and actual value count in different units (度量单位不一致): 场 and 次, 万元 and 元. */
public final class UnitsOfTargetAndActualDiffer implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-12", Severity.WARNING);
    private static final Pattern MONEY = Pattern.compile("\\d(万|亿)?元");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Answer.of(filing).flatMap(answer -> judge(answer).stream());
    }

    private static Optional<Verdict> judge(Answer answer) {
        Optional<Quantity> planned = answer.indicator()
                .plannedQuantity()
                .filter(quantity -> !quantity.unit().isEmpty());
        Optional<Quantity> reached = answer.indicator()
                .actualQuantity()
                .filter(quantity -> !quantity.unit().isEmpty());
        return planned.flatMap(target -> reached.map(actual -> target.isComparableWith(actual) && sameMoney(answer)
                ? Verdict.holds(INFO, answer.actual().origin())
                : new Verdict.Broken(answer.finding(INFO, ""))));
    }

    /** 万元 and 元 are one unit to a formula, but not to a reader. */
    private static boolean sameMoney(Answer answer) {
        Matcher target = MONEY.matcher(answer.target().compact());
        Matcher actual = MONEY.matcher(answer.actual().compact());
        return !target.find() || !actual.find() || Objects.equals(target.group(1), actual.group(1));
    }
}
