package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.sheet.Prose;
import cn.gouji.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text counts another number of units than the tables list (部门与本级两套、单位清单不全). The register itself is a matter of the batch. */
public final class UnitListIncomplete implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-09", Severity.WARNING);
    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern COUNT =
            Pattern.compile("共(?:有|计)?([0-9]{1,3}|[一二三四五六七八九十])(?:家|个)(?:基层|预算|下属|所属|二级|基层预算)?单位");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        Map<String, Label> listed = new LinkedHashMap<>();
        filing.tablesWith(Column.OWNER)
                .flatMap(table -> table.lines(Line.Role.TOTAL).stream())
                .flatMap(line -> line.label(Column.OWNER).stream())
                .filter(label -> !label.isBlank())
                .forEach(label -> listed.putIfAbsent(label.compact(), label));
        return listed.isEmpty()
                ? Stream.empty()
                : filing.paragraphs().stream().flatMap(paragraph -> judge(paragraph, List.copyOf(listed.values())));
    }

    /** A department of several units has a line of its own above theirs. */
    private static Stream<Verdict> judge(Prose.Paragraph paragraph, List<Label> listed) {
        Matcher count = COUNT.matcher(Words.compact(paragraph.text()));
        if (!count.find()) {
            return Stream.empty();
        }
        String digits = count.group(1);
        int stated = DIGITS.contains(digits) ? DIGITS.indexOf(digits) + 1 : Integer.parseInt(digits);
        Origin origin = new Origin.Read(paragraph.place(), paragraph.place().part() + "/单位数");
        if (stated == listed.size() || (stated > 1 && stated == listed.size() - 1)) {
            return Stream.of(Verdict.holds(INFO, origin));
        }
        Map<String, Object> values = Map.of("words", count.group(), "stated", stated, "listed", listed.size());
        return Stream.of(new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                origin,
                listed.stream().map(label -> label.origin().first()).toList(),
                Message.of(values),
                count.group(),
                String.valueOf(listed.size()))));
    }
}
