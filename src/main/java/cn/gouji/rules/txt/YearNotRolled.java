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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Last year's number left in a sentence that concludes on this year's budget, or in the heading of this year's aims
 * (正文年度未更新). Comparisons, dates, document and contract numbers speak of other years rightly.
 */
public final class YearNotRolled implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-08", Severity.WARNING);
    private static final Pattern CONCLUSION = Pattern.compile(
            "(?:因此|因而|所以|故)[^。；，]{0,12}?(20[0-9]{2})\\s*年[^。；，]{0,25}预算(?:数|额)?\\s*(?:为|是)[^。；，]{1,12}(?=[。；]|$)");
    private static final Pattern HEADING =
            Pattern.compile("^[^。，；]{0,8}?(20[0-9]{2})\\s*年(?:度)?\\s*(?:(?:部门|单位)预算|主要工作(?:目标|任务|计划)|工作计划|工作目标)");
    private static final Pattern LOOKS_BACK = Pattern.compile("比|较|相比|截至|完成|执行|决算|总结|回顾|评价|上年");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        if (filing.kind() != Filing.Kind.BUDGET || filing.year().isEmpty()) {
            return Stream.empty();
        }
        int year = filing.year().getAsInt();
        return filing.paragraphs().stream().flatMap(paragraph -> verdict(paragraph, year).stream());
    }

    private static Optional<Verdict> verdict(Prose.Paragraph paragraph, int year) {
        Matcher found = (paragraph.level() > 0 ? HEADING : CONCLUSION).matcher(paragraph.text());
        Optional<Verdict> verdict = Optional.empty();
        while (found.find()) {
            int there = Integer.parseInt(found.group(1));
            boolean back = LOOKS_BACK
                    .matcher(paragraph.level() > 0 ? paragraph.text() : found.group())
                    .find();
            if (there == year - 1 && !back) {
                return Optional.of(
                        new Verdict.Broken(finding(paragraph, found.group().strip(), year)));
            }
            verdict = there == year ? Optional.of(Verdict.holds(INFO, origin(paragraph))) : verdict;
        }
        return verdict;
    }

    private static Finding finding(Prose.Paragraph paragraph, String words, int year) {
        String from = (year - 1) + "年";
        String to = year + "年";
        return Finding.of(
                        INFO,
                        INFO.severity(),
                        origin(paragraph),
                        List.of(),
                        Message.of(Map.of("words", words, "year", from, "budgetYear", to)),
                        from,
                        to)
                .withRepairs(List.of(
                        new Repair("year-not-rolled", List.of(new Repair.Change(paragraph.place(), from, to)))));
    }

    private static Origin origin(Prose.Paragraph paragraph) {
        return new Origin.Read(paragraph.place(), paragraph.place().part() + "/year");
    }
}
