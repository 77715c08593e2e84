package cn.gouji.rules.sum;

import cn.gouji.catalogue.CodeLists;
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
import java.util.Map;
import java.util.stream.Stream;

/** A subject's figure equals the sum of the subjects directly under it, the unit's total the sum of the classes (上下级合计). */
final class SubjectSums implements Rule.LinearRule {

    private static final RuleInfo INFO = new RuleInfo("SUM-01", Severity.ERROR);

    private final Statements statements = new Statements(INFO);
    private final CodeLists lists;

    SubjectSums(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        return Statements.distinct(filing.tables().stream()
                .flatMap(table -> Subjects.of(table, filing, lists).flatMap(subjects -> inUnit(table, subjects))));
    }

    private Stream<Rule.Statement> inUnit(Table table, Subjects subjects) {
        if (subjects.unplaced().isPresent()) {
            Line line = subjects.unplaced().get();
            return Stream.of(statements.unstated(
                    "cannot-tell.unplaced-subject",
                    Map.of("line", Names.of(line)),
                    line.label(Column.CODE)
                            .or(() -> line.label(Column.ITEM))
                            .orElseThrow()
                            .origin()));
        }
        List<Column> columns = table.figureColumns();
        Map<String, List<Subjects.Entry>> families = subjects.byParent();
        Stream<Rule.Statement> parents = subjects.distinct().stream()
                .filter(parent -> families.containsKey(parent.code()))
                .flatMap(parent -> columns.stream()
                        .flatMap(column ->
                                sum(table, parent.line(), families.getOrDefault(parent.code(), List.of()), column)));
        Stream<Rule.Statement> totals = subjects.totals().stream()
                .flatMap(total -> columns.stream()
                        .flatMap(column -> sum(table, total, families.getOrDefault("", List.of()), column)));
        return Stream.concat(parents, totals);
    }

    private Stream<Rule.Statement> sum(Table table, Line total, List<Subjects.Entry> parts, Column column) {
        List<Statements.Named> addends = parts.stream()
                .map(Subjects.Entry::line)
                .filter(line -> line.figure(column).isPresent())
                .map(line -> named(table, line, column))
                .toList();
        return total.figure(column).isEmpty() || addends.isEmpty()
                ? Stream.empty()
                : statements.sum(named(table, total, column), addends);
    }

    private static Statements.Named named(Table table, Line line, Column column) {
        return new Statements.Named(line.figure(column).orElseThrow(), Names.of(table, line, column));
    }
}
