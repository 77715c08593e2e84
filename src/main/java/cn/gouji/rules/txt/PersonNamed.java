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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A natural person is named beside a compensation (公开个人信息): a usual family name and two characters that open a clause
 * and stand directly before the payment. Never more than a hint, since any such word may be none.
 */
public final class PersonNamed implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("TXT-16", Severity.INFO);

    /** Characters of groups of people, bodies and things; a name that holds one is no person's. */
    private static final String NO_NAME =
            "[^\\P{IsHan}员工人费金和的及等单位部门退休离职解除辞聘编群众困难干家属军学生老年户局科办社区街道镇村企业月日全各本市县低保临特性期定额基平省国]";

    private static final Pattern NAMED = Pattern.compile("(?:^|[。;,、:(\\d])("
            + String.join("|", WordList.load("family-names").words()) + ")" + NO_NAME
            + "{2}(?:同志|先生|女士)?的?(?:经济补偿|补偿金|赔偿金|抚恤金|丧葬费|慰问金|遣散费|工资|医药费|生活补助)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        Stream<Label> prose = filing.paragraphs().stream()
                .map(paragraph -> new Label(
                        paragraph.text(),
                        new Origin.Read(paragraph.place(), paragraph.place().part() + "/姓名")));
        Stream<Label> cells = filing.tables().stream()
                .flatMap(table -> table.lines().stream())
                .flatMap(line -> line.label(Column.CONTENT).stream())
                .filter(label -> !label.isBlank());
        return Stream.concat(prose, cells).map(PersonNamed::judge);
    }

    private static Verdict judge(Label label) {
        Matcher named = NAMED.matcher(TaskAmount.bare(label.text()));
        if (!named.find()) {
            return Verdict.holds(INFO, label.origin());
        }
        String words = named.group().replaceFirst("^[。;,、:(\\d]", "");
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                label.origin(),
                List.of(),
                Message.of(Map.of("family", named.group(1))),
                words.charAt(0) + "××" + words.substring(3),
                ""));
    }
}
