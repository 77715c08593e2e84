package cn.gouji.rules.sum;

import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.rules.identity.Names;
import cn.gouji.rules.identity.Statements;
import java.util.List;
import java.util.stream.Stream;

/** The 金额合计 of an open list of tasks equals the sum of its lines (绩效目标表资金). */
final class ListSum implements Rule.LinearRule {

    private static final RuleInfo INFO = new RuleInfo("SUM-09", Severity.ERROR);
    private static final String GRAND_TOTAL = "grand-total";

    private final Statements statements = new Statements(INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        return filing.tables().stream()
                .flatMap(table -> table.item(GRAND_TOTAL).stream()
                        .flatMap(total -> table.figureColumns().stream().flatMap(column -> sum(table, total, column))));
    }

    private Stream<Rule.Statement> sum(Table table, Line total, Column column) {
        List<Statements.Named> parts = table.lines(Line.Role.ENTRY).stream()
                .filter(line -> line.figure(column).isPresent())
                .map(line -> named(table, line, column))
                .toList();
        return parts.isEmpty() || total.figure(column).isEmpty()
                ? Stream.empty()
                : statements.sum(named(table, total, column), parts);
    }

    private static Statements.Named named(Table table, Line line, Column column) {
        return new Statements.Named(line.figure(column).orElseThrow(), Names.of(table, line, column));
    }
}
