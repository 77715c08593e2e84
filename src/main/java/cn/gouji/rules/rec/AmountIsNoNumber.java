package cn.gouji.rules.rec;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.CellFact;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Table;
import cn.gouji.rules.frm.PlaceholderLeft;
import cn.gouji.sheet.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something stands in an amount cell that is no number, however it is written: words, an error value, a formula never
 * computed (金额单元格不是数). Whatever needs that amount cannot be checked, so the cell is said once for the whole table.
 */
final class AmountIsNoNumber implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("REC-05", Severity.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        // An error value that the workbook's own rule tells (INT-01) is not told twice, nor is a placeholder (FRM-06).
        Set<Place> told = filing.workings()
                .facts(CellFact.Kind.ERROR_VALUE)
                .map(fact -> fact.at().place())
                .collect(Collectors.toSet());
        return filing.tables().stream().flatMap(table -> inTable(table, told));
    }

    private static Stream<Verdict> inTable(Table table, Set<Place> told) {
        List<Verdict> broken = new ArrayList<>();
        List<Figure> read = new ArrayList<>();
        table.lines()
                .forEach(line -> line.figures().forEach((column, figure) -> {
                    if (column.kind() == Column.Kind.MONEY) {
                        figure.fold(
                                known -> known.blank() || read.add(known),
                                unknown -> unknown.why() == Figure.Why.NO_UNIT
                                        || told.contains(unknown.origin().first())
                                        || PlaceholderLeft.standsIn(unknown)
                                        || broken.add(broken(unknown)),
                                none -> true);
                    }
                }));
        if (broken.isEmpty() && !read.isEmpty()) {
            return Stream.of(new Verdict.Holds(
                    INFO, read.stream().map(figure -> figure.origin().first()).toList()));
        }
        return Verdict.folded(broken).stream();
    }

    private static Verdict broken(Figure.Unknown unknown) {
        String variant = switch (unknown.why()) {
            case ERROR_VALUE -> "error";
            case NOT_COMPUTED -> "not-computed";
            default -> "";
        };
        String shown = unknown.shown().strip();
        Message message = new Message(variant, Map.of("name", unknown.origin().name(), "shown", shown));
        return new Verdict.Broken(Finding.of(INFO, Severity.WARNING, unknown.origin(), List.of(), message, shown, ""));
    }
}
