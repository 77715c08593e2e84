package cn.gouji.rules.gol;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Quantity;
import cn.gouji.text.Words;
import java.util.Map;
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
        return Evaluation.of(filing).stream()
                .filter(form -> form.indicatorsHave(Column.TARGET))
                .flatMap(form -> form.indicators().stream())
                .filter(indicator -> !indicator.isUnused())
                .flatMap(indicator -> judge(indicator).stream());
    }

    private static Optional<Verdict> judge(Indicator indicator) {
        Optional<Quantity> planned =
                indicator.plannedQuantity().filter(quantity -> !quantity.unit().isEmpty());
        Optional<Quantity> reached =
                indicator.actualQuantity().filter(quantity -> !quantity.unit().isEmpty());
        return planned.flatMap(target -> reached.map(actual -> {
            Label there = indicator.actual().orElseThrow();
            boolean same = target.isComparableWith(actual) && sameMoney(indicator);
            return same ? Verdict.holds(INFO, there.origin()) : broken(indicator, there);
        }));
    }

    /** 万元 and 元 are one unit to a formula, but not to a reader. */
    private static boolean sameMoney(Indicator indicator) {
        Matcher target =
                MONEY.matcher(Words.compact(indicator.target().orElseThrow().text()));
        Matcher actual =
                MONEY.matcher(Words.compact(indicator.actual().orElseThrow().text()));
        return !target.find() || !actual.find() || java.util.Objects.equals(target.group(1), actual.group(1));
    }

    private static Verdict broken(Indicator indicator, Label actual) {
        Label target = indicator.target().orElseThrow();
        Map<String, Object> values = Map.of(
                "indicator", indicator.name(),
                "target", target.text().strip(),
                "actual", actual.text().strip());
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                actual.origin(),
                target.origin().places(),
                Message.of(values),
                actual.text().strip(),
                ""));
    }
}
