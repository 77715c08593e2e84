package cn.gouji.rules.tab;

import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import cn.gouji.rules.identity.Names;
import cn.gouji.rules.identity.Statements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The coded rows of the tables an overview sums up (功能科目行), each unit's row once however often a page repeats it.
 *
 * @param rows the rows with a known total, by code
 */
record SubjectRows(Map<String, List<SubjectRows.Row>> rows) {

    /** Which tables the spending side of an overview sums up. */
    static final Map<String, List<String>> OF_OVERVIEW = Map.of(
            "overall", List.of("spending"),
            "appropriations", List.of("general-by-function", "fund-spending", "capital-spending"),
            "nine-overall", List.of("nine-spending"),
            "nine-appropriations", List.of("nine-general", "nine-fund", "nine-capital"));

    /** A row of one unit. */
    record Row(Table table, Line line, Figure.Known total) {

        Label name() {
            return line.label(Column.NAME).orElseThrow();
        }

        Statements.Named named() {
            return new Statements.Named(total, Names.withTitle(table, line, Column.TOTAL));
        }

        private String key() {
            return table.form().id()
                    + line.owner().map(Label::name).orElse("")
                    + line.text(Column.CODE)
                    + name().name()
                    + total.amount().value().stripTrailingZeros();
        }
    }

    /** The rows of the forms; empty where one of them cannot be compared. */
    static Optional<SubjectRows> in(Filing filing, List<String> forms) {
        Map<String, Row> distinct = new LinkedHashMap<>();
        for (Table table : filing.tables()) {
            if (!forms.contains(table.form().id()) || !table.has(Column.CODE, Column.NAME, Column.TOTAL)) {
                continue;
            }
            Optional<Set<String>> owners = Totals.together(table);
            if (owners.isEmpty()) {
                return Optional.empty();
            }
            for (Line line : table.lines(Line.Role.ENTRY)) {
                if (!owners.get().contains(Totals.owner(line))) {
                    continue;
                }
                Optional<Figure.Known> total = line.figure(Column.TOTAL).flatMap(Figure::known);
                if (total.isEmpty() || !total.get().amount().unit().isStated()) {
                    return Optional.empty();
                }
                Row row = new Row(table, line, total.get());
                distinct.putIfAbsent(row.key(), row);
            }
        }
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        distinct.values()
                .forEach(row -> rows.computeIfAbsent(row.line().text(Column.CODE), code -> new ArrayList<>())
                        .add(row));
        return rows.isEmpty() ? Optional.empty() : Optional.of(new SubjectRows(rows));
    }
}
