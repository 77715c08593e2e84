package cn.gouji.rules.txt;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Prose;
import cn.gouji.text.Words;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A placeholder of the model text is left in front of a unit, a year or a kind of body (残留占位): XX 万元, 20XX 年. A masked name is none. */
final class PlaceholderInProse implements Rule.InspectionRule {

    private static final Pattern LEFT = Pattern.compile("(?<![a-z0-9×*])(?:20)?[x×]{2,5}(?:\\.[x×]{1,4})?"
            + "(?=万元|亿元|元|%|年|月|日|省|市|区|县|镇|街道|局|办|委|单位|部门|项目|人|个|辆|台|套|次|场)");

    @Override
    public RuleInfo info() {
        return DoubledWord.INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.paragraphs().stream().map(PlaceholderInProse::verdict);
    }

    private static Verdict verdict(Prose.Paragraph paragraph) {
        Origin origin = new Origin.Read(paragraph.place(), paragraph.place().part() + "/placeholder");
        String text = Words.compact(paragraph.text());
        Matcher left = LEFT.matcher(text);
        if (!left.find()) {
            return Verdict.holds(DoubledWord.INFO, origin);
        }
        String words = text.substring(Math.max(0, left.start() - 4), Math.min(text.length(), left.end() + 2));
        return new Verdict.Broken(Finding.of(
                DoubledWord.INFO,
                DoubledWord.INFO.severity(),
                origin,
                List.of(),
                new Message("placeholder", Map.of("words", words)),
                words,
                ""));
    }
}
