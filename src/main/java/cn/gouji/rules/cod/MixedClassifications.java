package cn.gouji.rules.cod;

import cn.gouji.catalogue.Classification;
import cn.gouji.catalogue.CodeList;
import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import cn.gouji.sheet.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A table by the one economic classification has codes of the other: 部门与政府经济分类混用. */
final class MixedClassifications implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("COD-09", Severity.WARNING);

    private final CodeLists lists;

    MixedClassifications(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        if (filing.year().isEmpty()) {
            return Stream.empty();
        }
        int year = filing.year().getAsInt();
        List<Table> tables = filing.tablesWith(Column.CODE, Column.NAME).toList();
        return Stream.concat(tables.stream().flatMap(table -> judge(table, year).stream()), compared(tables, year));
    }

    private Stream<Verdict> compared(List<Table> tables, int year) {
        List<List<Line>> department = pure(tables, lists.economic(year), lists.governmentEconomic(year));
        List<List<Line>> government = pure(tables, lists.governmentEconomic(year), lists.economic(year));
        return department.stream()
                .flatMap(one ->
                        government.stream().flatMap(other -> new ClassificationsCompared(INFO, one, other).verdicts()));
    }

    /** The lines of each table that goes by that list alone. */
    private static List<List<Line>> pure(List<Table> tables, CodeList list, CodeList other) {
        return tables.stream()
                .filter(table -> table.has(Column.TOTAL) && of(table, other).isEmpty())
                .map(table -> of(table, list))
                .filter(lines -> !lines.isEmpty())
                .toList();
    }

    private Optional<Verdict> judge(Table table, int year) {
        List<Line> department = of(table, lists.economic(year));
        List<Line> government = of(table, lists.governmentEconomic(year));
        boolean byGovernment = isGovernment(table).orElse(government.size() > department.size());
        List<Line> right = byGovernment ? government : department;
        List<Line> odd = byGovernment ? department : government;
        if (odd.isEmpty()) {
            return right.isEmpty() ? Optional.empty() : Optional.of(new Verdict.Holds(INFO, places(right)));
        }
        CodeList other = byGovernment ? lists.economic(year) : lists.governmentEconomic(year);
        return Optional.of(new Verdict.Broken(finding(odd, other)));
    }

    /** What the title says the table goes by. */
    private static Optional<Boolean> isGovernment(Table table) {
        String title = table.form().title().compact();
        boolean government = title.matches(".*政府预算(支出)?经济分类.*");
        boolean department = title.matches(".*部门预算(支出)?经济分类.*");
        return government == department ? Optional.empty() : Optional.of(government);
    }

    /** The lines whose code and name are a row of the list. */
    private static List<Line> of(Table table, CodeList list) {
        return table.lines().stream()
                .filter(line -> row(line, list).isPresent())
                .toList();
    }

    private static Optional<CodeRow> row(Line line, CodeList list) {
        return list.row(line.text(Column.CODE))
                .filter(row -> list.byName(line.text(Column.NAME)).contains(row));
    }

    private static Finding finding(List<Line> odd, CodeList other) {
        Line first = odd.get(0);
        Severity known = Gravity.of(odd.stream().map(line -> row(line, other)).flatMap(Optional::stream), other.year());
        Message message = new Message(
                other.classification() == Classification.ECONOMIC ? "department" : "",
                Map.of(
                        "code", first.text(Column.CODE),
                        "name", first.text(Column.NAME),
                        "count", odd.size()));
        return Finding.of(
                INFO,
                Gravity.milder(INFO.severity(), known),
                first.label(Column.CODE).orElseThrow().origin(),
                places(odd),
                message,
                first.text(Column.CODE) + " " + first.text(Column.NAME),
                "");
    }

    private static List<Place> places(List<Line> lines) {
        return lines.stream()
                .map(line -> line.label(Column.CODE).orElseThrow().origin().first())
                .toList();
    }
}
