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
import cn.gouji.filing.Table;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Quantity;
import cn.gouji.rules.evaluation.WordList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The target of a quantity or of satisfaction names no number, or one that anything reaches, or no output has one (指标不可衡量). */
public final class TargetNotMeasurable implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-04", Severity.WARNING);
    private static final List<String> OUTPUTS = List.of("数量", "质量", "时效");
    private static final WordList COUNT_WITHOUT_DIGITS = WordList.load("count-without-digits");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tablesWith(Column.TARGET, Column.LEVEL_TWO)
                .flatMap(table -> Verdict.folded(inTable(table)).stream());
    }

    private static List<Verdict> inTable(Table table) {
        List<Verdict> single = Evaluation.indicators(table).stream()
                .filter(indicator -> !indicator.isUnused())
                .flatMap(TargetNotMeasurable::inLine)
                .toList();
        List<Indicator> outputs = TargetTables.inUse(table).stream()
                .filter(indicator -> OUTPUTS.stream().anyMatch(indicator.kind()::contains))
                .toList();
        boolean told = single.stream().anyMatch(Verdict.Broken.class::isInstance);
        return told || outputs.size() < 2 || outputs.stream().anyMatch(TargetNotMeasurable::isMeasured)
                ? single
                : List.of(broken(outputs.get(0), outputs.get(0).target().orElseThrow(), "outputs"));
    }

    private static boolean isMeasured(Indicator indicator) {
        String words = indicator.name() + indicator.target().orElseThrow().compact();
        return TargetTables.hasNumber(words) || COUNT_WITHOUT_DIGITS.isIn(words);
    }

    private static Stream<Verdict> inLine(Indicator indicator) {
        Optional<Label> target = indicator.target().filter(label -> !label.isBlank());
        String kinds = indicator.kind() + indicator.line().text(Column.LEVEL_ONE);
        boolean counted = indicator.kind().contains("数量") || kinds.contains("满意");
        return target.filter(label -> counted).stream().map(label -> judge(indicator, label));
    }

    private static Verdict judge(Indicator indicator, Label target) {
        String words = target.compact();
        if (!TargetTables.hasNumber(words) && !COUNT_WITHOUT_DIGITS.isIn(words)) {
            return broken(indicator, target, "");
        }
        return indicator
                        .plannedQuantity()
                        .filter(TargetNotMeasurable::isTrivial)
                        .isPresent()
                ? broken(indicator, target, "weak")
                : Verdict.holds(INFO, target.origin());
    }

    /** More than one, more than nothing, at least nothing: any activity at all is enough. */
    private static boolean isTrivial(Quantity target) {
        boolean moreThanOne =
                target.operator() == Quantity.Operator.MORE && target.number().compareTo(BigDecimal.ONE) <= 0;
        boolean atLeastNothing = target.operator() == Quantity.Operator.AT_LEAST
                && target.number().signum() == 0;
        return !target.unit().equals("%") && (moreThanOne || atLeastNothing);
    }

    private static Verdict broken(Indicator indicator, Label target, String variant) {
        Map<String, Object> values = Map.of(
                "indicator", indicator.name(),
                "kind", indicator.kind(),
                "target", target.text().strip());
        return new Verdict.Broken(Finding.of(
                INFO,
                Severity.WARNING,
                target.origin(),
                indicator.line().label(Column.LEVEL_THREE).stream()
                        .flatMap(label -> label.origin().places().stream())
                        .toList(),
                new Message(variant, values),
                target.text().strip(),
                ""));
    }
}
