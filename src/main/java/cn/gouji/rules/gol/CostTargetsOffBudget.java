package cn.gouji.rules.gol;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.RuleOption;
import cn.gouji.check.RuleSettings;
import cn.gouji.check.Severity;
import cn.gouji.check.Threshold;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.sheet.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cost targets of a task exceed its budget, or cover little of it (成本指标与预算不符). Only targets that are an amount and
 * nothing else are counted: unit prices and calculations are not the cost of a task.
 */
public final class CostTargetsOffBudget implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-08", Severity.WARNING);
    private static final Threshold COVER = Threshold.share("cover-share", 60);
    private static final Pattern AMOUNT = Pattern.compile("^[≤<=]{0,2}(\\d[\\d,]*(?:\\.\\d+)?)(万?)元[。;.]?$");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHARED = 3;

    private final BigDecimal cover;

    /** The rule with the share of the budget the targets should cover. */
    public CostTargetsOffBudget(RuleSettings settings) {
        cover = settings.value(INFO, COVER);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<RuleOption> options() {
        return List.of(COVER);
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Line> tasks = filing.tablesWith(Column.TASK, Column.TOTAL)
                .flatMap(table -> table.lines(Line.Role.ENTRY).stream())
                .toList();
        return TargetTables.of(filing).flatMap(table -> inTable(table, tasks));
    }

    private Stream<Verdict> inTable(Table table, List<Line> tasks) {
        Map<Line, List<Indicator>> costs = new LinkedHashMap<>();
        TargetTables.inUse(table).stream()
                .filter(indicator ->
                        indicator.kind().contains("成本") && amount(indicator).isPresent())
                .forEach(indicator -> task(indicator, tasks)
                        .ifPresent(task -> costs.computeIfAbsent(task, line -> new ArrayList<>())
                                .add(indicator)));
        return costs.entrySet().stream()
                .flatMap(entry ->
                        budget(entry.getKey()).stream().map(budget -> judge(entry.getKey(), entry.getValue(), budget)));
    }

    private static Optional<BigDecimal> amount(Indicator indicator) {
        Matcher amount = AMOUNT.matcher(indicator.target().orElseThrow().compact());
        return amount.matches()
                ? Optional.of(new BigDecimal(amount.group(1).replace(",", ""))
                        .scaleByPowerOfTen(amount.group(2).isEmpty() ? 0 : 4))
                : Optional.empty();
    }

    private static Optional<Figure.Known> budget(Line task) {
        return task.figure(Column.TOTAL)
                .flatMap(Figure::known)
                .filter(figure -> figure.amount().unit().isMoney()
                        && figure.amount().unit().isStated())
                .filter(figure -> figure.amount().value().signum() > 0);
    }

    /** The only task whose name or content has a word of the indicator's name. */
    private static Optional<Line> task(Indicator indicator, List<Line> tasks) {
        String name = indicator.line().text(Column.LEVEL_THREE);
        List<Line> fitting = tasks.stream()
                .filter(task -> shared(name, task.text(Column.TASK) + "|" + task.text(Column.CONTENT)) >= SHARED)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** The longest word of the name the task has too; words end at 和, 与, 及 and 的. */
    private static int shared(String name, String task) {
        return Stream.of(name.split("[和与及的、]"))
                .mapToInt(word -> SharedWords.longest(word, task))
                .max()
                .orElse(0);
    }

    private Verdict judge(Line task, List<Indicator> costs, Figure.Known budget) {
        BigDecimal sum = costs.stream().flatMap(cost -> amount(cost).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal share = sum.multiply(HUNDRED).divide(budget.amount().value(), MathContext.DECIMAL128);
        boolean over = sum.compareTo(budget.amount().interval().high()) >= 0;
        List<Place> places = costs.stream()
                .map(cost -> cost.target().orElseThrow().origin().first())
                .toList();
        if (!over && share.compareTo(cover) >= 0) {
            return new Verdict.Holds(INFO, places);
        }
        Map<String, Object> values = Map.of(
                "task", task.label(Column.TASK).orElseThrow().text().strip(),
                "budget", budget.amount().textWithUnit(),
                "sum", sum.toPlainString() + " 元",
                "percent", share.setScale(0, RoundingMode.HALF_UP).toPlainString());
        return new Verdict.Broken(Finding.of(
                INFO,
                over ? Severity.WARNING : Severity.INFO,
                costs.get(0).target().orElseThrow().origin(),
                Stream.concat(places.stream(), budget.origin().places().stream())
                        .toList(),
                new Message(over ? "" : "little", values),
                sum.toPlainString() + " 元",
                budget.amount().textWithUnit()));
    }
}
