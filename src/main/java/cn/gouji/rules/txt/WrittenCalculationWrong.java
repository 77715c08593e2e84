package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.rules.txt.Calculation.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A calculation written in prose or in a cell does not come to its stated result, or not to its row's amount (文内计算式错误). */
public final class WrittenCalculationWrong implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-11", Severity.WARNING);
    private static final List<Column> TEXTS =
            List.of(Column.CONTENT, Column.TARGET, Column.ACTUAL, Column.REASON, Column.EXPECTED_GOAL);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        Stream<Verdict> prose = filing.paragraphs().stream()
                .map(paragraph -> new Label(
                        paragraph.text(),
                        new Origin.Read(paragraph.place(), paragraph.place().part() + "/calculation")))
                .flatMap(WrittenCalculationWrong::inText);
        Stream<Verdict> cells = filing.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> Stream.concat(
                        TEXTS.stream()
                                .flatMap(column -> line.label(column).stream())
                                .flatMap(WrittenCalculationWrong::inText),
                        rowAmount(line).stream()));
        return Stream.concat(prose, cells);
    }

    private static Stream<Verdict> inText(Label label) {
        String text = TaskAmount.bare(label.text());
        List<Calculation> all = new ArrayList<>(WrittenCalculations.of(text));
        all.addAll(SpokenCalculations.of(text));
        if (all.isEmpty()) {
            return Stream.empty();
        }
        List<Verdict> wrong = all.stream()
                .filter(calculation -> !calculation.holds())
                .map(calculation -> broken(label, calculation))
                .toList();
        return wrong.isEmpty() ? Stream.of(Verdict.holds(INFO, label.origin())) : Verdict.folded(wrong).stream();
    }

    private static Verdict broken(Label label, Calculation calculation) {
        String stated = calculation.stated().number().toPlainString()
                + calculation.stated().unitWord();
        Map<String, Object> values =
                Map.of("written", calculation.written(), "stated", stated, "computed", calculation.expected());
        return new Verdict.Broken(Finding.of(
                INFO, INFO.severity(), label.origin(), List.of(), Message.of(values), stated, calculation.expected()));
    }

    /** The amounts the description of a task comes to, against the amount of its row. */
    private static Optional<Verdict> rowAmount(Line line) {
        return line.label(Column.CONTENT)
                .flatMap(content -> line.figure(Column.TOTAL)
                        .flatMap(Figure::known)
                        .filter(figure -> !figure.blank()
                                && figure.amount().unit().isMoney()
                                && figure.amount().unit().isStated())
                        .flatMap(figure -> compare(content, figure)));
    }

    private static Optional<Verdict> compare(Label content, Figure.Known figure) {
        List<Range> possible = TaskAmount.of(TaskAmount.bare(content.text()));
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        boolean fits = possible.stream()
                .anyMatch(range -> range.interval().meets(figure.amount().interval()));
        if (fits) {
            return Optional.of(Verdict.holds(INFO, content.origin()));
        }
        Map<String, Object> values = Map.of("amount", figure.amount().textWithUnit());
        return Optional.of(new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                content.origin(),
                figure.origin().places(),
                new Message("row", values),
                figure.amount().textWithUnit(),
                "")));
    }
}
