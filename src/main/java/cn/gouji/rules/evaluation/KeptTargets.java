package cn.gouji.rules.evaluation;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Label;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A budget that was changed by half or more while every target was reached in full, and nothing says that a target was
 * adjusted (预算大改目标未调). Folded under the unexplained change of the budget where there is one.
 */
public final class KeptTargets {

    /** The rule of such findings. */
    public static final RuleInfo INFO = new RuleInfo("GOL-10", Severity.WARNING);

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final WordList ADJUSTED = WordList.load("target-adjusted");

    private KeptTargets() {}

    /** The finding on that form, whose budget was changed so. */
    public static Optional<Finding> finding(Evaluation form, BudgetChange change) {
        List<Indicator> live = form.indicators().stream()
                .filter(indicator -> !indicator.isUnused() && indicator.weight().isPositive())
                .toList();
        boolean kept = !live.isEmpty() && live.stream().allMatch(KeptTargets::hasFullMarks) && !isAdjusted(form);
        return kept && change.isAtLeast(HALF) ? Optional.of(broken(change, live)) : Optional.empty();
    }

    private static boolean hasFullMarks(Indicator indicator) {
        return indicator.score().isGiven()
                && indicator.score().number().compareTo(indicator.weight().number()) == 0;
    }

    private static boolean isAdjusted(Evaluation form) {
        return Stream.concat(
                        form.form().notes().stream(),
                        form.indicators().stream().flatMap(indicator -> indicator.reason().stream()))
                .map(Label::text)
                .anyMatch(ADJUSTED::isIn);
    }

    private static Finding broken(BudgetChange change, List<Indicator> live) {
        List<Place> targets = live.stream()
                .flatMap(indicator -> indicator.target().stream())
                .flatMap(label -> label.origin().places().stream())
                .toList();
        Map<String, Object> values = Map.of(
                "initial", change.initial().amount().textWithUnit(),
                "year", change.year().amount().textWithUnit(),
                "percent", change.percent().setScale(1, RoundingMode.HALF_UP).toPlainString(),
                "count", live.size());
        return Finding.of(
                INFO,
                INFO.severity(),
                change.year().origin(),
                targets,
                Message.of(values),
                change.year().shown(),
                "");
    }
}
