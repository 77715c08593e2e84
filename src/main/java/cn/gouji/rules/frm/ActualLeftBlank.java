package cn.gouji.rules.frm;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An indicator that earns points has no actual value (必填栏空白). Certain where a star says that it must be filled. */
public final class ActualLeftBlank implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-05", Severity.ERROR);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .filter(form -> form.indicatorsHave(Column.ACTUAL))
                .flatMap(form -> Verdict.folded(form.indicators().stream()
                                .filter(indicator -> !indicator.isUnused()
                                        && indicator.weight().isPositive())
                                .filter(indicator -> indicator.score().isPositive())
                                .flatMap(indicator ->
                                        indicator.actual().map(actual -> judge(form, indicator, actual)).stream())
                                .toList())
                        .stream());
    }

    private static Verdict judge(Evaluation form, Indicator indicator, Label actual) {
        return actual.isBlank()
                ? new Verdict.Broken(Finding.of(
                        INFO,
                        form.mustFill(Column.ACTUAL) ? Severity.ERROR : Severity.WARNING,
                        actual.origin(),
                        List.of(),
                        Message.of(Map.of(
                                "indicator", indicator.name(),
                                "score", indicator.score().text())),
                        "",
                        ""))
                : Verdict.holds(INFO, actual.origin());
    }
}
