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
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.text.Words;
import java.util.Map;
import java.util.stream.Stream;

/** The target says nothing but the indicator's own name (目标值与指标名相同). */
public final class TargetRepeatsName implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-06", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return TargetTables.judged(
                filing,
                indicator -> indicator.line().label(Column.LEVEL_THREE).stream()
                        .filter(name -> !name.isBlank())
                        .map(name -> judge(indicator, name)));
    }

    private static Verdict judge(Indicator indicator, Label name) {
        Label target = indicator.target().orElseThrow();
        if (!bare(target).equals(bare(name))) {
            return Verdict.holds(INFO, target.origin());
        }
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                target.origin(),
                name.origin().places(),
                Message.of(Map.of("indicator", indicator.name(), "kind", indicator.kind())),
                target.text().strip(),
                ""));
    }

    private static String bare(Label label) {
        return Words.name(label.text()).replaceFirst("[。;,.、]+$", "");
    }
}
