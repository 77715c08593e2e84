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
import cn.gouji.filing.Line;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows of the template were left in without content: 指标2, ……, 项目1 (模板行残留). */
public final class TemplateRowsLeft implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-11", Severity.WARNING);
    private static final Pattern ROW = Pattern.compile("(?:指标|项目|任务|单位)\\d{1,2}:?|\\.{3,}|…+");
    private static final List<Column> NAMES = List.of(Column.LEVEL_THREE, Column.TASK, Column.ITEM, Column.NAME);
    private static final List<Column> GROUPS = List.of(Column.LEVEL_ONE, Column.LEVEL_TWO, Column.OWNER);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tables().stream()
                .flatMap(table -> Verdict.folded(table.lines().stream()
                                .flatMap(line -> NAMES.stream()
                                        .flatMap(column -> line.label(column).stream()
                                                .filter(label -> ROW.matcher(label.compact())
                                                        .matches())
                                                .filter(label -> isEmpty(line, column))
                                                .map(TemplateRowsLeft::broken)))
                                .toList())
                        .stream());
    }

    private static boolean isEmpty(Line line, Column name) {
        boolean words = line.labels().entrySet().stream()
                .filter(entry -> entry.getKey() != name && !GROUPS.contains(entry.getKey()))
                .allMatch(entry -> entry.getValue().isBlank()
                        || ROW.matcher(entry.getValue().compact()).matches());
        return words
                && line.figures().values().stream()
                        .allMatch(figure -> figure.known()
                                .filter(known -> known.amount().printed().signum() != 0)
                                .isEmpty());
    }

    private static Verdict broken(Label label) {
        String shown = label.text().strip();
        return new Verdict.Broken(Finding.of(
                INFO, INFO.severity(), label.origin(), List.of(), Message.of(Map.of("row", shown)), shown, ""));
    }
}
