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
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was achieved repeats the goal paragraph by paragraph (总体目标完成情况照抄). */
public final class GoalCopied implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-03", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return Evaluation.of(filing).stream()
                .flatMap(form -> form.goals().stream())
                .flatMap(GoalCopied::inBlock);
    }

    private static Stream<Verdict> inBlock(Table table) {
        List<Label> expected = texts(table, Column.EXPECTED_GOAL);
        List<Label> achieved = texts(table, Column.ACHIEVED_GOAL);
        List<String> planned = paragraphs(expected);
        if (planned.isEmpty()) {
            return Stream.empty();
        }
        if (achieved.isEmpty()) {
            List<Origin> origins = table.lines().stream()
                    .map(line -> line.label(Column.ACHIEVED_GOAL))
                    .flatMap(Optional::stream)
                    .map(Label::origin)
                    .limit(1)
                    .toList();
            return Stream.of(new Verdict.CannotTell(INFO, new Message("blank", Map.of()), origins));
        }
        List<String> reached = paragraphs(achieved);
        long same = planned.stream().filter(reached::contains).count();
        Origin at = achieved.get(0).origin();
        return same == 0 ? Stream.of(Verdict.holds(INFO, at)) : Stream.of(broken(at, expected, same, planned.size()));
    }

    /** Half of the paragraphs or more is a copy; fewer may be what was indeed done word by word. */
    private static Verdict broken(Origin at, List<Label> expected, long same, int all) {
        List<Place> others = expected.stream()
                .flatMap(label -> label.origin().places().stream())
                .toList();
        return new Verdict.Broken(Finding.of(
                INFO,
                same * 2 >= all ? Severity.WARNING : Severity.INFO,
                at,
                others,
                Message.of(Map.of("same", same, "all", all)),
                same + "/" + all,
                ""));
    }

    private static List<Label> texts(Table table, Column column) {
        return table.lines().stream()
                .map(Line::labels)
                .map(labels -> Optional.ofNullable(labels.get(column)))
                .flatMap(Optional::stream)
                .filter(label -> !label.isBlank())
                .toList();
    }

    private static List<String> paragraphs(List<Label> labels) {
        return labels.stream()
                .flatMap(label -> GoalParagraphs.of(label.text()).stream())
                .toList();
    }
}
