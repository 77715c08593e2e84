package cn.gouji.rules.sco;

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
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The indicators score much better than the money was spent (得分率与执行率背离). */
public final class ScoreRateAboveExecution implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-13", Severity.WARNING);
    private static final Threshold GAP = Threshold.share("gap-share", 5);
    private static final Threshold UNSPENT = Threshold.share("unspent-share", 20);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final BigDecimal gap;
    private final BigDecimal unspent;

    /** The rule with the gap and the unspent share from which on the bureau asks. */
    public ScoreRateAboveExecution(RuleSettings settings) {
        gap = settings.value(INFO, GAP);
        unspent = settings.value(INFO, UNSPENT);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<RuleOption> options() {
        return List.of(GAP, UNSPENT);
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream().flatMap(form -> {
            Optional<BigDecimal> scored = scoreRate(form);
            return scored.stream()
                    .flatMap(rate ->
                            Spending.of(form)
                                    .map(spending -> judge(spending, rate))
                                    .or(() -> withoutBudget(form))
                                    .stream());
        });
    }

    /** The points of the indicators in per cent of their weights; empty where some are missing. */
    private static Optional<BigDecimal> scoreRate(Evaluation form) {
        List<Indicator> live = form.indicators().stream()
                .filter(indicator -> !indicator.isUnused())
                .toList();
        boolean whole = !live.isEmpty()
                && live.stream()
                        .allMatch(indicator -> indicator.weight().isGiven()
                                && indicator.score().isGiven());
        BigDecimal weights =
                live.stream().map(indicator -> indicator.weight().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal scores =
                live.stream().map(indicator -> indicator.score().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole && weights.signum() > 0 && scores.signum() > 0
                ? Optional.of(scores.multiply(HUNDRED).divide(weights, MathContext.DECIMAL128))
                : Optional.empty();
    }

    private Verdict judge(Spending spending, BigDecimal scored) {
        BigDecimal rate = spending.rate();
        BigDecimal difference = scored.subtract(rate).multiply(HUNDRED).divide(scored, MathContext.DECIMAL128);
        boolean red = difference.compareTo(gap) > 0;
        boolean yellow = HUNDRED.subtract(rate).compareTo(unspent) > 0;
        if (!red && !yellow) {
            return Verdict.holds(INFO, spending.executed().origin());
        }
        Map<String, Object> values = Map.of("scored", text(scored), "rate", text(rate));
        return broken(
                spending.executed(), red ? Severity.WARNING : Severity.INFO, new Message(red ? "" : "unspent", values));
    }

    /** A year's budget of nothing, though the indicators earned points. */
    private static Optional<Verdict> withoutBudget(Evaluation form) {
        return form.moneyTotal()
                .flatMap(line -> line.figure(Column.YEAR_BUDGET))
                .flatMap(Figure::known)
                .filter(budget -> !budget.blank() && budget.amount().value().signum() == 0)
                .map(budget -> broken(budget, Severity.INFO, new Message("no-budget", Map.of())));
    }

    private static Verdict broken(Figure.Known cell, Severity severity, Message message) {
        return new Verdict.Broken(Finding.of(INFO, severity, cell.origin(), List.of(), message, cell.shown(), ""));
    }

    private static String text(BigDecimal rate) {
        return rate.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
