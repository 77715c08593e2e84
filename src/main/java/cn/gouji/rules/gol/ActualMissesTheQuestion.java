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
import cn.gouji.rules.evaluation.AnswerKind;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.sco.FullMarksWithReason;
import java.util.Map;
import java.util.Optional;
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
        return Evaluation.of(filing).stream()
                .filter(form -> form.indicatorsHave(Column.TARGET))
                .flatMap(form -> form.indicators().stream()
                        .filter(ActualMissesTheQuestion::applies)
                        .map(indicator -> judge(form, indicator)));
    }

    private static boolean applies(Indicator indicator) {
        return !indicator.isUnused()
                && Stream.of(indicator.target(), indicator.actual())
                        .allMatch(label -> label.filter(text -> !text.isBlank()).isPresent());
    }

    private static Verdict judge(Evaluation form, Indicator indicator) {
        Label actual = indicator.actual().orElseThrow();
        Optional<String> miss = AnswerKind.miss(form, indicator);
        if (miss.isEmpty()) {
            return Verdict.holds(INFO, actual.origin());
        }
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
                        new Message(miss.orElseThrow(), values),
                        actual.text().strip(),
                        "")
                .withConsequences(
                        FullMarksWithReason.finding(indicator).stream().toList()));
    }
}
