package cn.gouji.rules.identity;

import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import cn.gouji.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names one figure of a filing: {@code form/line.column}. */
record Selector(String form, String line, Column column) {

    private static final String NAMED = "name:";

    static Selector parse(String text) {
        int slash = text.indexOf('/');
        int dot = text.lastIndexOf('.');
        if (slash < 0 || dot < slash) {
            throw new IllegalArgumentException("not form/line.column: " + text);
        }
        String key = text.substring(dot + 1);
        Column column = Column.ofKey(key).orElseThrow(() -> new IllegalArgumentException("no column means " + key));
        return new Selector(text.substring(0, slash), text.substring(slash + 1, dot), column);
    }

    Selected in(Filing filing) {
        List<Table> tables = filing.tables().stream()
                .filter(table -> table.form().id().equals(form))
                .toList();
        if (tables.isEmpty()) {
            return nothing(Selected.Absence.NO_FORM);
        }
        if (tables.stream().map(Table::form).distinct().count() > 1) {
            return nothing(Selected.Absence.SEVERAL);
        }
        return tables.stream()
                .map(table -> line.startsWith(NAMED)
                        ? subjects(table, lines(table, filing))
                        : inTable(table, lines(table, filing)))
                .filter(selected -> selected.absence() != Selected.Absence.NO_LINE)
                .findFirst()
                .orElseGet(() -> nothing(Selected.Absence.NO_LINE));
    }

    /** The forms of that id. */
    Stream<Form> forms(Filing filing) {
        return filing.forms().stream().filter(each -> each.id().equals(form));
    }

    private Selected inTable(Table table, List<Line> lines) {
        if (lines.stream().noneMatch(candidate -> candidate.figure(column).isPresent())) {
            return nothing(Selected.Absence.NO_LINE);
        }
        Totals totals = Totals.of(table, lines, column);
        if (totals.whole().isEmpty()) {
            return nothing(Selected.Absence.SEVERAL);
        }
        Map<String, Statements.Named> units = new LinkedHashMap<>();
        totals.units().forEach((name, own) -> units.put(name, named(table, own)));
        return new Selected(
                this, totals.whole().stream().map(own -> named(table, own)).toList(), units, Selected.Absence.NONE);
    }

    /** The lines of a subject's name: one name may stand under several codes, and one code may be printed twice. */
    private Selected subjects(Table table, List<Line> lines) {
        List<Line> printed =
                lines.stream().filter(line -> line.figure(column).isPresent()).toList();
        if (printed.isEmpty()) {
            return nothing(Selected.Absence.NO_LINE);
        }
        Map<List<String>, Line> own = new LinkedHashMap<>();
        printed.forEach(line -> own.putIfAbsent(List.of(Totals.owner(line), line.text(Column.CODE)), line));
        if (own.size() == Totals.byUnit(printed).size()) {
            return inTable(table, lines);
        }
        Optional<Set<String>> owners = Totals.together(table);
        boolean twice = own.size() < printed.size();
        if (twice || owners.isEmpty()) {
            return nothing(Selected.Absence.SEVERAL);
        }
        List<Statements.Named> whole = printed.stream()
                .filter(line -> owners.orElseThrow().contains(Totals.owner(line)))
                .map(line -> named(table, line))
                .toList();
        return whole.isEmpty()
                ? nothing(Selected.Absence.NO_LINE)
                : new Selected(this, whole, Map.of(), Selected.Absence.NONE);
    }

    private Statements.Named named(Table table, Line own) {
        return new Statements.Named(own.figure(column).orElseThrow(), Names.withTitle(table, own, column));
    }

    private Selected nothing(Selected.Absence why) {
        return Selected.nothing(this, why);
    }

    private List<Line> lines(Table table, Filing filing) {
        if (line.equals("TOTAL")) {
            return Totals.candidates(table);
        }
        if (line.equals("THIS_YEAR")) {
            return filing.year().isEmpty()
                    ? List.of()
                    : ofYear(table, filing.year().getAsInt());
        }
        if (line.startsWith(NAMED)) {
            String name = Words.name(line.substring(NAMED.length()));
            return table.lines().stream()
                    .filter(entry -> entry.label(Column.NAME)
                            .map(Label::name)
                            .filter(name::equals)
                            .isPresent())
                    .toList();
        }
        return table.item(line).stream().toList();
    }

    private static List<Line> ofYear(Table table, int year) {
        return table.lines().stream()
                .filter(entry ->
                        entry.item().isEmpty() && entry.text(Column.YEAR).contains(String.valueOf(year)))
                .toList();
    }
}
