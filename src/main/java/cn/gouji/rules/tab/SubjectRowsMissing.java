package cn.gouji.rules.tab;

import cn.gouji.catalogue.CodeLists;
import cn.gouji.catalogue.CodeRow;
import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An overview has a subject with money that none of the tables it sums up has, or lacks a class they have (功能科目行一致). */
final class SubjectRowsMissing implements Rule.InspectionRule {

    private static final int CLASS_DIGITS = 3;

    private final CodeLists lists;

    SubjectRowsMissing(CodeLists lists) {
        this.lists = lists;
    }

    @Override
    public RuleInfo info() {
        return SubjectRowsDiffer.INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tables().stream()
                .filter(table ->
                        SubjectRows.OF_OVERVIEW.containsKey(table.form().id()))
                .filter(table -> !table.lines(Line.Role.ENTRY).isEmpty())
                .flatMap(table ->
                        SubjectRows.in(
                                        filing,
                                        SubjectRows.OF_OVERVIEW.getOrDefault(
                                                table.form().id(), List.of()))
                                .stream()
                                .flatMap(rows -> judge(table, rows, filing)));
    }

    private Stream<Verdict> judge(Table table, SubjectRows rows, Filing filing) {
        Stream<Verdict> unknown = table.lines(Line.Role.ENTRY).stream()
                .filter(line -> hasMoney(line) && !codes(name(line), filing).isEmpty())
                .filter(line -> !isAmong(line, rows, filing))
                .map(line -> broken("unknown", name(line), figure(line)));
        Set<String> listed = new HashSet<>();
        table.lines(Line.Role.ENTRY).forEach(line -> {
            listed.add(name(line).name());
            listed.addAll(codes(name(line), filing));
        });
        Stream<Verdict> left = rows.rows().entrySet().stream()
                .filter(entry -> entry.getKey().length() == CLASS_DIGITS && isListedByClass(rows, listed))
                .filter(entry -> !listed.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .filter(row -> row.total().amount().printed().signum() != 0)
                        .filter(row -> !listed.contains(row.name().name()))
                        .limit(1))
                .map(row -> broken("left-out", row.name(), row.total()));
        return Stream.concat(unknown, left);
    }

    private static Label name(Line line) {
        return line.label(Column.ITEM).or(() -> line.label(Column.NAME)).orElseThrow();
    }

    private static Figure.Known figure(Line line) {
        Column column = SubjectRowsDiffer.amount(line).orElseThrow();
        return line.figure(column).flatMap(Figure::known).orElseThrow();
    }

    private static boolean hasMoney(Line line) {
        return (line.label(Column.ITEM).isPresent() || line.label(Column.NAME).isPresent())
                && SubjectRowsDiffer.amount(line).isPresent()
                && figure(line).amount().printed().signum() != 0;
    }

    /** The codes the list of the year has for the name; a line that is no subject has none. */
    private List<String> codes(Label name, Filing filing) {
        return filing.year().isEmpty()
                ? List.of()
                : lists.functional(filing.year().getAsInt()).byName(name.text()).stream()
                        .map(CodeRow::code)
                        .toList();
    }

    private boolean isAmong(Line line, SubjectRows rows, Filing filing) {
        List<String> codes = codes(name(line), filing);
        return rows.rows().entrySet().stream()
                .anyMatch(entry -> codes.contains(entry.getKey())
                        || entry.getValue().stream()
                                .anyMatch(row ->
                                        row.name().name().equals(name(line).name())));
    }

    /** Whether the overview lists classes at all. */
    private static boolean isListedByClass(SubjectRows rows, Set<String> listed) {
        return rows.rows().entrySet().stream()
                .anyMatch(entry -> entry.getKey().length() == CLASS_DIGITS
                        && (listed.contains(entry.getKey())
                                || entry.getValue().stream()
                                        .anyMatch(row ->
                                                listed.contains(row.name().name()))));
    }

    private static Verdict broken(String variant, Label name, Figure.Known figure) {
        String amount = figure.amount().textWithUnit();
        Message message = new Message(variant, Map.of("name", name.text().strip(), "amount", amount));
        return new Verdict.Broken(Finding.of(
                SubjectRowsDiffer.INFO,
                SubjectRowsDiffer.INFO.severity(),
                figure.origin(),
                name.origin().places(),
                message,
                amount,
                ""));
    }
}
