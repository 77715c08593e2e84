package cn.gouji.rules.rec;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One cell, merged over several rows, is the amount of lines that mean different things: a total and a line of it, or two lines
 * the form names (合并单元格含义不明). Texts that group the rows beside them, units, indicators and reasons, are merged rightly.
 */
final class MergedOverKinds implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("REC-15", Severity.INFO);

    /** A line that a cell is the amount of. */
    private record Use(Figure figure, Line line) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tables().stream().flatMap(MergedOverKinds::inTable);
    }

    private static Stream<Verdict> inTable(Table table) {
        Map<Place, List<Use>> cells = new LinkedHashMap<>();
        for (Line line : table.lines()) {
            line.figures().forEach((column, figure) -> {
                if (column.kind() == Column.Kind.MONEY && isWritten(figure)) {
                    cells.computeIfAbsent(figure.origin().first(), place -> new ArrayList<>())
                            .add(new Use(figure, line));
                }
            });
        }
        List<Verdict> verdicts = cells.values().stream()
                .filter(uses -> uses.size() > 1)
                .map(MergedOverKinds::verdict)
                .toList();
        return Verdict.folded(verdicts).stream();
    }

    private static boolean isWritten(Figure figure) {
        return !figure.shown().isBlank();
    }

    private static Verdict verdict(List<Use> uses) {
        Origin first = uses.get(0).figure().origin();
        if (uses.stream().map(use -> kind(use.line())).distinct().count() < 2) {
            return Verdict.holds(INFO, first);
        }
        String shown = uses.get(0).figure().shown().strip();
        String names = uses.stream()
                .map(use -> use.figure().origin().name())
                .distinct()
                .collect(Collectors.joining("、"));
        Message message = Message.of(Map.of("shown", shown, "count", uses.size(), "names", names));
        return new Verdict.Broken(Finding.of(INFO, Severity.INFO, first, List.of(), message, shown, ""));
    }

    /** What a line means: its role, the name the form gives it, and how deep its code lies. */
    private static List<Object> kind(Line line) {
        return List.of(
                line.role(), line.item().orElse(""), line.text(Column.CODE).length());
    }
}
