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
import cn.gouji.rules.evaluation.Indicator;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One indicator in two kinds with one target, or with no number in either (指标重复). */
public final class IndicatorListedTwice implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-07", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return TargetTables.of(filing).flatMap(table -> Verdict.folded(inTable(table)).stream());
    }

    private static List<Verdict> inTable(Table table) {
        List<Indicator> named = TargetTables.inUse(table).stream()
                .filter(indicator -> !indicator.line().text(Column.LEVEL_THREE).isEmpty())
                .toList();
        List<Verdict> verdicts = new ArrayList<>();
        Map<String, List<Indicator>> before = new HashMap<>();
        for (Indicator later : named) {
            String called = later.project() + "/" + later.line().text(Column.LEVEL_THREE);
            List<Indicator> namesakes = before.computeIfAbsent(called, name -> new ArrayList<>());
            namesakes.stream()
                    .filter(earlier -> isRepeated(earlier, later))
                    .findFirst()
                    .ifPresent(earlier -> verdicts.add(broken(earlier, later)));
            namesakes.add(later);
        }
        if (verdicts.isEmpty() && !named.isEmpty()) {
            verdicts.add(Verdict.holds(INFO, named.get(0).target().orElseThrow().origin()));
        }
        return verdicts;
    }

    /** Whether two of one name are one indicator in two kinds. */
    private static boolean isRepeated(Indicator earlier, Indicator later) {
        boolean twice = !earlier.kind().equals(later.kind());
        String one = earlier.target().orElseThrow().compact();
        String other = later.target().orElseThrow().compact();
        return twice && (one.equals(other) || (!TargetTables.hasNumber(one) && !TargetTables.hasNumber(other)));
    }

    private static Verdict broken(Indicator earlier, Indicator later) {
        Label first = earlier.line().label(Column.LEVEL_THREE).orElseThrow();
        Label target = earlier.target().orElseThrow();
        boolean same = target.compact().equals(later.target().orElseThrow().compact());
        Map<String, Object> values = Map.of(
                "indicator", earlier.name(),
                "one", earlier.kind(),
                "other", later.kind(),
                "target", target.text().strip());
        List<Place> others = Stream.concat(
                        TargetTables.named(later).stream(),
                        Stream.of(target, later.target().orElseThrow())
                                .flatMap(label -> label.origin().places().stream()))
                .toList();
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                first.origin(),
                others,
                new Message(same ? "" : "no-number", values),
                first.text().strip(),
                ""));
    }
}
