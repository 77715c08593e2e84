package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Repair;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Prose;
import cn.gouji.text.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A word typed twice (重复字词): 用于用于. Only words that are never doubled on purpose. */
public final class DoubledWord implements Rule.InspectionRule {

    /** Id and severity, shared with {@link PlaceholderInProse}. */
    static final RuleInfo INFO = new RuleInfo("TXT-19", Severity.INFO);

    private static final Pattern DOUBLED = Pattern.compile(Lexicon.rows("doubled-words.txt").stream()
            .flatMap(List::stream)
            .collect(Collectors.joining("|", "(", ")\\s*\\1")));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.paragraphs().stream().map(DoubledWord::verdict);
    }

    private static Verdict verdict(Prose.Paragraph paragraph) {
        Origin origin = new Origin.Read(paragraph.place(), paragraph.place().part() + "/doubled-word");
        Matcher doubled = DOUBLED.matcher(paragraph.text());
        if (!doubled.find()) {
            return Verdict.holds(INFO, origin);
        }
        String there = doubled.group();
        String once = doubled.group(1);
        return new Verdict.Broken(Finding.of(
                        INFO,
                        INFO.severity(),
                        origin,
                        List.of(),
                        Message.of(Map.of("words", there, "once", once)),
                        there,
                        once)
                .withRepairs(List.of(
                        new Repair("doubled-word", List.of(new Repair.Change(paragraph.place(), there, once))))));
    }
}
