package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Origin;
import cn.gouji.rules.evaluation.WordList;
import cn.gouji.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Two durations side by side (一年 2 年), or two words that usually mean one body or one group of staff (表述自相矛盾). The
 * pairs of words are a list: that two names mean one thing cannot be told from the text.
 */
public final class WordingContradictsItself implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-18", Severity.INFO);

    private static final Pattern TWO_DURATIONS = Pattern.compile(
            "[一二两三四五六七八九十]年(?<!第.年)\\d{1,2}年|(?<!\\d)\\d{1,2}年[一二两三四五六七八九十]年|[一二两三四五六七八九十]个月\\d{1,2}个月");
    private static final List<List<String>> PAIRS = WordList.load("names-of-one-thing").words().stream()
            .map(line -> List.of(line.split("=")))
            .toList();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Label> texts = texts(filing);
        Stream<Verdict> durations = texts.stream().map(WordingContradictsItself::durations);
        List<Verdict> names =
                PAIRS.stream().flatMap(pair -> names(texts, pair).stream()).toList();
        return Stream.concat(durations, Verdict.folded(names).stream());
    }

    private static List<Label> texts(Filing filing) {
        Stream<Label> prose = filing.paragraphs().stream()
                .map(paragraph -> new Label(
                        paragraph.text(),
                        new Origin.Read(paragraph.place(), paragraph.place().part() + "/wording")));
        Stream<Label> cells = filing.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> Stream.of(Column.TASK, Column.CONTENT).flatMap(column -> line.label(column).stream()))
                .filter(label -> !label.isBlank());
        return Stream.concat(prose, cells).toList();
    }

    private static Verdict durations(Label label) {
        Matcher two = TWO_DURATIONS.matcher(Words.compact(label.text()));
        return two.find()
                ? broken(label, List.of(), new Message("", Map.of("words", two.group())), two.group())
                : Verdict.holds(INFO, label.origin());
    }

    private static Optional<Verdict> names(List<Label> texts, List<String> pair) {
        Optional<Label> one = with(texts, pair.get(0));
        Optional<Label> other = with(texts, pair.get(1));
        return one.flatMap(first -> other.map(second -> broken(
                first,
                List.of(second),
                new Message("names", Map.of("one", pair.get(0), "other", pair.get(1))),
                pair.get(0))));
    }

    private static Optional<Label> with(List<Label> texts, String word) {
        return texts.stream().filter(label -> label.compact().contains(word)).findFirst();
    }

    private static Verdict broken(Label label, List<Label> others, Message message, String words) {
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                label.origin(),
                others.stream()
                        .flatMap(other -> other.origin().places().stream())
                        .toList(),
                message,
                words,
                ""));
    }
}
