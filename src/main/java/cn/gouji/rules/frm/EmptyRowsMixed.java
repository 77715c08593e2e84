package cn.gouji.rules.frm;

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
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One form says 不适用 in one empty row and 无 in another, or has a second empty row of one kind (不适用与无混用、多余空行). */
public final class EmptyRowsMixed implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-14", Severity.INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tablesWith(Column.LEVEL_TWO, Column.TARGET)
                .flatMap(table -> Verdict.folded(inTable(table)).stream());
    }

    private static List<Verdict> inTable(Table table) {
        List<Indicator> unused = Evaluation.indicators(table).stream()
                .filter(Indicator::isUnused)
                .toList();
        List<Verdict> verdicts = new ArrayList<>();
        List<Label> none =
                unused.stream().flatMap(indicator -> says(indicator, "无")).toList();
        List<Label> other =
                unused.stream().flatMap(indicator -> says(indicator, "不适用")).toList();
        if (!none.isEmpty() && !other.isEmpty()) {
            verdicts.add(broken(none.get(0), other, "", Map.of("none", none.size(), "other", other.size())));
        }
        Set<String> kinds = new LinkedHashSet<>();
        for (Indicator indicator : unused) {
            Optional<Label> kind = indicator.line().label(Column.LEVEL_TWO);
            boolean first = kinds.add(
                    indicator.project() + "/" + indicator.line().text(Column.LEVEL_ONE) + "/" + indicator.kind());
            if (!first && kind.isPresent()) {
                verdicts.add(broken(kind.orElseThrow(), List.of(), "spare", Map.of("kind", indicator.kind())));
            }
        }
        if (verdicts.isEmpty()) {
            unused.stream()
                    .flatMap(indicator -> indicator.line().label(Column.LEVEL_TWO).stream())
                    .limit(1)
                    .forEach(label -> verdicts.add(Verdict.holds(INFO, label.origin())));
        }
        return verdicts;
    }

    private static Stream<Label> says(Indicator indicator, String word) {
        return Stream.of(Column.ACTUAL, Column.TARGET, Column.LEVEL_THREE)
                .flatMap(column -> indicator.line().label(column).stream())
                .filter(label -> label.compact().equals(word))
                .limit(1);
    }

    private static Verdict broken(Label at, List<Label> others, String variant, Map<String, Object> values) {
        List<Place> places = others.stream()
                .flatMap(label -> label.origin().places().stream())
                .toList();
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                at.origin(),
                places,
                new Message(variant, values),
                at.text().strip(),
                ""));
    }
}
