package cn.gouji.rules.sco;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Practically all the money is spent although a quantity it was given for was not reached (钱已花完、任务未完成). */
public final class MoneySpentWorkUndone implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-08", Severity.WARNING);
    private static final BigDecimal ALL_SPENT = new BigDecimal("99.5");
    private static final BigDecimal MOSTLY_DONE = BigDecimal.valueOf(90);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream().flatMap(MoneySpentWorkUndone::inForm);
    }

    private static Stream<Verdict> inForm(Evaluation form) {
        Optional<Line> money = form.moneyTotal();
        Optional<Figure.Known> budget =
                money.flatMap(line -> line.figure(Column.YEAR_BUDGET)).flatMap(Figure::known);
        Optional<Figure.Known> spent =
                money.flatMap(line -> line.figure(Column.EXECUTED)).flatMap(Figure::known);
        if (budget.isEmpty()
                || spent.isEmpty()
                || budget.orElseThrow().amount().value().signum() <= 0) {
            return Stream.empty();
        }
        BigDecimal rate =
                new Rate(spent.orElseThrow().amount(), budget.orElseThrow().amount()).ofPrinted();
        return rate.compareTo(ALL_SPENT) < 0
                ? Stream.of(Verdict.holds(INFO, spent.orElseThrow().origin()))
                : outputs(form).map(indicator -> judge(indicator, budget.orElseThrow(), spent.orElseThrow()));
    }

    /** The quantities that count and can be compared: more is better, both sides of one unit. */
    private static Stream<Indicator> outputs(Evaluation form) {
        return form.indicators().stream()
                .filter(indicator -> indicator.kind().contains("数量"))
                .filter(indicator -> !indicator.isUnused() && !indicator.actualIsBound())
                .filter(indicator -> indicator.weight().isPositive())
                .filter(indicator -> done(indicator).isPresent());
    }

    /** How much of the target was reached, in per cent; empty where that cannot be told. */
    private static Optional<BigDecimal> done(Indicator indicator) {
        Optional<Quantity> target = indicator.plannedQuantity();
        Optional<Quantity> actual = indicator.actualQuantity();
        boolean comparable = target.isPresent()
                && actual.isPresent()
                && !target.orElseThrow().operator().isUpperBound()
                && target.orElseThrow().number().signum() > 0
                && !target.orElseThrow().unit().isEmpty()
                && target.orElseThrow().countsLike(actual.orElseThrow());
        return comparable
                ? Optional.of(actual.orElseThrow()
                        .number()
                        .movePointRight(2)
                        .divide(target.orElseThrow().number(), MathContext.DECIMAL128))
                : Optional.empty();
    }

    private static Verdict judge(Indicator indicator, Figure.Known budget, Figure.Known spent) {
        BigDecimal done = done(indicator).orElseThrow();
        Label actual = indicator.actual().orElseThrow();
        if (done.compareTo(MOSTLY_DONE) >= 0) {
            return Verdict.holds(INFO, actual.origin());
        }
        Map<String, Object> values = Map.of(
                "indicator", indicator.name(),
                "target", indicator.target().map(Label::text).orElse("").strip(),
                "actual", actual.text().strip(),
                "done", done.setScale(1, RoundingMode.HALF_UP).toPlainString(),
                "spent", spent.amount().textWithUnit(),
                "budget", budget.amount().textWithUnit());
        return new Verdict.Broken(Finding.of(
                INFO,
                Severity.WARNING,
                actual.origin(),
                List.of(
                        indicator.target().orElseThrow().origin().first(),
                        spent.origin().first(),
                        budget.origin().first()),
                Message.of(values),
                actual.text().strip(),
                indicator.target().orElseThrow().text().strip()));
    }
}
