package cn.gouji.rules.sco;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Points;
import cn.gouji.rules.evaluation.WordList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Points were lost and nobody said why, or what will be done about it (扣分未说明原因和措施). */
public final class LostPointsUnexplained implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-07", Severity.ERROR);
    private static final WordList IMPROVEMENT = WordList.load("improvement");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream().flatMap(LostPointsUnexplained::inForm);
    }

    private static Stream<Verdict> inForm(Evaluation form) {
        List<Indicator> indicators = form.indicators();
        boolean shared = isShared(indicators);
        return indicators.stream()
                .filter(indicator -> !indicator.isUnused())
                .filter(LostPointsUnexplained::lostPoints)
                .map(indicator -> judge(indicator, shared));
    }

    /** Whether the only reason of the form stands on its first line: then it may be one cell merged for all indicators. */
    private static boolean isShared(List<Indicator> indicators) {
        return indicators.size() > 1
                && indicators.get(0).hasReason()
                && indicators.stream().filter(Indicator::hasReason).count() == 1;
    }

    private static boolean lostPoints(Indicator indicator) {
        Points score = indicator.score();
        return indicator.weight().isGiven()
                && score.isGiven()
                && score.number().compareTo(indicator.weight().number()) < 0;
    }

    private static Verdict judge(Indicator indicator, boolean shared) {
        if (indicator.reason().isEmpty()) {
            List<Origin> origins = List.of(indicator.score().origin());
            return new Verdict.CannotTell(INFO, new Message("no-column", values(indicator)), origins);
        }
        if (!indicator.hasReason()) {
            return broken(indicator, shared ? Severity.WARNING : Severity.ERROR, shared ? "elsewhere" : "");
        }
        Label reason = indicator.reason().orElseThrow();
        return IMPROVEMENT.isIn(reason.text())
                ? Verdict.holds(INFO, reason.origin())
                : broken(indicator, Severity.WARNING, "no-measure");
    }

    private static Verdict broken(Indicator indicator, Severity severity, String variant) {
        Label reason = indicator.reason().orElseThrow();
        return new Verdict.Broken(Finding.of(
                INFO,
                severity,
                reason.origin(),
                Stream.of(indicator.score(), indicator.weight())
                        .flatMap(points -> points.origin().places().stream())
                        .toList(),
                new Message(variant, values(indicator)),
                reason.text().strip(),
                ""));
    }

    private static Map<String, Object> values(Indicator indicator) {
        Points score = indicator.score();
        Points weight = indicator.weight();
        return Map.of(
                "indicator", indicator.name(),
                "weight", weight.text(),
                "score", score.text(),
                "lost", Points.plain(weight.number().subtract(score.number())));
    }
}
