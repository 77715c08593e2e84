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
import cn.gouji.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A task pays for a contract awarded in an earlier year, yet its amount stands among this year's procurement, or an indicator
 * promises the tender again (已成交合同再列采购).
 */
public final class AwardedContractBudgetedAgain implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-10", Severity.WARNING);

    private static final Pattern SENTENCE = Pattern.compile("[。;；]");
    private static final Pattern AWARD = Pattern.compile("招标结果|中标|成交|已招标|已签订|合同编号|招标文件编号");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})年|[a-z]{2,}(20\\d{2})\\d{4,}");
    private static final Pattern LATER = Pattern.compile("第[二三四五六]年(?:度)?的?[\\p{IsHan}]{0,4}(?:经费|费用|服务费|合同款|尾款)");
    private static final Pattern TENDER = Pattern.compile("招投标|公开招标|招标");
    private static final int SHARED = 4;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.tablesWith(Column.TASK, Column.CONTENT, Column.TOTAL)
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.label(Column.CONTENT).stream()
                        .flatMap(content -> award(content, filing.year()).stream()
                                .map(words -> judge(filing, line, content, words))));
    }

    /** The words that say the contract was awarded before this year; empty where none does. */
    private static Optional<String> award(Label content, OptionalInt year) {
        if (year.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(SENTENCE.split(content.text()))
                .filter(sentence -> isAwarded(Words.compact(sentence), year.getAsInt()))
                .findFirst()
                .map(sentence -> sentence.replaceAll("\\s+", ""));
    }

    private static boolean isAwarded(String sentence, int year) {
        return LATER.matcher(sentence).find() || (AWARD.matcher(sentence).find() && namesEarlier(sentence, year));
    }

    private static boolean namesEarlier(String sentence, int year) {
        Matcher found = YEAR.matcher(sentence);
        boolean earlier = false;
        while (found.find()) {
            int there = Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1));
            earlier |= there < year;
        }
        return earlier;
    }

    private static Verdict judge(Filing filing, Line line, Label content, String words) {
        Optional<Figure.Known> amount =
                line.figure(Column.TOTAL).flatMap(Figure::known).filter(figure -> !figure.blank());
        Optional<Figure.Known> procured = amount.flatMap(figure -> procured(filing, figure));
        Optional<Label> promised = promised(filing, line.text(Column.TASK));
        if (procured.isEmpty() && promised.isEmpty()) {
            return Verdict.holds(INFO, content.origin());
        }
        Map<String, Object> values = Map.of(
                "task", line.label(Column.TASK).map(Label::text).orElse("").strip(),
                "words", words,
                "amount", amount.map(figure -> figure.amount().textWithUnit()).orElse(""),
                "indicator", promised.map(Label::text).orElse(""));
        String variant = procured.isEmpty() ? "indicator" : promised.isEmpty() ? "" : "both";
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                content.origin(),
                Stream.concat(
                                procured.stream().map(Figure.Known::origin),
                                promised.stream().map(Label::origin))
                        .flatMap(origin -> origin.places().stream())
                        .toList(),
                new Message(variant, values),
                words,
                ""));
    }

    /** The figure of a procurement column that is just this amount. */
    private static Optional<Figure.Known> procured(Filing filing, Figure.Known amount) {
        return filing.tablesWith(Column.PROCUREMENT)
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.figure(Column.PROCUREMENT).flatMap(Figure::known).stream())
                .filter(figure -> figure.amount().value().signum() > 0)
                .filter(figure ->
                        figure.amount().interval().meets(amount.amount().interval()))
                .findFirst();
    }

    /** The indicator that names the task and a tender. */
    private static Optional<Label> promised(Filing filing, String task) {
        return filing.tablesWith(Column.LEVEL_THREE, Column.TARGET)
                .flatMap(table -> table.lines().stream())
                .filter(line -> TENDER.matcher(line.text(Column.LEVEL_THREE)).find()
                        && share(line.text(Column.LEVEL_THREE), task))
                .map(line -> line.label(Column.LEVEL_THREE))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean share(String indicator, String task) {
        List<Integer> starts = Stream.iterate(0, at -> at + SHARED <= task.length(), at -> at + 1)
                .toList();
        return starts.stream().anyMatch(at -> indicator.contains(task.substring(at, at + SHARED)));
    }
}
