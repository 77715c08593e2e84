package cn.gouji.rules.sco;

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
import cn.gouji.rules.evaluation.WordList;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A qualitative indicator was answered with something else than its target, the difference is explained, and yet no point
 * is taken off (满分仍填偏差原因). Quantities are left to their formula.
 */
public final class FullMarksWithReason implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-10", Severity.WARNING);
    private static final WordList NO_DEVIATION = WordList.load("no-deviation");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .filter(form -> form.indicatorsHave(Column.REASON) && form.indicatorsHave(Column.TARGET))
                .flatMap(form -> form.indicators().stream()
                        .filter(FullMarksWithReason::hasFullMarks)
                        .filter(indicator -> !isToldElsewhere(form, indicator))
                        .map(FullMarksWithReason::judge));
    }

    private static boolean hasFullMarks(Indicator indicator) {
        return !indicator.isUnused()
                && indicator.weight().isPositive()
                && indicator.score().isGiven()
                && indicator.score().number().compareTo(indicator.weight().number()) == 0;
    }

    /** An answer to another question is told by GOL-02, with this folded under it. */
    private static boolean isToldElsewhere(Evaluation form, Indicator indicator) {
        return isBroken(indicator) && AnswerKind.miss(form, indicator).isPresent();
    }

    /** The finding on that indicator, where it has full marks, an answer of its own and a reason for it. */
    public static Optional<Finding> finding(Indicator indicator) {
        return hasFullMarks(indicator) && isBroken(indicator) ? Optional.of(broken(indicator)) : Optional.empty();
    }

    private static Verdict judge(Indicator indicator) {
        return isBroken(indicator)
                ? new Verdict.Broken(broken(indicator))
                : Verdict.holds(INFO, indicator.score().origin());
    }

    private static boolean isBroken(Indicator indicator) {
        boolean answered = indicator.actual().filter(label -> !label.isBlank()).isPresent()
                && indicator.target().filter(label -> !label.isBlank()).isPresent();
        boolean explained = answered
                && indicator.hasReason()
                && !NO_DEVIATION.isIn(indicator.reason().map(Label::text).orElse(""));
        return explained && indicator.plannedQuantity().isEmpty() && differs(indicator);
    }

    private static boolean differs(Indicator indicator) {
        String target = indicator.target().orElseThrow().compact();
        return !indicator.actual().orElseThrow().compact().contains(target);
    }

    private static Finding broken(Indicator indicator) {
        Label reason = indicator.reason().orElseThrow();
        Label actual = indicator.actual().orElseThrow();
        Label target = indicator.target().orElseThrow();
        List<Place> others = Stream.of(
                        actual.origin(), target.origin(), indicator.score().origin())
                .flatMap(origin -> origin.places().stream())
                .toList();
        Map<String, Object> values = Map.of(
                "indicator", indicator.name(),
                "target", target.text().strip(),
                "actual", actual.text().strip(),
                "score", indicator.score().text());
        return Finding.of(
                INFO,
                Severity.WARNING,
                reason.origin(),
                others,
                Message.of(values),
                reason.text().strip(),
                "");
    }
}
