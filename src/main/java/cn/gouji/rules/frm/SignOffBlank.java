package cn.gouji.rules.frm;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Label;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The line for those who drew up and checked the table is there and empty (制表审核签章栏空白). */
public final class SignOffBlank implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("FRM-15", Severity.INFO);
    private static final String WHO = "(制表人|填表人|填报人|审核人|复核人|负责人|分管领导)";
    private static final Pattern SIGNED = Pattern.compile(WHO + "(?:\\(签[章字]\\))?:");
    private static final Pattern BLANK =
            Pattern.compile(WHO + "(?:\\(签[章字]\\))?:(?=$|[_\\-/]*$|" + WHO + "|联系电话|填表日期|日期|盖章)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        return filing.forms().stream()
                .flatMap(form -> form.notes().stream())
                .filter(note -> SIGNED.matcher(note.compact()).find())
                .map(SignOffBlank::judge);
    }

    private static Verdict judge(Label note) {
        Matcher blank = BLANK.matcher(note.compact());
        return blank.find()
                ? new Verdict.Broken(Finding.of(
                        INFO,
                        INFO.severity(),
                        note.origin(),
                        List.of(),
                        Message.of(Map.of("who", blank.group(1))),
                        note.text().strip(),
                        ""))
                : Verdict.holds(INFO, note.origin());
    }
}
