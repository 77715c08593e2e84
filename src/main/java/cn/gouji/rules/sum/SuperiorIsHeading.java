package cn.gouji.rules.sum;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The superior's line repeats its only unit: a heading, not a total (主管单位行). Said once for a submission. */
final class SuperiorIsHeading implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("SUM-12", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Verdict> verdicts = filing.tablesWith(Column.OWNER)
                .flatMap(table ->
                        table.lines(Line.Role.SUPERIOR).stream().flatMap(superior -> judge(table, superior).stream()))
                .toList();
        return Verdict.folded(verdicts).stream();
    }

    private static Optional<Verdict> judge(Table table, Line superior) {
        List<Line> units =
                List.copyOf(Totals.byUnit(table.lines(Line.Role.TOTAL)).values());
        Optional<Label> owner = superior.owner();
        boolean repeats = units.size() == 1
                && owner.isPresent()
                && table.figureColumns().stream().allMatch(column -> isSame(superior, units.get(0), column));
        return repeats ? Optional.of(heading(owner.get(), units.get(0))) : Optional.empty();
    }

    private static boolean isSame(Line superior, Line unit, Column column) {
        Optional<Figure.Known> above = superior.figure(column).flatMap(Figure::known);
        Optional<Figure.Known> below = unit.figure(column).flatMap(Figure::known);
        return above.isPresent()
                && below.isPresent()
                && above.get().amount().value().compareTo(below.get().amount().value()) == 0;
    }

    private static Verdict heading(Label owner, Line unit) {
        String name = unit.owner().map(label -> label.text().strip()).orElse("");
        Message message = new Message("heading", Map.of("superior", owner.text().strip(), "unit", name));
        return new Verdict.Broken(Finding.of(
                INFO,
                Severity.INFO,
                owner.origin(),
                List.of(),
                message,
                owner.text().strip(),
                ""));
    }
}
