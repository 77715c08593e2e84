package cn.gouji.rules.sco;

import cn.gouji.check.Choice;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The weights of the groups are not split as the batch prescribes (权重分配与模板不符). Where nothing is prescribed, another
 * split than the usual one of 执行率 10, 产出 50, 效益 30 and 满意度 10 is only pointed out.
 */
public final class WeightSplitUnusual implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-12", Severity.WARNING);

    /** 执行率-产出-效益-满意度; free prescribes nothing. */
    private static final Choice SPLIT =
            new Choice("weight-split", List.of("free", "10-50-30-10", "20-40-30-10", "20-40-40-0", "10-40-40-10"));

    private static final String USUAL = "10-50-30-10";
    private static final List<String> GROUPS = List.of("产出", "效益", "满意");

    private final String split;

    /** The rule with the split of the batch. */
    public WeightSplitUnusual(RuleSettings settings) {
        split = settings.value(INFO, SPLIT);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<RuleOption> options() {
        return List.of(SPLIT);
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .filter(form -> form.indicatorsHave(Column.WEIGHT)
                        && form.executionWeight().isGiven())
                .flatMap(this::inForm);
    }

    private Stream<Verdict> inForm(Evaluation form) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        for (Indicator indicator : form.indicators()) {
            boolean given = indicator.weight().isGiven();
            if (!given && !indicator.isUnused()) {
                return Stream.empty();
            }
            weights.merge(group(indicator), indicator.weight().number(), BigDecimal::add);
        }
        List<Figure> cells = form.indicators().stream()
                .flatMap(indicator -> indicator.weight().figure().stream())
                .toList();
        return cells.isEmpty() ? Stream.empty() : Stream.of(judge(form, weights, cells));
    }

    private static String group(Indicator indicator) {
        String words = indicator.line().text(Column.LEVEL_ONE);
        return GROUPS.stream().filter(words::contains).findFirst().orElse(words);
    }

    private Verdict judge(Evaluation form, Map<String, BigDecimal> weights, List<Figure> cells) {
        List<BigDecimal> numbers =
                new ArrayList<>(List.of(form.executionWeight().number()));
        GROUPS.forEach(group -> numbers.add(weights.getOrDefault(group, BigDecimal.ZERO)));
        boolean others = weights.entrySet().stream()
                .anyMatch(entry ->
                        !GROUPS.contains(entry.getKey()) && entry.getValue().signum() != 0);
        String found = numbers.stream()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("-"));
        boolean free = split.equals("free");
        String wanted = free ? USUAL : split;
        if (found.equals(wanted) && !others) {
            return Verdict.holds(INFO, cells.get(0).origin());
        }
        return new Verdict.Broken(Finding.of(
                INFO,
                free ? Severity.INFO : Severity.WARNING,
                form.executionWeight().origin(),
                cells.stream().flatMap(cell -> cell.origin().places().stream()).toList(),
                Message.of(Map.of("found", found, "wanted", wanted)),
                found,
                wanted));
    }
}
