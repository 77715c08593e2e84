package cn.gouji.rules.gol;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.Deadline;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The actual values of qualitative indicators repeat their targets word by word (指标值照抄). */
public final class ActualCopied implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-11", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream().flatMap(ActualCopied::inForm);
    }

    /** One line for the whole form, since each single answer may be the right one. */
    private static Stream<Verdict> inForm(Evaluation form) {
        List<Indicator> qualitative =
                form.indicators().stream().filter(ActualCopied::isQualitative).toList();
        List<Indicator> copied =
                qualitative.stream().filter(ActualCopied::isCopied).toList();
        if (qualitative.isEmpty()) {
            return Stream.empty();
        }
        if (copied.isEmpty()) {
            return Stream.of(new Verdict.Holds(INFO, places(qualitative)));
        }
        Map<String, Object> values = Map.of(
                "copied", copied.size(),
                "all", qualitative.size(),
                "indicator", copied.get(0).name());
        Label first = copied.get(0).actual().orElseThrow();
        return Stream.of(new Verdict.Broken(Finding.of(
                INFO,
                Severity.INFO,
                first.origin(),
                places(copied),
                Message.of(values),
                first.text().strip(),
                "")));
    }

    private static boolean isQualitative(Indicator indicator) {
        return !indicator.isUnused()
                && filled(indicator.target())
                && filled(indicator.actual())
                && indicator.plannedQuantity().isEmpty()
                && !Deadline.isDate(indicator.target().orElseThrow().text());
    }

    private static boolean filled(Optional<Label> label) {
        return label.filter(text -> !text.isBlank()).isPresent();
    }

    private static boolean isCopied(Indicator indicator) {
        String target = indicator.target().orElseThrow().compact();
        return indicator.actual().orElseThrow().compact().equals(target);
    }

    private static List<Place> places(List<Indicator> indicators) {
        return indicators.stream()
                .flatMap(indicator -> indicator.actual().orElseThrow().origin().places().stream())
                .toList();
    }
}
