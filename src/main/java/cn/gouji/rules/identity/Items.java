package cn.gouji.rules.identity;

import cn.gouji.check.Rule;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An equation between lines that a form names, in every money column they share.
 *
 * @param identity says for which forms, and whether only without some line, or only where the total's block has no lines but those the form names
 */
record Items(Statements statements, Formula formula, Identity identity) {

    /** A named line and the table it is in. */
    private record Place(Table table, Line line) {}

    Stream<Rule.Statement> in(Filing filing) {
        return filing.forms().stream().filter(identity::isFor).flatMap(form -> inForm(filing, form));
    }

    private Stream<Rule.Statement> inForm(Filing filing, Form form) {
        List<Table> tables = filing.tables().stream()
                .filter(table -> table.form().equals(form))
                .toList();
        Optional<Place> total = find(tables, formula.total());
        boolean complete = formula.terms().stream()
                .allMatch(term -> term.optional() || find(tables, term.name()).isPresent());
        if (total.isEmpty() || !complete || isPresent(tables)) {
            return Stream.empty();
        }
        if (identity.closed() && total.get().table().lines().stream().anyMatch(Items::isStray)) {
            Line stray = total.get().table().lines().stream()
                    .filter(Items::isStray)
                    .findFirst()
                    .orElseThrow();
            return Stream.of(statements.unstated(
                    "cannot-tell.other-lines",
                    java.util.Map.of("line", Names.of(stray)),
                    stray.labels().values().iterator().next().origin()));
        }
        return total.get().table().figureColumns().stream()
                .filter(column -> column.kind() == Column.Kind.MONEY)
                .flatMap(column -> inColumn(tables, total.get(), column));
    }

    private boolean isPresent(List<Table> tables) {
        return identity.without().flatMap(name -> find(tables, name)).stream()
                .flatMap(place -> place.line().figures().values().stream())
                .anyMatch(figure -> figure.known()
                        .filter(known -> known.amount().printed().signum() == 0)
                        .isEmpty());
    }

    /** A line with money that the form does not name. */
    private static boolean isStray(Line line) {
        return line.role() == Line.Role.ENTRY
                && line.figures().values().stream()
                        .anyMatch(figure ->
                                figure.known().filter(known -> !known.blank()).isPresent());
    }

    private Stream<Rule.Statement> inColumn(List<Table> tables, Place total, Column column) {
        List<Statements.Addend> parts = formula.terms().stream()
                .flatMap(term -> find(tables, term.name()).stream()
                        .filter(place -> place.line().figure(column).isPresent())
                        .map(place -> new Statements.Addend(term.sign(), named(place, column))))
                .toList();
        return statements.relation(named(total, column), parts, formula.relation());
    }

    private static Statements.Named named(Place place, Column column) {
        return new Statements.Named(
                place.line().figure(column).orElseThrow(), Names.of(place.table(), place.line(), column));
    }

    private static Optional<Place> find(List<Table> tables, String item) {
        return tables.stream()
                .flatMap(table -> table.item(item).stream().map(line -> new Place(table, line)))
                .findFirst();
    }
}
