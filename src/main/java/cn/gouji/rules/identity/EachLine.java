package cn.gouji.rules.identity;

import cn.gouji.check.Rule;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * An equation between the columns of every line. Where a column could not be told, nobody knows what a total is made of.
 *
 * @param identity says for which forms, and whether only where no column was added to the form
 */
record EachLine(Statements statements, Formula formula, Identity identity) {

    Stream<Rule.Statement> in(Filing filing) {
        Column[] needed = Stream.concat(
                        Stream.of(formula.total()),
                        formula.terms().stream()
                                .filter(term -> !term.optional())
                                .map(Formula.Term::name))
                .map(EachLine::column)
                .toArray(Column[]::new);
        return filing.tablesWith(needed)
                .filter(table -> identity.isFor(table.form()))
                .filter(table -> !table.has(Column.UNREAD) && !(identity.closed() && table.has(Column.EXTRA)))
                .flatMap(table -> table.lines().stream()
                        .filter(line -> line.role() != Line.Role.FRAGMENT)
                        .flatMap(line -> inLine(table, line)));
    }

    private Stream<Rule.Statement> inLine(Table table, Line line) {
        List<Statements.Addend> parts = formula.terms().stream()
                .filter(term -> line.figure(column(term.name())).isPresent())
                .map(term -> new Statements.Addend(term.sign(), named(table, line, column(term.name()))))
                .toList();
        return line.figure(column(formula.total())).isEmpty()
                ? Stream.empty()
                : statements.relation(named(table, line, column(formula.total())), parts, formula.relation());
    }

    private static Statements.Named named(Table table, Line line, Column column) {
        return new Statements.Named(line.figure(column).orElseThrow(), Names.of(table, line, column));
    }

    private static Column column(String key) {
        return Column.ofKey(key).orElseThrow(() -> new IllegalArgumentException("no column means " + key));
    }
}
