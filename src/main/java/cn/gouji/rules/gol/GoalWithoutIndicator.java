package cn.gouji.rules.gol;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Severity;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Form;
import cn.gouji.filing.Label;
import cn.gouji.rules.evaluation.Evaluation;
import cn.gouji.sheet.Prose;
import cn.gouji.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A goal that no indicator measures, one that is only a figure of procedure, or one that repeats the unit's duties (目标无对应
 * 指标、以职责代目标). One finding a form, the single goals folded.
 */
public final class GoalWithoutIndicator implements Rule.InspectionRule {

    private static final RuleInfo INFO = new RuleInfo("GOL-13", Severity.INFO);
    private static final Pattern PROCESS = Pattern.compile("执行率|支出进度|支付进度");
    private static final String DUTIES = "部门职责";
    private static final int SHARED = 4;
    private static final int LONG = 30;
    private static final int MOSTLY = 70;
    private static final int STRETCH = 6;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        Stream<Verdict> evaluations = Evaluation.of(filing).stream()
                .filter(form -> form.indicatorsHave(Column.TARGET))
                .flatMap(form -> form.goals().stream()
                        .flatMap(table -> table.lines().stream())
                        .flatMap(line -> line.label(Column.EXPECTED_GOAL).stream())
                        .filter(goal -> !goal.isBlank())
                        .flatMap(goal -> Verdict.folded(inGoal(form, goal)).stream()));
        String duties = duties(filing);
        Stream<Verdict> plans = filing.forms().stream().flatMap(form -> goal(form, duties).stream());
        return Stream.concat(evaluations, plans);
    }

    private static List<Verdict> inGoal(Evaluation form, Label goal) {
        String indicators = form.indicators().stream()
                .filter(indicator -> !indicator.isUnused())
                .map(indicator -> indicator.line().text(Column.LEVEL_THREE) + "|"
                        + indicator.line().text(Column.TARGET))
                .collect(Collectors.joining("|"));
        List<Verdict> verdicts = new ArrayList<>();
        for (String paragraph : GoalParagraphs.of(goal.text())) {
            if (PROCESS.matcher(paragraph).find()) {
                verdicts.add(broken(goal, "process", paragraph));
            } else if (paragraph.length() >= LONG && SharedWords.longest(paragraph, indicators) < SHARED) {
                verdicts.add(broken(goal, "", paragraph));
            }
        }
        return verdicts.isEmpty() ? List.of(Verdict.holds(INFO, goal.origin())) : verdicts;
    }

    /** The paragraphs under the heading 部门职责, up to the next heading. */
    private static String duties(Filing filing) {
        StringBuilder duties = new StringBuilder();
        boolean inside = false;
        for (Prose.Paragraph paragraph : filing.paragraphs()) {
            if (paragraph.level() > 0) {
                inside = Words.compact(paragraph.text()).contains(DUTIES);
            } else if (inside) {
                duties.append(Words.compact(paragraph.text()));
            }
        }
        return duties.toString();
    }

    private static List<Verdict> goal(Form form, String duties) {
        return form.fact("goal").stream()
                .filter(goal -> goal.compact().length() >= LONG && !duties.isEmpty())
                .map(goal -> {
                    int share = SharedWords.covered(goal.compact(), duties, STRETCH);
                    return share >= MOSTLY ? broken(goal, "duties", share + "%") : Verdict.holds(INFO, goal.origin());
                })
                .toList();
    }

    private static Verdict broken(Label goal, String variant, String words) {
        return new Verdict.Broken(Finding.of(
                INFO,
                INFO.severity(),
                goal.origin(),
                List.of(),
                new Message(variant, Map.of("words", words)),
                words,
                ""));
    }
}
