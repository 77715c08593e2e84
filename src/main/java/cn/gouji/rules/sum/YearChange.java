package cn.gouji.rules.sum;

import cn.gouji.check.Equation;
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
import java.util.Optional;
import java.util.stream.Stream;

/** 增减变化金额 equals this year's figure less last year's, unit by unit (三公增减). */
final class YearChange implements Rule.LinearRule {

    private static final RuleInfo INFO = new RuleInfo("SUM-07", Severity.ERROR);

    private final Statements statements = new Statements(INFO);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        return filing.year().isEmpty()
                ? Stream.empty()
                : filing.tablesWith(Column.YEAR)
                        .flatMap(table -> inTable(table, filing.year().getAsInt()));
    }

    private Stream<Rule.Statement> inTable(Table table, int year) {
        List<Line> changes = table.lines().stream()
                .filter(line -> line.item().filter("change"::equals).isPresent())
                .toList();
        return changes.stream().flatMap(change -> {
            Optional<Line> current = before(table, change, year);
            Optional<Line> last = before(table, change, year - 1);
            return current.isEmpty() || last.isEmpty()
                    ? Stream.empty()
                    : table.figureColumns().stream()
                            .flatMap(column -> change(table, change, current.get(), last.get(), column));
        });
    }

    /** The nearest line of that year above the change. */
    private static Optional<Line> before(Table table, Line change, int year) {
        List<Line> above = table.lines().subList(0, table.lines().indexOf(change));
        return above.stream()
                .filter(line -> line.item().isEmpty() && line.text(Column.YEAR).contains(String.valueOf(year)))
                .reduce((one, other) -> other);
    }

    private Stream<Rule.Statement> change(Table table, Line change, Line current, Line last, Column column) {
        return statements.relation(
                named(table, change, column),
                List.of(
                        new Statements.Addend(1, named(table, current, column)),
                        new Statements.Addend(-1, named(table, last, column))),
                Equation.Relation.EQUAL);
    }

    private static Statements.Named named(Table table, Line line, Column column) {
        return new Statements.Named(line.figure(column).orElseThrow(), Names.of(table, line, column));
    }
}
