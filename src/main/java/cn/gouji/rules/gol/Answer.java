package cn.gouji.rules.gol;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An indicator in use of which the form says both what was wanted and what was reached (目标值与实际完成值). */
record Answer(Evaluation form, Indicator indicator, Label target, Label actual) {

    /** The answers of all self-evaluation forms, in reading order. */
    static Stream<Answer> of(Filing filing) {
        return Evaluation.of(filing).stream()
                .filter(form -> form.indicatorsHave(Column.TARGET))
                .flatMap(form -> form.indicators().stream()
                        .filter(indicator -> !indicator.isUnused())
                        .flatMap(indicator -> of(form, indicator).stream()));
    }

    private static Optional<Answer> of(Evaluation form, Indicator indicator) {
        return indicator
                .target()
                .filter(label -> !label.isBlank())
                .flatMap(target -> indicator
                        .actual()
                        .filter(label -> !label.isBlank())
                        .map(actual -> new Answer(form, indicator, target, actual)));
    }

    /** The finding of a rule on what was reached. */
    Finding finding(RuleInfo rule, String variant) {
        Map<String, Object> values = Map.of(
                "indicator", indicator.name(),
                "target", target.text().strip(),
                "actual", actual.text().strip());
        return Finding.of(
                rule,
                rule.severity(),
                actual.origin(),
                target.origin().places(),
                new Message(variant, values),
                actual.text().strip(),
                "");
    }
}
