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
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.rules.evaluation.Quantity;
import cn.gouji.rules.evaluation.WordList;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A percentage of satisfaction without a word on who was asked, or above a hundred (满意度无样本). */
public final class SatisfactionWithoutEvidence implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-14", Severity.INFO);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final WordList EVIDENCE = WordList.load("survey-words");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .flatMap(form -> Verdict.folded(form.indicators().stream()
                                .filter(indicator -> !indicator.isUnused())
                                .filter(indicator ->
                                        (indicator.kind() + indicator.line().text(Column.LEVEL_ONE)).contains("满意"))
                                .flatMap(indicator -> judge(form, indicator).stream())
                                .toList())
                        .stream());
    }

    private static Optional<Verdict> judge(Evaluation form, Indicator indicator) {
        return indicator
                .actualQuantity()
                .filter(actual -> actual.unit().equals("%"))
                .map(actual -> judge(form, indicator, actual));
    }

    private static Verdict judge(Evaluation form, Indicator indicator, Quantity actual) {
        Label there = indicator.actual().orElseThrow();
        boolean above = actual.number().compareTo(ALL) > 0;
        String words = there.text()
                + indicator.reason().map(Label::text).orElse("")
                + String.join("", form.form().notes().stream().map(Label::text).toList());
        if (!above && EVIDENCE.isIn(words)) {
            return Verdict.holds(INFO, there.origin());
        }
        Map<String, Object> values =
                Map.of("indicator", indicator.name(), "actual", there.text().strip());
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                there.origin(),
                indicator.target().stream()
                        .flatMap(label -> label.origin().places().stream())
                        .toList(),
                new Message(above ? "above" : "", values),
                there.text().strip(),
                ""));
    }
}
