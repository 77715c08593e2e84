package cn.gouji.rules.tab;

import cn.gouji.check.Finding;
import cn.gouji.check.Message;
import cn.gouji.check.Rule;
import cn.gouji.check.RuleInfo;
import cn.gouji.check.Verdict;
import cn.gouji.filing.Column;
import cn.gouji.filing.Figure;
import cn.gouji.filing.Filing;
import cn.gouji.filing.Line;
import cn.gouji.filing.Origin;
import cn.gouji.filing.Table;
import cn.gouji.filing.Totals;
import cn.gouji.sheet.Place;
import cn.gouji.sheet.Prose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The number of projects with goals that the text states is not the number listed (绩效项目数与金额). */
final class GoalProjectNumber implements Rule.InspectionRule {

    /** 设置并编报 7 个项目绩效目标. */
    static final Pattern STATED = Pattern.compile("([0-9]{1,4})\\s*个(?:部门|预算|支出)?项目(?:支出)?(?:的)?(?:预算)?绩效目标");

    private static final Pattern SECRET = Pattern.compile("涉密|不予公开");

    @Override
    public RuleInfo info() {
        return GoalProjectMoney.INFO;
    }

    @Override
    public Stream<Verdict> verdicts(Filing filing) {
        List<Table> lists = filing.tablesWith(Column.ITEM, Column.AMOUNT, Column.EXPECTED_GOAL)
                .toList();
        return lists.size() != 1
                ? Stream.empty()
                : filing.paragraphs().stream().flatMap(paragraph -> judge(paragraph, lists.get(0), filing).stream());
    }

    private static Optional<Verdict> judge(Prose.Paragraph paragraph, Table list, Filing filing) {
        Matcher found = STATED.matcher(paragraph.text());
        if (!found.find()) {
            return Optional.empty();
        }
        Origin origin = new Origin.Read(paragraph.place(), paragraph.place().part() + "/goal-projects");
        List<Line> listed = list.lines(Line.Role.ENTRY).stream()
                .filter(line -> !line.text(Column.ITEM).isEmpty())
                .toList();
        int stated = Integer.parseInt(found.group(1));
        if (stated == listed.size()) {
            return Optional.of(Verdict.holds(GoalProjectMoney.INFO, origin));
        }
        boolean mayBeMore = listed.size() < stated && (isSecret(list, filing) || !isComplete(list, filing));
        return mayBeMore ? Optional.empty() : Optional.of(broken(origin, found.group(), stated, listed));
    }

    private static Verdict broken(Origin origin, String words, int stated, List<Line> listed) {
        List<Place> places = listed.stream()
                .map(line -> line.label(Column.ITEM).orElseThrow().origin().first())
                .toList();
        Message message = Message.of(Map.of("words", words, "stated", stated, "listed", listed.size()));
        return new Verdict.Broken(Finding.of(
                GoalProjectMoney.INFO,
                GoalProjectMoney.INFO.severity(),
                origin,
                places,
                message,
                String.valueOf(stated),
                String.valueOf(listed.size())));
    }

    private static boolean isSecret(Table list, Filing filing) {
        return list.form().notes().stream()
                        .anyMatch(note -> SECRET.matcher(note.text()).find())
                || filing.paragraphs().stream()
                        .anyMatch(paragraph -> SECRET.matcher(paragraph.text()).find());
    }

    /** Key projects are often some of all; only a list with the money of all projects is known to be complete. */
    private static boolean isComplete(Table list, Filing filing) {
        BigDecimal money = list.lines(Line.Role.ENTRY).stream()
                .flatMap(line -> line.figure(Column.AMOUNT).flatMap(Figure::known).stream())
                .map(figure -> figure.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return filing.tablesWith(Column.BASIC, Column.PROJECT)
                .map(table -> Totals.of(table, Column.PROJECT).whole())
                .filter(whole -> whole.size() == 1)
                .flatMap(List::stream)
                .flatMap(line -> line.figure(Column.PROJECT).flatMap(Figure::known).stream())
                .anyMatch(figure -> figure.amount().unit().isStated()
                        && figure.amount().value().compareTo(money) == 0);
    }
}
