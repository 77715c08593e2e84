package cn.gouji.rules.tab;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.rules.identity.Names;
import cn.gouji.rules.identity.Statements;
import cn.gouji.rules.sum.Subjects;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A subject of an overview has another amount than its rows in the tables the overview sums up (功能科目行一致). */
final class SubjectRowsDiffer implements Rule.LinearRule {

    /** Id and severity, shared with {@link SubjectRowsMissing}. */
    static final RuleInfo INFO = new RuleInfo("TAB-07", Severity.WARNING);

    private final Statements statements = new Statements(INFO);
    private final CodeLists lists;

    SubjectRowsDiffer(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        return SubjectRows.OF_OVERVIEW.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(overview -> SubjectRows.in(filing, overview.getValue()).stream()
                        .flatMap(rows -> filing.tables().stream()
                                .filter(table -> table.form().id().equals(overview.getKey()))
                                .flatMap(table -> inTable(table, rows, filing))));
    }

    private Stream<Rule.Statement> inTable(Table table, SubjectRows rows, Filing filing) {
        return Subjects.byName(table, List.of(), filing, lists).entries().stream()
                .flatMap(entry -> amount(entry.line())
                        .map(column -> sum(table, entry, column, rows))
                        .orElse(Stream.empty()));
    }

    private Stream<Rule.Statement> sum(Table table, Subjects.Entry entry, Column column, SubjectRows rows) {
        List<Statements.Named> parts = rows.rows().getOrDefault(entry.code(), List.of()).stream()
                .map(SubjectRows.Row::named)
                .toList();
        Statements.Named total = new Statements.Named(
                entry.line().figure(column).orElseThrow(), Names.withTitle(table, entry.line(), column));
        return parts.isEmpty() ? Stream.empty() : statements.sum(total, parts);
    }

    /** The column of a line's own known amount. */
    static Optional<Column> amount(Line line) {
        return Stream.of(Column.AMOUNT, Column.TOTAL)
                .filter(column -> line.figure(column)
                        .flatMap(Figure::known)
                        .filter(known -> known.amount().unit().isStated() && !known.blank())
                        .isPresent())
                .findFirst();
    }
}
