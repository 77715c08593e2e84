package cn.gouji.rules.sum;

import cn.gouji.check.Equation;
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
import java.util.List;
import java.util.stream.Stream;

/** The superior's line above the units differs from their sum (主管单位行). */
final class SuperiorSum implements Rule.LinearRule {

    private static final RuleInfo INFO = new RuleInfo("SUM-12", Severity.WARNING);

    private final Statements statements = new Statements(INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        return filing.tablesWith(Column.OWNER)
                .flatMap(table -> table.lines(Line.Role.SUPERIOR).stream()
                        .flatMap(superior ->
                                table.figureColumns().stream().flatMap(column -> sum(table, superior, column))));
    }

    private Stream<Rule.Statement> sum(Table table, Line superior, Column column) {
        List<Statements.Named> units = Totals.byUnit(table.lines(Line.Role.TOTAL)).values().stream()
                .filter(line -> line.figure(column).isPresent())
                .map(line -> new Statements.Named(line.figure(column).orElseThrow(), Names.of(table, line, column)))
                .toList();
        return units.isEmpty() || superior.figure(column).isEmpty()
                ? Stream.empty()
                : statements
                        .sum(
                                new Statements.Named(
                                        superior.figure(column).orElseThrow(), Names.of(table, superior, column)),
                                units)
                        .map(statement ->
                                statement instanceof Equation equation ? equation.atMost(Severity.WARNING) : statement);
    }
}
