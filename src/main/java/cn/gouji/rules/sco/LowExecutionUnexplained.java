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
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.WordList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Much of the year's budget was not spent, and nothing in the form says why (执行率低未说明). */
public final class LowExecutionUnexplained implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SCO-11", Severity.WARNING);
    private static final Threshold LEAST = Threshold.share("execution-share", 90);
    private static final WordList ABOUT_SPENDING = WordList.load("about-spending");

    private final BigDecimal least;

    /** The rule with the share from which on the bureau asks no question. */
    public LowExecutionUnexplained(RuleSettings settings) {
        least = settings.value(INFO, LEAST);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<RuleOption> options() {
        return List.of(LEAST);
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .flatMap(form -> Spending.of(form).stream().map(spending -> judge(form, spending)));
    }

    private Verdict judge(Evaluation form, Spending spending) {
        Figure.Known spent = spending.executed();
        if (spending.rate().compareTo(least) >= 0 || isExplained(form)) {
            return Verdict.holds(INFO, spent.origin());
        }
        Map<String, Object> values = Map.of(
                "budget", spending.budget().amount().textWithUnit(),
                "spent", spent.amount().textWithUnit(),
                "rate", spending.rate().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                "least", least.toPlainString());
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                spent.origin(),
                spending.budget().origin().places(),
                Message.of(values),
                spent.shown(),
                ""));
    }

    /** A reason beside the money explains it; one among the indicators or a note only where it speaks of the money. */
    private static boolean isExplained(Evaluation form) {
        boolean beside = form.money().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.label(Column.REASON).stream())
                .anyMatch(label -> label.compact().length() > 1);
        return beside
                || Stream.concat(
                                form.form().notes().stream(),
                                form.indicators().stream()
                                        .map(Indicator::reason)
                                        .flatMap(java.util.Optional::stream))
                        .map(Label::text)
                        .anyMatch(ABOUT_SPENDING::isIn);
    }
}
