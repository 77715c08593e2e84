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
import cn.gouji.rules.evaluation.Deadline;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import java.util.Map;
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
        return Evaluation.of(filing).stream()
                .filter(form -> form.indicatorsHave(Column.TARGET))
                .flatMap(form -> form.indicators().stream())
                .filter(ActualIsNoValue::applies)
                .map(ActualIsNoValue::judge);
    }

    private static boolean applies(Indicator indicator) {
        boolean answered = indicator.actual().filter(label -> !label.isBlank()).isPresent();
        boolean measured = indicator.plannedQuantity().isPresent()
                || indicator
                        .target()
                        .filter(label -> Deadline.isDate(label.text()))
                        .isPresent();
        return !indicator.isUnused() && answered && measured;
    }

    private static Verdict judge(Indicator indicator) {
        Label actual = indicator.actual().orElseThrow();
        if (!indicator.actualIsBound()) {
            return Verdict.holds(INFO, actual.origin());
        }
        Label target = indicator.target().orElseThrow();
        boolean copied = actual.compact().equals(target.compact());
        boolean dated = indicator.plannedQuantity().isEmpty();
        String variant = dated ? "deadline" : "";
        if (copied) {
            variant = dated ? "deadline-copied" : "copied";
        }
        Map<String, Object> values = Map.of(
                "indicator", indicator.name(),
                "target", target.text().strip(),
                "actual", actual.text().strip());
        return new Verdict.Broken(Finding.of(
                INFO,
                Severity.WARNING,
                actual.origin(),
                target.origin().places(),
                new Message(variant, values),
                actual.text().strip(),
                ""));
    }
}
