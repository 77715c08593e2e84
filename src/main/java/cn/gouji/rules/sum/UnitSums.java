package cn.gouji.rules.sum;

import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import cn.gouji.rules.identity.Names;
import cn.gouji.rules.identity.Statements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The total over several units equals the sum of their totals, or of their classes where no unit has one (各单位合计). */
final class UnitSums implements Rule.LinearRule {

    private static final RuleInfo INFO = new RuleInfo("SUM-01", Severity.ERROR);

    private final Statements statements = new Statements(INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        return Statements.distinct(filing.tables().stream()
                .flatMap(table -> table.lines(Line.Role.GRAND_TOTAL).stream()
                        .flatMap(
                                total -> table.figureColumns().stream().flatMap(column -> sum(table, total, column)))));
    }

    private Stream<Rule.Statement> sum(Table table, Line total, Column column) {
        List<Statements.Named> parts = parts(table).stream()
                .filter(line -> line.figure(column).isPresent())
                .map(line -> named(table, line, column))
                .toList();
        return total.figure(column).isEmpty() || parts.isEmpty()
                ? Stream.empty()
                : statements.sum(named(table, total, column), parts);
    }

    /** The lines to add up; none where some units have a total and others have not. */
    private static Collection<Line> parts(Table table) {
        Map<String, Line> units = Totals.byUnit(table.lines(Line.Role.TOTAL));
        List<Subjects> subjects = Subjects.byCode(table);
        boolean covered = subjects.stream()
                .flatMap(unit -> unit.entries().stream())
                .allMatch(entry -> units.containsKey(Totals.owner(entry.line())));
        if (!units.isEmpty()) {
            return covered ? units.values() : List.of();
        }
        return subjects.stream()
                .flatMap(unit -> unit.top().stream())
                .map(Subjects.Entry::line)
                .toList();
    }

    private static Statements.Named named(Table table, Line line, Column column) {
        return new Statements.Named(line.figure(column).orElseThrow(), Names.of(table, line, column));
    }
}
