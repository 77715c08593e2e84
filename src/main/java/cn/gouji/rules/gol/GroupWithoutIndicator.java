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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A group the form prints has no indicator in use (必备一级指标缺失): 产出 always, another only where the form prints points
 * for it, since whole groups may be declared 不适用.
 */
public final class GroupWithoutIndicator implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-09", Severity.WARNING);
    private static final String OUTPUT = "产出";
    private static final List<String> GROUPS = List.of(OUTPUT, "效益", "满意");
    private static final Pattern POINTS = Pattern.compile("\\((?!0分)\\d{1,3}(?:\\.\\d)?分\\)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tablesWith(Column.TARGET, Column.LEVEL_ONE)
                .flatMap(table -> GROUPS.stream().flatMap(group -> inGroup(table, group)));
    }

    private static Stream<Verdict> inGroup(Table table, String group) {
        List<Indicator> indicators = Evaluation.indicators(table).stream()
                .filter(indicator -> indicator.line().text(Column.LEVEL_ONE).contains(group))
                .toList();
        if (indicators.isEmpty()) {
            return Stream.empty();
        }
        Label name = indicators.get(0).line().label(Column.LEVEL_ONE).orElseThrow();
        boolean live = indicators.stream().anyMatch(GroupWithoutIndicator::isLive);
        boolean wanted = group.equals(OUTPUT) || POINTS.matcher(name.compact()).find();
        return Stream.of(live || !wanted ? Verdict.holds(INFO, name.origin()) : broken(name));
    }

    private static boolean isLive(Indicator indicator) {
        boolean named = !indicator.line().text(Column.LEVEL_THREE).isEmpty()
                || TargetTables.target(indicator).isPresent();
        return named && !indicator.isUnused();
    }

    private static Verdict broken(Label name) {
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                name.origin(),
                List.of(),
                Message.of(Map.of("group", name.compact())),
                name.text().strip(),
                ""));
    }
}
