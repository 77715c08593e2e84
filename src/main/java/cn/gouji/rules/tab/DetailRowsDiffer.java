package cn.gouji.rules.tab;

import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import cn.gouji.rules.identity.Level;
import cn.gouji.rules.identity.Names;
import cn.gouji.rules.identity.Statements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A subject's basic or project spending in the table of all spending is its row in the table of that spending (基本支出、项目支出
 * 分表一致), where both print the code once. A table by economic item shares no codes, and projects that share one are none of it.
 */
final class DetailRowsDiffer implements Rule.LinearRule {

    private static final RuleInfo INFO = new RuleInfo("TAB-02", Severity.ERROR);
    private static final String ALL = "spending";

    private final Statements statements = new Statements(INFO);

    /** A row and its table. */
    private record Row(Table table, Line line) {}

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Rule.Statement> equations(Filing filing) {
        return Stream.concat(
                between(filing, Column.BASIC, "basic-spending"), between(filing, Column.PROJECT, "project-spending"));
    }

    private Stream<Rule.Statement> between(Filing filing, Column column, String detail) {
        List<Form> forms = filing.forms().stream()
                .filter(form -> form.id().equals(ALL) || form.id().equals(detail))
                .toList();
        if (forms.size() != 2 || Level.differs(forms.stream())) {
            return Stream.empty();
        }
        boolean oneUnit =
                Stream.of(ALL, detail).allMatch(form -> owners(filing, form).size() <= 1);
        Map<String, Optional<Row>> parts = rows(filing, detail, Column.TOTAL, oneUnit);
        return rows(filing, ALL, column, oneUnit).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(whole -> parts.getOrDefault(entry.getKey(), Optional.empty()).stream()
                                .flatMap(part ->
                                        statements.sum(named(whole, column), List.of(named(part, Column.TOTAL))))));
    }

    private static Set<String> owners(Filing filing, String form) {
        return lines(filing, form).map(row -> Totals.owner(row.line())).collect(Collectors.toSet());
    }

    private static Stream<Row> lines(Filing filing, String form) {
        return filing.tables().stream()
                .filter(table -> table.form().id().equals(form))
                .flatMap(table -> table.lines(Line.Role.ENTRY).stream().map(line -> new Row(table, line)))
                .filter(row -> !row.line().text(Column.CODE).isEmpty());
    }

    /** The rows by code, and by unit where there are several; nothing for a code that is printed twice. */
    private static Map<String, Optional<Row>> rows(Filing filing, String form, Column column, boolean oneUnit) {
        Map<String, Optional<Row>> rows = new LinkedHashMap<>();
        lines(filing, form).filter(row -> isComparable(row, column)).forEach(row -> {
            String code = row.line().text(Column.CODE);
            String key = oneUnit ? code : Totals.owner(row.line()) + "|" + code;
            rows.put(key, rows.containsKey(key) ? Optional.empty() : Optional.of(row));
        });
        return rows;
    }

    private static boolean isComparable(Row row, Column column) {
        return row.line()
                .figure(column)
                .flatMap(Figure::known)
                .filter(known -> !known.blank() && known.amount().unit().isStated())
                .isPresent();
    }

    private static Statements.Named named(Row row, Column column) {
        return new Statements.Named(
                row.line().figure(column).orElseThrow(), Names.withTitle(row.table(), row.line(), column));
    }
}
